package org.drrworkbench.experiments.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.experiments.fetch.FetchException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts, stalls and cancels: what is kept, and how the next attempt goes on. */
class FetchResumeTest {
  private static final byte[] CONTENT = Site.bytes(300_000);
  private static final int CUTS = 50;

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
  void aFetchCutAtAnyByteGoesOnFromThereAndHasTheRightChecksum() throws IOException {
    RandomStream stream = new RandomStream(20260304, "cuts");
    long saved = 0;
    for (int i = 0; i < CUTS; i++) {
      int cut = stream.nextInt(CONTENT.length);
      Path root = folder.resolve("cut-" + i);
      server.then(server.cutAt(cut));
      Site first = Site.with().retries(0).site(Site.dataSet(server, CONTENT), root);
      FetchException failure = failure(first);
      assertThat(failure.reason()).as("cut at %d", cut).isEqualTo(Reason.BROKEN);
      long kept = Files.size(first.part());
      assertThat(kept).as("cut at %d", cut).isBetween(0L, (long) cut);

      long before = server.sent();
      Site second = Site.with().retries(0).site(Site.dataSet(server, CONTENT), root);
      assertThat(second.fetch()).as("cut at %d", cut).hasBinaryContent(CONTENT);
      assertThat(server.sent() - before).as("cut at %d", cut).isEqualTo(CONTENT.length - kept);
      saved += kept;
    }
    // Half of each file on average, less what the connection lost with the cut.
    assertThat(saved).isGreaterThan(CUTS * (CONTENT.length / 4L));
  }

  @Test
  void cutsWithinOneFetchAreGoneOnFromToo() {
    Site site = site();
    server.then(server.cutAt(100_000), server.cutAt(200_000));
    assertThat(site.fetch()).hasBinaryContent(CONTENT);
    assertThat(server.ranges).hasSize(3).startsWith("none");
    assertThat(site.pauses).hasSize(2);
  }

  @Test
  void aServerThatIgnoresRangesStartsAgainCleanly() {
    Site site = site();
    server.then(server.cutAt(150_000), server.ignoringRanges());
    assertThat(site.fetch()).hasBinaryContent(CONTENT);
    assertThat(server.ranges).hasSize(2);
    assertThat(server.ranges.get(1)).startsWith("bytes=");
  }

  @Test
  void aServerThatIgnoresRangesAndAlwaysCutsIsGivenUpOn() {
    Site site = site();
    server.then(
        server.cutIgnoringRanges(150_000),
        server.cutIgnoringRanges(150_000),
        server.cutIgnoringRanges(150_000),
        server.cutIgnoringRanges(150_000));
    assertThat(failure(site).reason()).isEqualTo(Reason.BROKEN);
    assertThat(server.ranges).hasSize(4);
  }

  @Test
  void anEditionThatChangedMeanwhileIsFetchedFromItsStart() {
    byte[] other = Site.bytes(250_000);
    other[0] ^= 1;
    PublishedDataSet set =
        Site.dataSet(new PublishedFile("tiny.bin", server.address("tiny.bin"), null, null));
    server.then(server.cutAt(150_000));
    failure(Site.with().retries(0).site(set, folder));
    server.replace(other, "\"two\"");
    assertThat(Site.with().retries(0).site(set, folder).fetch()).hasBinaryContent(other);
  }

  @Test
  void withoutAValidatorAChangedLengthStartsAgain() {
    byte[] other = Site.bytes(250_000);
    other[0] ^= 1;
    PublishedDataSet set =
        Site.dataSet(new PublishedFile("tiny.bin", server.address("tiny.bin"), null, null));
    server.replace(CONTENT, null);
    server.then(server.cutAt(150_000));
    failure(Site.with().retries(0).site(set, folder));
    server.replace(other, null);
    assertThat(Site.with().site(set, folder).fetch()).hasBinaryContent(other);
    assertThat(server.ranges).hasSize(3).endsWith("none");
  }

  @Test
  void aPartWithoutItsNoteIsWorthNothing() throws IOException {
    Site site = site();
    Files.createDirectories(site.part().getParent());
    Files.write(site.part(), new byte[] {1, 2, 3});
    assertThat(site.fetch()).hasBinaryContent(CONTENT);
    assertThat(server.ranges).containsExactly("none");
  }

