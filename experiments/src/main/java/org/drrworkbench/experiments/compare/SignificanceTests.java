package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drrworkbench.core.recommend.LoggedKey.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Tests a table's figures against a baseline: paired over users, whose figures are averaged over
 * seeds and folds first. All tests of one metric in one table, over models and list lengths, are a
 * family for Holm's correction. References and leaky rows take no part.
 */
public final class SignificanceTests {
  private final UserColumns users;
  private final @Nullable String baseline;

  /**
   * @param users the models' figures user by user
   * @param baseline name or id of the model to compare with; null for the best of each column
   */
  public SignificanceTests(UserColumns users, @Nullable String baseline) {
    this.users = users;
    this.baseline = baseline;
  }

  /** One test, and the place of its figure. */
  private record Entry(int line, int column, String baseline, PairedTest test, int dropped) {}

  /** The table with what the tests say, or why there are none. */
  public ResultTable of(ResultTable table) {
    ResultTable tested = table.withBlocks(table.blocks().stream().map(this::block).toList());
    return tested.withNote(note(tested));
  }

  private String note(ResultTable table) {
    if (!table.has(cell -> cell.significance() != null)) {
      return "No significance: it takes two models with figures user by user"
          + (baseline == null ? "." : ", one of them " + baseline + ".");
    }
    return String.format(
        Locale.ROOT,
        "Significance against %s, paired over users (means over seeds and folds): %s by the t-test,"
            + " %s by Wilcoxon's signed-rank test, p < %.2f after Holm's correction over the models"
            + " and list lengths of a metric.",
        baseline == null ? "the best of each column" : baseline,
        Significance.BY_T,
        Significance.BY_WILCOXON,
        Significance.LEVEL);
  }

  private ResultTable.Block block(ResultTable.Block block) {
    List<Entry> family = new ArrayList<>();
    int columns = block.lines().isEmpty() ? 0 : block.lines().get(0).cells().size();
    for (int column = 0; column < columns; column++) {
      Optional<ResultTable.Line> against = against(block, column);
      if (against.isPresent()) {
        for (int line = 0; line < block.lines().size(); line++) {
          test(block, line, column, against.get()).ifPresent(family::add);
        }
      }
    }
    double[] t = Holm.corrected(family.stream().mapToDouble(e -> e.test().tTest()).toArray());
    double[] w = Holm.corrected(family.stream().mapToDouble(e -> e.test().wilcoxon()).toArray());
    ResultTable.Block marked = block;
    for (int k = 0; k < family.size(); k++) {
      Entry entry = family.get(k);
      Significance found =
          new Significance(entry.baseline(), entry.test(), entry.dropped(), t[k], w[k]);
      marked = marked.withCell(entry.line(), entry.column(), cell -> cell.withSignificance(found));
    }
    return marked;
  }

  /** The line that a column's others are compared with. */
  private Optional<ResultTable.Line> against(ResultTable.Block block, int column) {
    if (baseline != null) {
      return block.lines().stream()
          .filter(line -> line.competes() && line.cells().get(column) != null)
          .filter(line -> line.isNamed(baseline))
          .findFirst();
    }
    Comparator<ResultTable.Line> byMean =
        Comparator.comparingDouble(line -> mean(line.cells().get(column)));
    Comparator<ResultTable.Line> better =
        block.direction() == Direction.LOWER ? byMean.reversed() : byMean;
    return block.lines().stream()
        .filter(line -> line.competes() && line.cells().get(column) != null)
        .filter(line -> isComplete(line.cells().get(column)))
        .max(better);
  }

  private static boolean isComplete(ResultTable.@Nullable Cell cell) {
    return cell != null && cell.complete() && !Double.isNaN(cell.group().mean());
  }

  private static double mean(ResultTable.@Nullable Cell cell) {
    return cell == null ? Double.NaN : cell.group().mean();
  }

  private Optional<Entry> test(
      ResultTable.Block block, int line, int column, ResultTable.Line against) {
    ResultTable.Line own = block.lines().get(line);
    ResultTable.Cell cell = own.cells().get(column);
    if (!own.competes() || own.model().equals(against.model()) || cell == null) {
      return Optional.empty();
    }
    int length = block.listLengths().get(column);
    UserColumns.Pairs pairs =
        users.pairs(
            new UserColumns.Column(own.model(), block.metric(), length),
            new UserColumns.Column(against.model(), block.metric(), length));
    return pairs.first().length == 0
        ? Optional.empty()
        : Optional.of(
            new Entry(
                line,
                column,
                against.model(),
                PairedTest.of(pairs.first(), pairs.second()),
                pairs.dropped()));
  }
}
