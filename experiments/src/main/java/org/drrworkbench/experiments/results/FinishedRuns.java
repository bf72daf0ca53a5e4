package org.drrworkbench.experiments.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.ResultTables;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.paper.PaperTally;
import org.drrworkbench.experiments.paper.PaperValues;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.SpecException;

/**
 * Runs that have all their results, to be shown together.
 *
 * @param runs the runs; one that is named twice stands here once, and none is of other ratings
 *     under a data set's name than another
 */
public record FinishedRuns(List<FinishedRun> runs) {
  /** A runs folder holds experiments, which hold runs. */
  private static final int DEPTH = 2;

  public FinishedRuns {
    Set<Path> known = new HashSet<>();
    runs =
        runs.stream()
            .filter(run -> known.add(run.folder().root().toAbsolutePath().normalize()))
            .toList();
    refuseOtherData(runs);
  }

  /** The name under which a run's ratings stand in tables, and what else the name means. */
  private record DataName(String dataset, Map<String, String> fields) {}

  private static void refuseOtherData(List<FinishedRun> runs) {
    Map<DataName, FinishedRun> first = new HashMap<>();
    for (FinishedRun run : runs) {
      if (run.content() == null || run.rows().isEmpty()) {
        continue;
      }
      String name = run.rows().get(0).dataset();
      FinishedRun earlier =
          first.putIfAbsent(new DataName(name, RunFields.ofData(run.spec())), run);
      if (earlier != null && !run.content().equals(earlier.content())) {
        throw new DataException(
            "The runs "
                + earlier.folder().root()
                + " and "
                + run.folder().root()
                + " were made from different ratings under the name "
                + name
                + ", so they cannot stand beside each other; show them apart, or run one of them"
                + " again.");
      }
    }
  }

  /**
   * Those of some run folders; unfinished ones are skipped, so that none may be left.
   *
   * @throws DataException if results are damaged, or runs are of different ratings under one name
   * @throws SpecException if a spec is damaged
   */
  public static FinishedRuns of(Collection<RunFolder> folders) {
    return new FinishedRuns(
        folders.stream().map(FinishedRun::read).flatMap(Optional::stream).toList());
  }

  /**
   * Those below one folder: a run's, an experiment's or a runs folder.
   *
   * @throws DataException as {@link #of}
   * @throws SpecException if there is no such folder, or none of its runs is finished
   */
  public static FinishedRuns in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new SpecException(
          "There is no folder " + folder + "; name a run's or an experiment's folder.");
    }
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      FinishedRuns found =
          of(
              below
                  .filter(path -> Files.isDirectory(path) && isShown(folder, path))
                  .sorted(Comparator.naturalOrder())
                  .map(RunFolder::new)
                  .toList());
      if (found.runs().isEmpty()) {
        throw new SpecException(
            folder + " holds no finished run; `workbench run --resume` may finish one.");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be listed.", e);
    }
  }

  /** Folders below that begin with a dot are half-made, or hold what runs share. */
  private static boolean isShown(Path folder, Path path) {
    for (Path part : folder.relativize(path)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  /** These and others. */
  public FinishedRuns and(FinishedRuns others) {
    return new FinishedRuns(Stream.concat(runs.stream(), others.runs.stream()).toList());
  }

  /**
   * All their figures. Where the runs of one model differ in more than the seed, the model is named
   * with what differs (a {@link org.drrworkbench.experiments.compare.ModelLabel}), so that rows of
   * one name may be averaged. Of a model that was run itself, the reference rows in other runs'
   * results are left out.
   */
  public List<ResultRow> rows() {
    return new RowLabels(runs, Set.of()).rows();
  }

  /**
   * The figures as tables; none if there are no figures of these metrics.
   *
   * @throws DataException if two runs of one spec disagree
   */
  public List<ResultTable> tables(TableOptions options) {
    return ResultTables.of(rows(), withRelevance(options));
  }

  /**
   * The same, compared with more.
   *
   * @throws DataException if figures user by user are missing or damaged
   * @throws SpecException if there is no such baseline
   */
  public List<ResultTable> tables(TableOptions options, Comparisons with) {
    List<ResultTable> tables = tables(options);
    if (with.article()) {
      ArticleComparison comparison = new ArticleComparison(PaperValues.ofArticle(), this);
      tables = tables.stream().map(comparison::of).toList();
    }
    return with.significance()
        ? new SignificanceComparison(this, with.baseline()).of(tables)
        : tables;
  }

  /**
   * Warnings about agents whose logged figures are not as they should be, each with advice: at most
   * one sentence for each model and {@link org.drrworkbench.experiments.health.HealthRule}.
   */
  public List<String> health() {
    return new HealthNotes(runs).all();
  }

  /** Tables of these runs, each with the warnings about its agents. */
  public List<ResultTable> withWarnings(List<ResultTable> tables) {
    HealthNotes notes = new HealthNotes(runs);
    return tables.stream().map(table -> table.withWarnings(notes.of(table))).toList();
  }

  /** Tables of all that the article prints, in its order. */
  public static TableOptions asTheArticle() {
    return TableOptions.standard().withMetrics(ArticleComparison.METRICS);
  }

  /** How many of the article's figures have which verdict in some tables. */
  public static PaperTally tally(List<ResultTable> tables) {
    return PaperTally.of(
        PaperValues.ofArticle(),
        tables.stream()
            .flatMap(table -> table.blocks().stream())
            .flatMap(block -> block.lines().stream())
            .flatMap(line -> line.cells().stream())
            .map(cell -> cell == null ? null : cell.article())
            .filter(Objects::nonNull)
            .toList());
  }

  /** Names the positive threshold where all runs were given the same. */
  private TableOptions withRelevance(TableOptions options) {
    List<Double> thresholds = new ArrayList<>();
    runs.forEach(run -> thresholds.add(run.spec().positiveThreshold()));
    Double first = thresholds.isEmpty() ? null : thresholds.get(0);
    if (first == null || !thresholds.stream().allMatch(first::equals)) {
      return options;
    }
    return options.withRelevance(PositiveRule.from(first));
  }
}