  @Test
  void aPartThatWasCompleteIsCheckedAndPlaced() throws IOException {
    PublishedDataSet set = Site.dataSet(server, CONTENT);
    server.then(server.withoutLength());
    Site site = Site.with().site(set, folder);
    site.fetch();
    // As if the process had been killed between the last byte and the placing.
    Files.move(site.cache.target(set, site.file), site.part());
    FetchJson.write(
        site.cache.partNote(set, site.file),
        new PartFile.Edition(site.file.address().toString(), null, null, null));
    assertThat(Site.with().site(set, folder).fetch()).hasBinaryContent(CONTENT);
    assertThat(server.ranges).containsExactly("none", "bytes=300000-");
  }

  @Test
  void aStalledBodyIsCutAndGoneOnFrom() {
    Site site =
        Site.with().patience(Duration.ofMillis(400)).site(Site.dataSet(server, CONTENT), folder);
    server.then(server.silentAfter(120_000));
    assertThat(site.fetch()).hasBinaryContent(CONTENT);
    assertThat(server.ranges).containsExactly("none", "bytes=120000-");
  }

  @Test
  void anAnswerThatDoesNotComeIsAskedForAgain() {
    Site site =
        Site.with().patience(Duration.ofMillis(400)).site(Site.dataSet(server, CONTENT), folder);
    CountDownLatch over = new CountDownLatch(1);
    server.then(
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(site.fetch()).hasBinaryContent(CONTENT);
    over.countDown();
    assertThat(site.pauses).hasSize(1);
  }

  @Test
  void aCancelFromAnotherThreadLeavesAPartThatTheNextFetchFinishes() throws Exception {
    Site site = site();
    server.then(server.silentAfter(120_000));
    Cancellation cancellation = new Cancellation();
    CountDownLatch there = new CountDownLatch(1);
    CompletableFuture<FetchException> end =
        CompletableFuture.supplyAsync(() -> failure(site, reaching(120_000, there), cancellation));
    assertThat(there.await(20, TimeUnit.SECONDS)).isTrue();
    cancellation.cancel();
    assertThat(end.get(20, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
    assertThat(site.cache.state(site.set))
        .isEqualTo(new CacheState(CacheState.Kind.PARTIAL, 0, 120_000));

    long before = server.sent();
    assertThat(site().fetch()).hasBinaryContent(CONTENT);
    assertThat(server.sent() - before).isEqualTo(180_000);
  }

  @Test
  void aCancelWhileNoAnswerComesEndsTheWait() throws Exception {
    Site site = site();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    server.then(
        exchange -> {
          asked.countDown();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Cancellation cancellation = new Cancellation();
    CompletableFuture<FetchException> end =
        CompletableFuture.supplyAsync(() -> failure(site, FetchObserver.silent(), cancellation));
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    cancellation.cancel();
    assertThat(end.get(20, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
    over.countDown();
  }

  @Test
  void aCancelDuringAPauseEndsIt() throws Exception {
    Cancellation cancellation = new Cancellation();
    CountDownLatch pausing = new CountDownLatch(1);
    Site site =
        Site.with()
            .pauses(
                (pause, cancelled) -> {
                  pausing.countDown();
                  Pauses.real().pause(Duration.ofHours(1), cancelled);
                })
            .site(Site.dataSet(server, CONTENT), folder);
    server.then(LoopbackServer.status(503));
    CompletableFuture<FetchException> end =
        CompletableFuture.supplyAsync(() -> failure(site, FetchObserver.silent(), cancellation));
    assertThat(pausing.await(20, TimeUnit.SECONDS)).isTrue();
    cancellation.cancel();
    assertThat(end.get(20, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
  }

  private static FetchObserver reaching(long bytes, CountDownLatch there) {
    return new FetchObserver() {
      @Override
      public void progress(FetchProgress progress) {
        if (progress.bytes() >= bytes) {
          there.countDown();
        }
      }
    };
  }

  private Site site() {
    return Site.with().site(Site.dataSet(server, CONTENT), folder);
  }

  private static FetchException failure(Site site) {
    return failure(site, FetchObserver.silent(), new Cancellation());
  }

  private static FetchException failure(
      Site site, FetchObserver observer, Cancellation cancellation) {
    return catchThrowableOfType(
        FetchException.class, () -> site.fetch.fetch(site.set, observer, cancellation));
  }
}
