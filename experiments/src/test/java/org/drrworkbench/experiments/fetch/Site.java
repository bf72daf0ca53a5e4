package org.drrworkbench.experiments.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drrworkbench.core.random.RandomStream;
import org.jspecify.annotations.Nullable;

/** A cache folder, a catalogue of one data set, and a fetch whose pauses are only noted. */
final class Site {
  static final Instant TODAY = Instant.parse("2026-03-04T05:06:07Z");

  final List<Duration> pauses = new ArrayList<>();
  final PublishedDataSet set;
  final PublishedFile file;
  final DataCache cache;
  final Fetch fetch;

  private Site(PublishedDataSet set, Path root, Choices choices) {
    this.set = set;
    this.file = set.files().get(0);
    this.cache = new DataCache(root, new FetchCatalogue(List.of(set)));
    // Half a second passes between any two looks at the time.
    AtomicLong nanos = new AtomicLong();
    this.fetch =
        new Fetch(
            cache,
            choices.client,
            new FetchSettings(
                Clock.fixed(TODAY, ZoneOffset.UTC),
                () -> nanos.addAndGet(500_000_000),
                choices.pauses == null
                    ? (pause, cancellation) -> pauses.add(pause)
                    : choices.pauses,
                folder -> choices.room,
                new RetryRule(choices.retries, Duration.ofSeconds(1), Duration.ofSeconds(5)),
                choices.patience));
  }

  /** What a test may choose. */
  static final class Choices {
    private HttpClient.Builder client = HttpClient.newBuilder();
    private @Nullable Pauses pauses;
    private long room = Long.MAX_VALUE;
    private int retries = 3;
    private Duration patience = Duration.ofSeconds(20);

    Choices client(HttpClient.Builder other) {
      client = other;
      return this;
    }

    Choices pauses(Pauses other) {
      pauses = other;
      return this;
    }

    Choices room(long bytes) {
      room = bytes;
      return this;
    }

    Choices retries(int count) {
      retries = count;
      return this;
    }

    Choices patience(Duration other) {
      patience = other;
      return this;
    }

    Site site(PublishedDataSet set, Path root) {
      Site site = new Site(set, root, this);
      site.fetch.acceptTerms(set);
      return site;
    }

    Site beforeTerms(PublishedDataSet set, Path root) {
      return new Site(set, root, this);
    }
  }

  static Choices with() {
    return new Choices();
  }

  Path fetch() {
    return fetch.fetch(set, FetchObserver.silent(), new Cancellation());
  }

  Path part() {
    return cache.part(set, file);
  }

  static PublishedDataSet dataSet(PublishedFile... files) {
    return new PublishedDataSet(
        "tiny",
        "Tiny",
        "Nobody",
        "For tests.",
        URI.create("http://127.0.0.1/terms"),
        "Nobody. Nothing. 2026.",
        2,
        3,
        5,
        Arrays.asList(files));
  }

  /** A data set of the one file that the server serves, with the MD5 of those bytes. */
  static PublishedDataSet dataSet(LoopbackServer server, byte[] published) {
    return dataSet(new PublishedFile("tiny.bin", server.address("tiny.bin"), null, md5(published)));
  }

  static byte[] bytes(int length) {
    RandomStream stream = new RandomStream(7, "bytes");
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) stream.nextInt(256);
    }
    return bytes;
  }

  static String md5(byte[] bytes) {
    return hex("MD5", bytes);
  }

  static String hex(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
