package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.drrworkbench.experiments.fetch.FetchException.Reason;
import org.drrworkbench.experiments.run.AtomicFile;

/** Files that the user has already, checked like those that come over the network. */
final class LocalCopies {
  private final DataCache cache;
  private final FetchSettings settings;
  private final FetchObserver observer;
  private final Cancellation cancellation;

  LocalCopies(
      DataCache cache, FetchSettings settings, FetchObserver observer, Cancellation cancellation) {
    this.cache = cache;
    this.settings = settings;
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

  /**
   * Takes a copy; the file that is there stays until the new one is whole and checked.
   *
   * @throws IOException if the cache folder fails
   * @throws FetchException if the copy cannot be read, is another file, or there is no room for it
   */
  void place(PublishedDataSet set, PublishedFile file, Path copy) throws IOException {
    settings.freeSpace().require(cache.root(), file.name(), reading(copy, () -> Files.size(copy)));
    Path target = cache.target(set, file);
    Files.createDirectories(target.toAbsolutePath().getParent());
    AtomicFile.write(
        target,
        cache.incoming(set, file),
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
                  settings.clock().instant().toString()));
        });
    Files.deleteIfExists(cache.partNote(set, file));
    Files.deleteIfExists(cache.part(set, file));
    observer.placed(file, target, file.md5() != null);
  }

  private Checksums.Totals stream(PublishedFile file, Path copy, OutputStream out)
      throws IOException {
    Checksums checksums = new Checksums();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = reading(copy, () -> Files.newInputStream(copy))) {
      for (int read = read(copy, in, buffer); read >= 0; read = read(copy, in, buffer)) {
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

  private static int read(Path copy, InputStream in, byte[] buffer) {
    return reading(copy, () -> in.read(buffer));
  }

  /** What is done with the user's file; when that fails, the cache folder is not to blame. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Path copy, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new FetchException(
          Reason.LOCAL_COPY,
          "The copy " + copy + " cannot be read (" + e + "); check it, or give another copy.",
          e);
    }
  }
}
