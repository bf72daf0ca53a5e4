package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All figures that may be compared with one another: one data set, split, protocol and mode. Rows
 * are models, columns list lengths, one block a metric.
 *
 * @param dataset data set id
 * @param split how the rows were divided, without the number of a fold
 * @param folds the folds met, ascending; none for a split without folds
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
    List<Integer> folds,
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
   * @param group mean and interval over seeds and folds
   * @param best whether it is complete and no complete competitor of the column is better
   * @param runs over how many of the table's pairs of seed and fold it averages
   * @param allRuns how many of these pairs the table has
   */
  public record Cell(SeedGroup group, boolean best, int runs, int allRuns) {
    /** Whether it averages what the others do, so that it may be compared with them. */
    public boolean complete() {
      return runs == allRuns;
    }

    /** Such as {@code 3 of 5}; empty for a complete one. */
    public String coverage() {
      return complete() ? "" : runs + " of " + allRuns;
    }
  }

  /**
   * The places of those list lengths that a block has a figure at: a metric without a list has one
   * column, and none where others have theirs.
   */
  public List<Integer> columns(Block block) {
    return IntStream.range(0, listLengths.size())
        .filter(k -> block.lines().stream().anyMatch(line -> line.cells().get(k) != null))
        .boxed()
        .toList();
  }

  /** Whether any figure has an interval. */
  public boolean hasIntervals() {
    return blocks.stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> cell != null && cell.group().hasInterval());
  }

  /** Whether every figure averages the same seeds and folds. */
  public boolean complete() {
    return blocks.stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.cells().stream())
        .allMatch(cell -> cell == null || cell.complete());
  }

  /** Such as {@code kfold-5 (folds 1, 2, 3, 4, 5)}; one fold keeps its own name. */
  public String splitInWords() {
    if (folds.isEmpty()) {
      return split;
    }
    return folds.size() == 1
        ? split + "-fold" + folds.get(0)
        : split
            + " (folds "
            + String.join(", ", folds.stream().map(String::valueOf).toList())
            + ")";
  }

  /** Data set, mode and protocol. */
  public String title() {
    return dataset + ", " + mode + ", " + protocol;
  }

  /** What the figures rest on, one sentence an entry. */
  public List<String> card() {
    List<String> card = new ArrayList<>();
    if (!candidates.isEmpty()) {
      card.add("Candidates: " + candidates + ".");
    }
    if (!relevance.isEmpty()) {
      card.add("Positive: " + relevance + ".");
    }
    String seedList = String.join(", ", seeds.stream().map(String::valueOf).toList());
    card.add(
        "Split: "
            + splitInWords()
            + "; "
            + (seeds.size() == 1 ? "seed " : "seeds ")
            + seedList
            + ".");
    String over = folds.size() > 1 ? "seeds and folds" : "seeds";
    if (hasIntervals()) {
      card.add("Figures: mean \u00b1 half of the 95 % t-interval over " + over + ".");
    }
    if (!complete()) {
      card.add(
          "Figures marked \"n of m\" rest on fewer "
              + over
              + " than others and are not compared with them.");
    }
    return card;
  }
}
