package org.drrworkbench.experiments.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drrworkbench.experiments.fetch.FetchException.Reason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the user has already, for when the owner's site is gone. */
class LocalCopyTest {
  private static final byte[] CONTENT = Site.bytes(10_000);

  @TempDir private Path folder;

  @Test
  void aCopyOfAnyNameIsCheckedAndPlaced() throws IOException {
    Site site = site(file("tiny.bin"));
    Path copy = Files.write(folder.resolve("from a friend.bin"), CONTENT);
    assertThat(take(site, copy)).hasBinaryContent(CONTENT);
    assertThat(site.cache.state(site.set).kind()).isEqualTo(CacheState.Kind.LOCAL_COPY);
    FileOrigin origin = site.cache.origin(site.set, site.file).orElseThrow();
    assertThat(origin.source()).isEqualTo(copy.toString());
    assertThat(origin.sha256()).isEqualTo(Site.hex("SHA-256", CONTENT));
    assertThat(copy).hasBinaryContent(CONTENT);
  }

  @Test
  void aCopyThatIsNotWhatWasPublishedIsNotTaken() throws IOException {
    Site site = site(file("tiny.bin"));
    Path copy = Files.write(folder.resolve("tiny.bin"), Site.bytes(9_999));
    FetchException failure = failure(site, copy);
    assertThat(failure.reason()).isEqualTo(Reason.LOCAL_COPY);
    assertThat(failure)
        .hasMessageContaining(copy.toString())
        .hasMessageContaining(Site.md5(CONTENT));
    assertThat(site.cache.state(site.set).kind()).isEqualTo(CacheState.Kind.NOT_HERE);
    assertThat(site.cache.root().resolve("tiny")).isEmptyDirectory();
  }

  @Test
  void aWrongCopyLeavesTheGoodOneInPlace() throws IOException {
    Site site = site(file("tiny.bin"));
    take(site, Files.write(folder.resolve("good"), CONTENT));
    failure(site, Files.write(folder.resolve("bad"), Site.bytes(9_999)));
    assertThat(site.cache.cachedCopy("tiny").orElseThrow()).hasBinaryContent(CONTENT);
  }

  @Test
  void whatIsNotYetCheckedNeverLiesAmongTheWholeFiles() throws IOException {
    Site site = site(file("tiny.bin"));
    Path copy = Files.write(folder.resolve("good"), CONTENT);
    // A copy that is cut off by a cancel has been written in part.
    Cancellation cancellation = new Cancellation();
    Path target = site.cache.root().resolve("tiny");
    Path unchecked = site.cache.incoming(site.set, site.file);
    Files.createDirectories(unchecked);
    assertThat(
            catchThrowableOfType(
                    FetchException.class,
                    () -> site.fetch.takeCopy(site.set, copy, FetchObserver.silent(), cancellation))
                .reason())
        .isEqualTo(Reason.DISK);
    assertThat(target).isEmptyDirectory();
    Files.deleteIfExists(unchecked);
    // What an earlier process left there when it was killed is overwritten.
    Files.write(unchecked, Site.bytes(20_000));
    assertThat(take(site, copy)).hasBinaryContent(CONTENT);
    assertThat(unchecked).doesNotExist();
  }

  @Test
  void aCopyThatHasNoRoomIsNotBegun() throws IOException {
    Site site = Site.with().room(5_000).site(Site.dataSet(file("tiny.bin")), folder.resolve("c"));
    FetchException failure = failure(site, Files.write(folder.resolve("good"), CONTENT));
    assertThat(failure.reason()).isEqualTo(Reason.DISK);
    assertThat(failure)
        .hasMessageStartingWith("tiny.bin needs 10.0 kB more, but ")
        .hasMessageContaining("has room for 5.00 kB");
  }

  @Test
  void aCopyThatCannotBeReadIsToBlameAndNotTheCache() throws IOException {
    Site site = site(file("tiny.bin"));
    // Reading from the beginning of a process's own memory fails, whoever asks.
    Path unreadable = Path.of("/proc/self/mem");
    Assumptions.assumeTrue(Files.exists(unreadable), "This system has no /proc/self/mem.");
    FetchException failure =
        failure(site, Files.createSymbolicLink(folder.resolve("bad"), unreadable));
    assertThat(failure.reason()).isEqualTo(Reason.LOCAL_COPY);
    assertThat(failure).hasMessageStartingWith("The copy " + folder.resolve("bad"));
  }

  @Test
  void aFolderGivesTheFilesItHas() throws IOException {
    Site site = site(file("a.bin"), file("b.bin"), file("c.bin"));
    Path copies = Files.createDirectory(folder.resolve("copies"));
    Files.write(copies.resolve("a.bin"), CONTENT);
    Files.write(copies.resolve("c.bin"), CONTENT);
    take(site, copies);
    assertThat(site.cache.state(site.set))
        .isEqualTo(new CacheState(CacheState.Kind.PARTIAL, 2, 2L * CONTENT.length));
    take(site, Files.write(folder.resolve("b.bin"), CONTENT));
    assertThat(site.cache.cachedCopy("tiny")).contains(site.cache.root().resolve("tiny"));
  }

  @Test
  void oneOfSeveralIsKnownByItsName() throws IOException {
    Site site = site(file("a.bin"), file("b.bin"));
    FetchException failure = failure(site, Files.write(folder.resolve("x.bin"), CONTENT));
    assertThat(failure.reason()).isEqualTo(Reason.LOCAL_COPY);
    assertThat(failure).hasMessageContaining("a.bin, b.bin");
  }

  @Test
  void aCopyThatIsNotThereIsNamed() {
    Path absent = folder.resolve("absent");
    assertThat(failure(site(file("tiny.bin")), absent)).hasMessageContaining(absent.toString());
  }

  @Test
  void theTermsHoldForACopyToo() throws IOException {
    Site site = Site.with().beforeTerms(Site.dataSet(file("tiny.bin")), folder.resolve("cache"));
    Path copy = Files.write(folder.resolve("tiny.bin"), CONTENT);
    assertThat(failure(site, copy).reason()).isEqualTo(Reason.TERMS);
  }

  private Site site(PublishedFile... files) {
    return Site.with().site(Site.dataSet(files), folder.resolve("cache"));
  }

  private static PublishedFile file(String name) {
    return new PublishedFile(
        name, URI.create("http://no-such-host.invalid/" + name), null, Site.md5(CONTENT));
  }

  private static Path take(Site site, Path copy) {
    return site.fetch.takeCopy(site.set, copy, FetchObserver.silent(), new Cancellation());
  }

  private static FetchException failure(Site site, Path copy) {
    return catchThrowableOfType(FetchException.class, () -> take(site, copy));
  }
}
