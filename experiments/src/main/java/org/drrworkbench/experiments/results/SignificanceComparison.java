package org.drrworkbench.experiments.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.SignificanceTests;
import org.drrworkbench.experiments.compare.UserColumns;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.SpecException;
import org.jspecify.annotations.Nullable;

/** Tests tables by the figures that their runs wrote down user by user. */
final class SignificanceComparison {
  private final RunsOfLines runs;
  private final @Nullable String baseline;

  /**
   * @param baseline name or id of the model to compare with; null for the best of each column
   */
  SignificanceComparison(FinishedRuns finished, @Nullable String baseline) {
    runs = new RunsOfLines(finished);
    this.baseline = baseline;
  }

  /**
   * The tables with what the tests say; those of simulated sessions say that they have no such
   * figures.
   *
   * @throws SpecException if no table has the baseline
   * @throws org.drrworkbench.core.data.DataException if a file of figures is missing or damaged
   */
  List<ResultTable> of(List<ResultTable> tables) {
    String named = baseline;
    if (named != null && tables.stream().noneMatch(table -> hasLine(table, named))) {
      throw new SpecException(
          "There is no competing model '"
              + named
              + "' in these tables to compare with; there are "
              + tables.stream()
                  .flatMap(table -> table.blocks().stream())
                  .flatMap(block -> block.lines().stream())
                  .filter(ResultTable.Line::competes)
                  .map(ResultTable.Line::model)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ".");
    }
    List<UserColumns> users = tables.stream().map(table -> new UserColumns()).toList();
    Map<FinishedRun, List<Share>> shares = new LinkedHashMap<>();
    for (int k = 0; k < tables.size(); k++) {
      share(tables.get(k), users.get(k), shares);
    }
    shares.forEach(SignificanceComparison::read);
    List<ResultTable> tested = new ArrayList<>();
    for (int k = 0; k < tables.size(); k++) {
      ResultTable table = tables.get(k);
      tested.add(
          isTested(table)
              ? new SignificanceTests(users.get(k), baseline).of(table)
              : table.withNote(
                  "No significance: sessions with simulated users keep no figures user by user."));
    }
    return tested;
  }

  private static boolean hasLine(ResultTable table, String baseline) {
    return table.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .anyMatch(line -> line.competes() && line.isNamed(baseline));
  }

  private static boolean isTested(ResultTable table) {
    return table.mode().equals(Mode.OFFLINE.id());
  }

  /**
   * A line of a table that a run has a part in.
   *
   * @param metrics which of the run's figures the table shows
   */
  private record Share(String protocol, String model, Set<String> metrics, UserColumns users) {}

  private void share(ResultTable table, UserColumns users, Map<FinishedRun, List<Share>> shares) {
    if (!isTested(table)) {
      return;
    }
    Set<String> metrics =
        table.blocks().stream().map(ResultTable.Block::metric).collect(Collectors.toSet());
    Map<String, ResultTable.Line> lines = new LinkedHashMap<>();
    for (ResultTable.Block block : table.blocks()) {
      block.lines().stream()
          .filter(ResultTable.Line::competes)
          .forEach(line -> lines.putIfAbsent(line.model(), line));
    }
    lines.forEach(
        (model, line) -> {
          Share share = new Share(table.protocol(), model, metrics, users);
          for (FinishedRun run : runs.of(table, line)) {
            shares.computeIfAbsent(run, r -> new ArrayList<>()).add(share);
          }
        });
  }

  /** Reads a run's file once, whichever tables have a part of it. */
  private static void read(FinishedRun run, List<Share> shares) {
    Integer named = run.spec().split().fold();
    int fold = named == null ? 0 : named;
    PerUserFile.read(
        run.folder().perUser(),
        row -> {
          for (Share share : shares) {
            if (share.protocol().equals(row.protocol()) && share.metrics().contains(row.metric())) {
              share
                  .users()
                  .put(
                      new UserColumns.Column(share.model(), row.metric(), row.listLength()),
                      run.spec().seed(),
                      fold,
                      row.user(),
                      row.value());
            }
          }
        });
  }
}
