package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run's checkpoints on disk. The latest is written beside the one before, which is kept until the
 * new one is complete and one checkpoint longer, as a fallback for a damaged file.
 */
public final class CheckpointStore {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointStore.class);

  private final Path folder;
  private final Path latest;
  private final Path previous;

  /** What stands beside the arrays. */
  private record Meta(int schemaVersion, Checkpoint.Stage stage, long gradientStep, int arrays) {
    static final int SCHEMA_VERSION = 1;
  }

  public CheckpointStore(RunFolder run) {
    folder = run.checkpoint();
    latest = folder.resolve("latest.npz");
    previous = folder.resolve("previous.npz");
  }

  /** Saves a checkpoint; if that fails, the ones before are untouched. */
  public void write(Checkpoint checkpoint) throws IOException {
    Files.createDirectories(folder);
    Meta meta =
        new Meta(
            Meta.SCHEMA_VERSION,
            checkpoint.stage(),
            checkpoint.gradientStep(),
            checkpoint.session().names().size());
    Path aside = AtomicFile.temporary(latest);
    try {
      AtomicFile.writeForced(
          aside, out -> Npz.write(out, checkpoint.session(), RunJson.text(meta)));
      if (Files.exists(latest)) {
        move(latest, previous);
      }
      move(aside, latest);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Deletes what killed workers left half-written; only for the worker that has the run. */
  void sweep() throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*.tmp")) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes the fallback of a run that is done. */
  public void dropPrevious() throws IOException {
    Files.deleteIfExists(previous);
  }

  /**
   * The newest checkpoint that is whole. A damaged latest one is removed, with a line in the log,
   * so that it never takes the place of the good one before it.
   */
  public Optional<Checkpoint> read() throws IOException {
    Optional<Checkpoint> newest = whole(latest);
    if (newest.isEmpty()) {
      Files.deleteIfExists(latest);
    }
    return newest.isPresent() ? newest : whole(previous);
  }

  /** The same for those who only look: nothing is removed. */
  Optional<Checkpoint> look() throws IOException {
    Optional<Checkpoint> newest = whole(latest);
    return newest.isPresent() ? newest : whole(previous);
  }

  private static Optional<Checkpoint> whole(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(file));
    } catch (IOException e) {
      LOG.warn("The checkpoint {} is damaged ({}) and not used.", file, message(e));
      return Optional.empty();
    }
  }

  private static String message(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static Checkpoint read(Path file) throws IOException {
    Npz.Contents contents = Npz.read(file);
    Meta meta = RunJson.MAPPER.readValue(contents.text(), Meta.class);
    if (meta.schemaVersion() != Meta.SCHEMA_VERSION) {
      throw new IOException("its version is " + meta.schemaVersion());
    }
    if (meta.arrays() != contents.arrays().names().size()) {
      throw new IOException(
          "it holds " + contents.arrays().names().size() + " of " + meta.arrays() + " arrays");
    }
    return new Checkpoint(meta.stage(), meta.gradientStep(), contents.arrays());
  }
}
