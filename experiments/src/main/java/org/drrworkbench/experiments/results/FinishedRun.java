package org.drrworkbench.experiments.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.run.Provenance;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * A run with all of its results.
 *
 * @param folder where it is
 * @param spec what it ran
 * @param rows its own figures and those of the references beside it
 * @param content fingerprint of the ratings that it worked on; null if it did not write it down
 */
public record FinishedRun(
    RunFolder folder, RunSpec spec, List<ResultRow> rows, @Nullable String content) {
  public FinishedRun {
    rows = List.copyOf(rows);
  }

  /**
   * The run of a folder; nothing if there is no run, or figures of a mode that it was asked for are
   * still missing.
   *
   * @throws org.drrworkbench.core.data.DataException if its results are damaged
   * @throws org.drrworkbench.experiments.spec.SpecException if its spec is
   */
  public static Optional<FinishedRun> read(RunFolder folder) {
    if (!folder.exists() || !Files.isRegularFile(folder.results())) {
      return Optional.empty();
    }
    FinishedRun run = new FinishedRun(folder, folder.readSpec(), rows(folder), content(folder));
    return run.isComplete() ? Optional.of(run) : Optional.empty();
  }

  /** Offline figures are written as soon as they are there, while online ones may be to come. */
  private boolean isComplete() {
    var modes = rows.stream().map(ResultRow::mode).collect(Collectors.toSet());
    return spec.modes().stream().allMatch(mode -> modes.contains(mode.id()));
  }

  /** How its own model is named in its files: branded if it was fitted on test rows. */
  public String label() {
    String model = spec.model();
    boolean leaky =
        rows.stream()
            .map(ResultRow::model)
            .anyMatch(label -> ModelLabel.isLeaky(label) && ModelLabel.id(label).equals(model));
    return ModelLabel.of(model, leaky);
  }

  private static @Nullable String content(RunFolder folder) {
    return Provenance.read(folder.provenance()).map(Provenance::contentFingerprint).orElse(null);
  }

  private static List<ResultRow> rows(RunFolder folder) {
    try {
      return ResultFile.read(folder.results());
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + folder.results() + " cannot be read.", e);
    }
  }
}
