package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.drrworkbench.experiments.fetch.FetchException.Reason;

/**
 * Brings published data sets into the cache. A file is there whole and checked or not at all; what
 * came of one before a cut or a cancel is kept and gone on with. What is there already needs no
 * network.
 */
public final class Fetch {
  private final DataCache cache;
  private final HttpSource source;
  private final FetchSettings settings;

  /**
   * @param client a builder of the client, with the proxy or trust of the place; redirects,
   *     protocol version and time limits are set here
   */
  public Fetch(DataCache cache, HttpClient.Builder client, FetchSettings settings) {
    this.cache = cache;
    this.source = new HttpSource(client, settings.patience());
    this.settings = settings;
  }

  public DataCache cache() {
    return cache;
  }

  /** Remembers, with today's date, that the terms are accepted. */
  public void acceptTerms(PublishedDataSet set) {
    cache.accept(set, settings.clock().instant());
  }

  /**
   * Brings what is missing.
   *
   * @return where a reader finds the data set
   * @throws FetchException if the terms are not accepted, or it does not come
   */
  public Path fetch(PublishedDataSet set, FetchObserver observer, Cancellation cancellation) {
    requireTerms(set);
    for (PublishedFile file : set.files()) {
      if (cache.origin(set, file).isEmpty()) {
        holding(set, file, () -> bring(new Wanted(set, file), observer, cancellation));
      }
    }
    return cache.place(set);
  }

  /**
   * Takes a local copy instead, whatever is in the cache of it.
   *
   * @param from the file; of a data set with several files, one of them by its published name or a
   *     folder with some of them
   * @return where a reader finds the data set once all its files are here
   * @throws FetchException if the terms are not accepted, or it is not what was published
   */
  public Path takeCopy(
      PublishedDataSet set, Path from, FetchObserver observer, Cancellation cancellation) {
    requireTerms(set);
    LocalCopies copies = new LocalCopies(cache, settings, observer, cancellation);
    copies
        .files(set, from)
        .forEach((file, copy) -> holding(set, file, () -> copies.place(set, file, copy)));
    return cache.place(set);
  }

  private void requireTerms(PublishedDataSet set) {
    if (!cache.accepted(set)) {
      throw new FetchException(
          Reason.TERMS,
          "The terms of "
              + set.id()
              + " must be accepted before the first fetch; read them, then add --accept-terms.");
    }
  }

  private void holding(PublishedDataSet set, PublishedFile file, FileLease.Work work) {
    try {
      FileLease.holding(cache.lock(set, file), file.name(), work);
    } catch (IOException e) {
      throw cache.unwritable(e);
    }
  }

  private void bring(Wanted wanted, FetchObserver observer, Cancellation cancellation)
      throws IOException {
    PublishedDataSet set = wanted.set();
    PublishedFile file = wanted.file();
    if (cache.origin(set, file).isPresent()) {
      // Another process was faster.
      return;
    }
    Path path = cache.part(set, file);
    Path note = cache.partNote(set, file);
    Checksums.Totals totals;
    String address = file.address().toString();
    try (PartFile part = PartFile.open(path, note, address, cancellation)) {
      new Download(wanted, part, cache.root(), source, settings, observer, cancellation).run();
      totals = part.finish();
    }
    String objection = totals.objection(file, path);
    if (objection != null) {
      Files.deleteIfExists(note);
      Files.deleteIfExists(path);
      throw new FetchException(
          Reason.WRONG_CHECKSUM,
          wanted.orCopy(
              "What came from "
                  + address
                  + " is not the published file ("
                  + objection
                  + "), so nothing of it was kept; fetch it again"));
    }
    place(set, file, path, totals);
    Files.deleteIfExists(note);
    observer.placed(file, cache.target(set, file), file.md5() != null);
  }

  /** Note first, file second: a file in the cache is never without its note. */
  private void place(PublishedDataSet set, PublishedFile file, Path part, Checksums.Totals totals)
      throws IOException {
    Path target = cache.target(set, file);
    Files.createDirectories(target.toAbsolutePath().getParent());
    FetchJson.write(
        cache.originNote(set, file),
        new FileOrigin(
            file.address().toString(),
            false,
            Files.size(part),
            file.md5(),
            totals.sha256(),
            settings.clock().instant().toString()));
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
