package org.drrworkbench.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTables;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.run.RunFolder;

/**
 * Runs that have results, found in a run's, an experiment's or a runs folder.
 *
 * @param folders the runs, by name
 */
record FinishedRuns(List<RunFolder> folders) {
  /** A runs folder holds experiments, which hold runs. */
  private static final int DEPTH = 2;

  /**
   * Those below one folder.
   *
   * @throws CallException if there is no such folder, or none of its runs is finished
   */
  static FinishedRuns in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CallException.wrongCall(
          "There is no folder " + folder + "; name a run's or an experiment's folder.");
    }
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      List<RunFolder> found =
          below
              .filter(Files::isDirectory)
              .map(RunFolder::new)
              .filter(run -> run.exists() && Files.isRegularFile(run.results()))
              .sorted(Comparator.comparing(RunFolder::root))
              .toList();
      if (found.isEmpty()) {
        throw CallException.wrongCall(
            folder + " holds no finished run; `workbench run --resume` may finish one.");
      }
      return new FinishedRuns(found);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be listed.", e);
    }
  }

  FinishedRuns and(FinishedRuns others) {
    return new FinishedRuns(Stream.concat(folders.stream(), others.folders.stream()).toList());
  }

  /**
   * All their figures. Of a model that was run itself, the reference rows in other runs' results
   * are left out: they may have been made with other hyperparameters.
   */
  List<ResultRow> rows() {
    List<ResultRow> own = new ArrayList<>();
    List<ResultRow> references = new ArrayList<>();
    for (RunFolder run : folders) {
      String model = run.readSpec().model();
      for (ResultRow row : read(run)) {
        (row.model().equals(model) ? own : references).add(row);
      }
    }
    Set<List<Object>> known = new HashSet<>();
    own.forEach(row -> known.add(subject(row)));
    references.removeIf(row -> known.contains(subject(row)));
    own.addAll(references);
    return own;
  }

  private static List<Object> subject(ResultRow row) {
    return List.of(
        row.dataset(),
        row.model(),
        row.mode(),
        row.protocol(),
        row.split(),
        row.seed(),
        row.metric(),
        row.listLength());
  }

  private static List<ResultRow> read(RunFolder run) {
    try {
      return ResultFile.read(run.results());
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + run.results() + " cannot be read.", e);
    }
  }

  /** The figures as tables. */
  String tables(TableFormat format, TableOptions options) {
    return format.render(ResultTables.of(rows(), withRelevance(options)));
  }

  /** Names the positive threshold where all runs were given the same. */
  private TableOptions withRelevance(TableOptions options) {
    List<Double> thresholds = new ArrayList<>();
    folders.forEach(run -> thresholds.add(run.readSpec().positiveThreshold()));
    Double first = thresholds.get(0);
    boolean same = first != null && thresholds.stream().allMatch(first::equals);
    return same ? options.withRelevance(PositiveRule.from(first)) : options;
  }
}
