package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.drrworkbench.app.cli.FetchParts;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.fetch.FetchCatalogue;
import org.drrworkbench.experiments.fetch.FetchSettings;
import org.drrworkbench.experiments.fetch.PublishedDataSet;
import org.drrworkbench.experiments.fetch.PublishedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code datasets list} and {@code datasets fetch}, with an owner's site on this machine. */
class DatasetsFetchTest {
  private static final String CONTENT = "u1,i1,5\nu1,i2,4\nu2,i1,3\n";
  private static final String MD5 = "627fce1ab558838bc012136be6a2262f";

  @TempDir private Path folder;
  private HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile int status = 200;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] bytes = CONTENT.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void withoutAcceptedTermsItShowsThemAndFetchesNothing() {
    CommandLineSession session = fetch("tiny");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.out()).contains("For tests only.").contains("Nobody").contains("/terms");
    assertThat(session.err()).hasLineCount(1).contains("--accept-terms");
    assertThat(requests).hasValue(0);
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void whatIsFetchedIsToldOfAndListed() throws IOException {
    CommandLineSession session = fetch("tiny", "--accept-terms");
    Path place = folder.resolve("cache").resolve("tiny").resolve("tiny.csv");
    assertThat(session.code()).isZero();
    assertThat(session.out()).isEqualToIgnoringNewLines(place.toString());
    assertThat(session.err()).contains("Fetching tiny.csv").contains("published MD5");
    assertThat(place).hasContent(CONTENT.stripTrailing());
    assertThat(list().out()).containsPattern("tiny +2 +2 +3 +cached +Nobody");
    JsonNode tiny = listed("tiny");
    assertThat(tiny.path("state").asText()).isEqualTo("cached");
    assertThat(tiny.path("path").asText()).isEqualTo(place.toString());
    assertThat(tiny.path("termsAccepted").asBoolean()).isTrue();
    assertThat(tiny.path("files").path(0).path("md5").asText()).isEqualTo(MD5);
  }

  @Test
  void aSecondFetchNeedsNeitherTermsNorNetwork() {
    fetch("tiny", "--accept-terms");
    server.stop(0);
    CommandLineSession session = fetch("tiny");
    assertThat(session.code()).isZero();
    assertThat(session.out()).contains("tiny.csv");
    assertThat(session.err()).contains("already");
  }

  @Test
  void aSiteThatIsGoneFailsInOneSentenceAndALocalCopyHelps() throws IOException {
    status = 404;
    CommandLineSession gone = fetch("tiny", "--accept-terms");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err().lines().toList()).last().asString().contains("404").contains("--from");
    Path copy = Files.writeString(folder.resolve("copy.csv"), CONTENT);
    CommandLineSession taken = fetch("tiny", "--from", copy.toString());
    assertThat(taken.code()).isZero();
    assertThat(listed("tiny").path("state").asText()).isEqualTo("local copy");
  }

  @Test
  void aWrongLocalCopyIsBadData() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy.csv"), "something else");
    CommandLineSession session = fetch("tiny", "--accept-terms", "--from", copy.toString());
    assertThat(session.code()).isEqualTo(3);
    assertThat(session.err()).hasLineCount(1).contains(copy.toString()).contains(MD5);
  }

  @Test
  void anIdThatNobodyPublishesIsAWrongCall() {
    CommandLineSession session = fetch("demo", "--accept-terms");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains("demo").contains("tiny");
  }

  @Test
  void theListHoldsWhatIsBuiltInToo() throws IOException {
    assertThat(listed("demo").path("state").asText()).isEqualTo("built in");
    assertThat(listed("jester-4").path("state").asText()).isEqualTo("give its files");
    assertThat(listed("tiny").path("state").asText()).isEqualTo("not here");
    assertThat(list().out()).containsPattern("demo +built in");
  }

  private CommandLineSession fetch(String... words) {
    return call("fetch", words);
  }

  private CommandLineSession list(String... words) {
    return call("list", words);
  }

  private JsonNode listed(String id) throws IOException {
    for (JsonNode one : new ObjectMapper().readTree(list("--json").out())) {
      if (one.path("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("not listed: " + id);
  }

  private CommandLineSession call(String command, String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "datasets";
    all[1] = command;
    System.arraycopy(words, 0, all, 2, words.length);
    return CommandLineSession.call(services -> services.withFetching(parts()), all);
  }

  private FetchParts parts() {
    String site = "http://127.0.0.1:" + server.getAddress().getPort();
    PublishedDataSet tiny =
        new PublishedDataSet(
            "tiny",
            "Tiny",
            "Nobody",
            "For tests only.",
            URI.create(site + "/terms"),
            "Nobody. Nothing. 2026.",
            2,
            2,
            3,
            List.of(new PublishedFile("tiny.csv", URI.create(site + "/tiny.csv"), null, MD5)));
    FetchSettings settings =
        FetchSettings.standard(
            Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC), () -> 0L);
    return new FetchParts(
        new FetchCatalogue(List.of(tiny)),
        folder.resolve("cache"),
        cache -> new Fetch(cache, HttpClient.newBuilder(), settings));
  }
}
