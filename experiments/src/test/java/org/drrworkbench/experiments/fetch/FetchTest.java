package org.drrworkbench.experiments.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.drrworkbench.experiments.fetch.FetchException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fetch brings, tells, leaves and refuses; the owner's site is on this machine. */
class FetchTest {
  private static final byte[] CONTENT = Site.bytes(300_000);

  @TempDir private Path folder;
  private LoopbackServer server;

  @BeforeEach
  void open() throws IOException {
    server = LoopbackServer.serving(CONTENT);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aFetchedFileIsWholeCheckedAndDated() throws IOException {
    Site site = site();
    Path place = site.fetch();
    assertThat(place)
        .isEqualTo(folder.resolve("tiny").resolve("tiny.bin"))
        .hasBinaryContent(CONTENT);
    FileOrigin origin = site.cache.origin(site.set, site.file).orElseThrow();
    assertThat(origin.source()).isEqualTo(site.file.address().toString());
    assertThat(origin.md5()).isEqualTo(Site.md5(CONTENT));
    assertThat(origin.sha256()).isEqualTo(Site.hex("SHA-256", CONTENT));
    assertThat(origin.date()).isEqualTo("2026-03-04T05:06:07Z");
    assertThat(site.cache.state(site.set))
        .isEqualTo(new CacheState(CacheState.Kind.CACHED, 1, CONTENT.length));
    assertThat(site.cache.cachedCopy("tiny")).contains(place);
    assertThat(site.part()).doesNotExist();
  }

  @Test
  void whatIsCachedNeedsNoNetwork() {
    Site site = site();
    site.fetch();
    server.close();
    assertThat(site.fetch()).hasBinaryContent(CONTENT);
  }

  @Test
  void nothingIsAskedForBeforeTheTermsAreAccepted() {
    Site site = Site.with().beforeTerms(Site.dataSet(server, CONTENT), folder);
    FetchException failure = failure(site);
    assertThat(failure.reason()).isEqualTo(Reason.TERMS);
    assertThat(failure).hasMessageContaining("--accept-terms");
    assertThat(server.ranges).isEmpty();
    site.fetch.acceptTerms(site.set);
    assertThat(site.fetch()).exists();
  }

  @Test
  void termsThatChangedMustBeAcceptedAgain() {
    Site site = site();
    PublishedDataSet old = site.set;
    PublishedDataSet changed =
        new PublishedDataSet(
            old.id(),
            old.title(),
            old.owner(),
            "For other tests.",
            old.termsAddress(),
            old.citation(),
            old.users(),
            old.items(),
            old.ratings(),
            old.files());
    assertThat(site.cache.accepted(old)).isTrue();
    assertThat(site.cache.accepted(changed)).isFalse();
  }

  @Test
  void aWrongChecksumLeavesNothing() throws IOException {
    byte[] wrong = CONTENT.clone();
    wrong[123_456] ^= 1;
    server.replace(wrong, "\"two\"");
    Site site = site();
    FetchException failure = failure(site);
    assertThat(failure.reason()).isEqualTo(Reason.WRONG_CHECKSUM);
    assertThat(failure)
        .hasMessageContaining(Site.md5(CONTENT))
        .hasMessageContaining(Site.md5(wrong));
    assertThat(site.cache.state(site.set).kind()).isEqualTo(CacheState.Kind.NOT_HERE);
    assertThat(filesLike("tiny.bin")).containsExactly("tiny.bin.lock");
  }

  @Test
  void withoutAPublishedChecksumTheComputedOneIsRecorded() {
    Site site = site(new PublishedFile("tiny.bin", server.address("tiny.bin"), null, null));
    site.fetch();
    FileOrigin origin = site.cache.origin(site.set, site.file).orElseThrow();
    assertThat(origin.md5()).isNull();
    assertThat(origin.sha256()).isEqualTo(Site.hex("SHA-256", CONTENT));
  }

  @Test
  void aPageInPlaceOfAnArchiveIsRefused() {
    server.replace("<html>moved</html>".getBytes(StandardCharsets.UTF_8), null);
    Site site = site(new PublishedFile("tiny.zip", server.address("tiny.zip"), null, null));
    FetchException failure = failure(site);
    assertThat(failure.reason()).isEqualTo(Reason.WRONG_CHECKSUM);
    assertThat(failure).hasMessageContaining("no zip archive");
    assertThat(site.cache.state(site.set).kind()).isEqualTo(CacheState.Kind.NOT_HERE);
  }

  @Test
  void anArchiveStaysAsItIs() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("u.data"));
      zip.write(CONTENT);
    }
    server.replace(bytes.toByteArray(), null);
    Site site = site(new PublishedFile("tiny.zip", server.address("tiny.zip"), null, null));
    assertThat(site.fetch()).hasBinaryContent(bytes.toByteArray());
  }

  @Test
  void aDataSetOfSeveralFilesIsItsFolder() {
    Site site =
        site(
            new PublishedFile("a.bin", server.address("a.bin"), null, Site.md5(CONTENT)),
            new PublishedFile("b.bin", server.address("b.bin"), null, Site.md5(CONTENT)));
    server.then(server.cutAt(CONTENT.length), LoopbackServer.status(404));
    failure(site);
    assertThat(site.cache.state(site.set))
        .isEqualTo(new CacheState(CacheState.Kind.PARTIAL, 1, CONTENT.length));
    assertThat(site.cache.cachedCopy("tiny")).isEmpty();
    assertThat(site.fetch()).isEqualTo(folder.resolve("tiny"));
    assertThat(server.ranges).hasSize(3);
    assertThat(site.cache.cachedCopy("tiny")).contains(folder.resolve("tiny"));
    assertThat(folder.resolve("tiny")).isDirectoryContaining("glob:**.bin");
  }

  @Test
  void aBusyServerIsAskedAgainAfterThePauseItWants() {
    Site site = site();
    server.then(LoopbackServer.status(503), LoopbackServer.status(503, "Retry-After", "4"));
    assertThat(site.fetch()).hasBinaryContent(CONTENT);
    assertThat(site.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
  }

  @Test
  void pausesDoubleUpToTheLongestThenItGivesUp() {
    Site site = Site.with().retries(4).site(Site.dataSet(server, CONTENT), folder);
    for (int i = 0; i < 5; i++) {
      server.then(LoopbackServer.status(500));
    }
    FetchException failure = failure(site);
    assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
    assertThat(failure).hasMessageContaining("5 attempts").hasMessageContaining("500");
    assertThat(site.pauses)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5));
  }

  @Test
  void aFileThatIsGoneSaysSoAndPointsAtTheLocalCopy() {
    server.then(LoopbackServer.status(404));
    FetchException failure = failure(site());
    assertThat(failure.reason()).isEqualTo(Reason.GONE);
    assertThat(failure)
        .hasMessageContaining("127.0.0.1")
        .hasMessageContaining("404")
        .hasMessageContaining("datasets fetch tiny --from FILE");
    assertThat(server.ranges).hasSize(1);
  }

  @Test
  void aHostThatRefusesIsGone() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    FetchException failure = failure(site(elsewhere("http://127.0.0.1:" + port + "/tiny.bin")));
    assertThat(failure.reason()).isEqualTo(Reason.GONE);
    assertThat(failure).hasMessageContaining("refuses").hasMessageContaining("--from FILE");
  }

  @Test
  void aHostThatNobodyKnowsIsGoneOrThisMachineIsOffline() {
    FetchException failure = failure(site(elsewhere("http://no-such-host.invalid/tiny.bin")));
    assertThat(failure.reason()).isEqualTo(Reason.GONE);
    assertThat(failure)
        .hasMessageContaining("no-such-host.invalid cannot be found")
        .hasMessageContaining("offline")
        .hasMessageContaining("--from FILE");
  }

  @Test
  void aFullDiskIsToldOfBeforeTheFirstByte() {
    Site site = Site.with().room(CONTENT.length - 1).site(Site.dataSet(server, CONTENT), folder);
    FetchException failure = failure(site);
    assertThat(failure.reason()).isEqualTo(Reason.DISK);
    assertThat(failure).hasMessageContaining("needs 300 kB").hasMessageContaining("--cache");
    assertThat(site.cache.state(site.set).bytes()).isZero();
  }

  @Test
  void aCacheFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "no folder");
    FetchException failure =
        catchThrowableOfType(
            FetchException.class, () -> Site.with().site(Site.dataSet(server, CONTENT), taken));
    assertThat(failure.reason()).isEqualTo(Reason.DISK);
    assertThat(failure).hasMessageContaining(taken.toString());
  }

  @Test
  void aSecondFetchOfTheSameFileIsToldToWait() {
    Site first = site();
    List<FetchException> second = new ArrayList<>();
    first.fetch.fetch(
        first.set,
        new FetchObserver() {
          @Override
          public void started(PublishedFile file, long already) {
            second.add(failure(site()));
          }
        },
        new Cancellation());
    assertThat(second).singleElement().extracting(FetchException::reason).isEqualTo(Reason.BUSY);
    assertThat(first.cache.cachedCopy("tiny")).isPresent();
  }

  @Test
  void progressTellsRateAndTimeLeft() {
    Site site = site();
    List<FetchProgress> told = new ArrayList<>();
    site.fetch.fetch(
        site.set,
        new FetchObserver() {
          @Override
          public void progress(FetchProgress progress) {
            told.add(progress);
          }
        },
        new Cancellation());
    assertThat(told)
        .hasSizeGreaterThan(2)
        .allSatisfy(one -> assertThat(one.total()).isEqualTo(300_000L));
    assertThat(told).extracting(FetchProgress::bytes).isSorted();
    FetchProgress first = told.get(0);
    // Half a second passed since the start.
    assertThat(first.bytesPerSecond()).isEqualTo(first.bytes() / 0.5);
    assertThat(first.secondsLeft()).isEqualTo((300_000 - first.bytes()) / first.bytesPerSecond());
    assertThat(told.get(told.size() - 1).bytes()).isEqualTo(300_000);
  }

  private Site site() {
    return Site.with().site(Site.dataSet(server, CONTENT), folder);
  }

  private Site site(PublishedFile... files) {
    return Site.with().site(Site.dataSet(files), folder);
  }

  private static PublishedFile elsewhere(String address) {
    return new PublishedFile("tiny.bin", URI.create(address), null, null);
  }

  private static FetchException failure(Site site) {
    return catchThrowableOfType(FetchException.class, site::fetch);
  }

  private List<String> filesLike(String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(file -> file.contains(name))
          .toList();
    }
  }
}
