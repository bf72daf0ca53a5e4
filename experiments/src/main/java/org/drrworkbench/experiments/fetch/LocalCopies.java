package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.drrworkbench.experiments.fetch.FetchException.Reason;
import org.drrworkbench.experiments.run.AtomicFile;

/** Files that the user has already, checked like those that come over the network. */
final class LocalCopies {
  private final DataCache cache;
  private final Clock clock;
  private final FetchObserver observer;
  private final Cancellation cancellation;

  LocalCopies(DataCache cache, Clock clock, FetchObserver observer, Cancellation cancellation) {
    this.cache = cache;
    this.clock = clock;
    this.observer = observer;
    this.cancellation = cancellation;
  }

  /** Which of the data set's files those are, one or more. */
  Map<PublishedFile, Path> files(PublishedDataSet set, Path from) {
    Map<PublishedFile, Path> found = new LinkedHashMap<>();
    boolean folder = Files.isDirectory(from);
    if (!folder && !Files.isRegularFile(from)) {
      throw new FetchException(
          Reason.LOCAL_COPY, "There is no file " + from + "; check the path after --from.");
    }
    for (PublishedFile file : set.files()) {
      Path inside = from.resolve(file.name());
      if (folder && Files.isRegularFile(inside)) {
        found.put(file, inside);
      } else if (!folder && (set.files().size() == 1 || from.endsWith(file.name()))) {
        found.put(file, from);
      }
    }
    if (found.isEmpty()) {
      throw new FetchException(
          Reason.LOCAL_COPY,
          from
              + (folder ? " holds no file of " : " is not named like a file of ")
              + set.id()
              + "; it takes "
              + String.join(", ", set.files().stream().map(PublishedFile::name).toList())
              + ".");
    }
    return found;
  }

  void place(PublishedDataSet set, PublishedFile file, Path copy) throws IOException {
    Path target = cache.target(set, file);
    Files.createDirectories(target.toAbsolutePath().getParent());
    AtomicFile.write(
        target,
        out -> {
          Checksums.Totals totals = stream(file, copy, out);
          String objection = totals.objection(file, copy);
          if (objection != null) {
            throw new FetchException(
                Reason.LOCAL_COPY,
                copy
                    + " is not the published "
                    + file.name()
                    + " ("
                    + objection
                    + "), so it was not taken; give another copy.");
          }
          FetchJson.write(
              cache.originNote(set, file),
              new FileOrigin(
                  copy.toAbsolutePath().normalize().toString(),
                  true,
                  Files.size(copy),
                  file.md5(),
                  totals.sha256(),
                  clock.instant().toString()));
        });
    Files.deleteIfExists(cache.partNote(set, file));
    Files.deleteIfExists(cache.part(set, file));
    observer.placed(file, target, file.md5() != null);
  }

  private Checksums.Totals stream(PublishedFile file, Path copy, OutputStream out)
      throws IOException {
    Checksums checksums = new Checksums();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(copy)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (cancellation.cancelled()) {
          throw new FetchException(
              Reason.CANCELLED, "Cancelled; nothing of " + file.name() + " was placed.");
        }
        out.write(buffer, 0, read);
        checksums.add(buffer, read);
      }
    }
    return checksums.totals();
  }
}
