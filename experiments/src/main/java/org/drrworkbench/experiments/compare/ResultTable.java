package org.drrworkbench.experiments.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All figures that may be compared with one another: one data set, split, protocol and mode. Rows
 * are models, columns list lengths, one block a metric.
 *
 * @param dataset data set id
 * @param split how the rows were divided
 * @param protocol protocol id
 * @param mode {@code offline} or {@code online}
 * @param candidates the protocol's candidates in words; empty for an unknown protocol
 * @param relevance which ratings count as positive, in words; empty when not known
 * @param seeds the seeds met, ascending
 * @param listLengths the columns, ascending
 * @param blocks one for each metric that has figures
 */
public record ResultTable(
    String dataset,
    String split,
    String protocol,
    String mode,
    String candidates,
    String relevance,
    List<Long> seeds,
    List<Integer> listLengths,
    List<Block> blocks) {

  /**
   * The part of one metric.
   *
   * @param metric its name
   * @param formula its formula in one line; empty for a metric this program does not know
   * @param users users averaged, in words: one number, or the least and the most
   * @param lines models, references last
   */
  public record Block(String metric, String formula, String users, List<Line> lines) {}

  /**
   * One model's figures.
   *
   * @param model model id, or a {@link ModelLabel}
   * @param reference whether it is a reference (random, oracle) and no competitor
   * @param cells one for each list length
   */
  public record Line(String model, boolean reference, List<@Nullable Cell> cells) {}

  /**
   * One figure.
   *
   * @param group mean and interval over seeds
   * @param best whether no competitor of the column is better
   */
  public record Cell(SeedGroup group, boolean best) {}

  /** Whether any figure has an interval. */
  public boolean hasIntervals() {
    return blocks.stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> cell != null && cell.group().hasInterval());
  }

  /** Data set, mode and protocol. */
  public String title() {
    return dataset + ", " + mode + ", " + protocol;
  }

  /** What the figures rest on, one sentence an entry. */
  public List<String> card() {
    List<String> card = new java.util.ArrayList<>();
    if (!candidates.isEmpty()) {
      card.add("Candidates: " + candidates + ".");
    }
    if (!relevance.isEmpty()) {
      card.add("Positive: " + relevance + ".");
    }
    String seedList = String.join(", ", seeds.stream().map(String::valueOf).toList());
    card.add("Split: " + split + "; " + (seeds.size() == 1 ? "seed " : "seeds ") + seedList + ".");
    if (hasIntervals()) {
      card.add("Figures: mean \u00b1 half of the 95 % t-interval over seeds.");
    }
    return card;
  }
}
