package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.core.recommend.LoggedKey.Direction;
import org.drrworkbench.experiments.paper.Judgement;
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
 * @param notes what was compared with what, one sentence an entry
 * @param warnings what is wrong with agents of the table, one sentence an entry; only JSON says it
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
    List<Block> blocks,
    List<String> notes,
    List<String> warnings) {

  /**
   * The part of one metric.
   *
   * @param metric its name
   * @param formula its formula in one line; empty for a metric this program does not know
   * @param users users averaged, in words: one number, or the least and the most
   * @param listLengths the table's columns
   * @param lines models, then leaky ones, references last
   */
  public record Block(
      String metric, String formula, String users, List<Integer> listLengths, List<Line> lines) {

    /** Which way is better; none for a metric this program does not know. */
    public Direction direction() {
      return Arrays.stream(Metric.values())
          .filter(own -> own.id().equals(metric))
          .findFirst()
          .map(Metric::direction)
          .orElse(Direction.NONE);
    }

    Block withCell(int line, int column, UnaryOperator<Cell> change) {
      List<Line> changed = new ArrayList<>(lines);
      changed.set(line, lines.get(line).withCell(column, change));
      return new Block(metric, formula, users, listLengths, changed);
    }

    /** Every figure changed, given its line and the number of its column. */
    public Block withCells(CellChange change) {
      Block changed = this;
      for (int line = 0; line < lines.size(); line++) {
        Line own = lines.get(line);
        for (int column = 0; column < own.cells().size(); column++) {
          int place = column;
          if (own.cells().get(column) != null) {
            changed = changed.withCell(line, column, cell -> change.of(own, place, cell));
          }
        }
      }
      return changed;
    }

    /** Only some of the columns. */
    Block withColumns(List<Integer> columns) {
      List<Line> part =
          lines.stream()
              .map(
                  line -> {
                    List<@Nullable Cell> cells = new ArrayList<>();
                    columns.forEach(column -> cells.add(line.cells().get(column)));
                    return new Line(line.model(), line.reference(), cells);
                  })
              .toList();
      List<Integer> lengths = columns.stream().map(listLengths::get).toList();
      return new Block(metric, formula, users, lengths, part);
    }
  }

  /** Changes one figure. */
  @FunctionalInterface
  public interface CellChange {
    Cell of(Line line, int column, Cell cell);
  }

  /**
   * One model's figures.
   *
   * @param model model id, or a {@link ModelLabel}
   * @param reference whether it is a reference (random, oracle) and no competitor
   * @param cells one for each list length
   */
  public record Line(String model, boolean reference, List<@Nullable Cell> cells) {
    /** Whether the model was fitted on test rows, so that its figures say nothing. */
    public boolean leaky() {
      return ModelLabel.isLeaky(model);
    }

    /** Whether its figures may be the best, or be tested. */
    public boolean competes() {
      return !reference && !leaky();
    }

    /** Whether a name or the id of a model means this line. */
    public boolean isNamed(String model) {
      return this.model.equals(model) || ModelLabel.id(this.model).equals(model);
    }

    /** Whether the article has a figure beside any of them. */
    public boolean hasArticle() {
      return cells.stream().anyMatch(cell -> cell != null && cell.article() != null);
    }

    private Line withCell(int column, UnaryOperator<Cell> change) {
      List<@Nullable Cell> changed = new ArrayList<>(cells);
      Cell old = cells.get(column);
      changed.set(column, old == null ? null : change.apply(old));
      return new Line(model, reference, changed);
    }
  }

  /**
   * One figure.
   *
   * @param group mean and interval over seeds and folds
   * @param best whether it is complete and no complete competitor of the column is better
   * @param runs over how many of the table's pairs of seed and fold it averages
   * @param allRuns how many of these pairs the table has
   * @param significance what tests against the baseline say; null where it was not tested
   * @param article the article's figure beside it; null where there is none or it was not asked for
   */
  public record Cell(
      SeedGroup group,
      boolean best,
      int runs,
      int allRuns,
      @Nullable Significance significance,
      @Nullable Judgement article) {

    /** One that was compared with nothing. */
    public Cell(SeedGroup group, boolean best, int runs, int allRuns) {
      this(group, best, runs, allRuns, null, null);
    }

    Cell withSignificance(Significance found) {
      return new Cell(group, best, runs, allRuns, found, article);
    }

    /** The same with the article's figure, or without any. */
    public Cell withArticle(@Nullable Judgement found) {
      return new Cell(group, best, runs, allRuns, significance, found);
    }

    /** Whether it averages what the others do, so that it may be compared with them. */
    public boolean complete() {
      return runs == allRuns;
    }

    /** Such as {@code 3 of 5}; empty for a complete one. */
    public String coverage() {
      return complete() ? "" : runs + " of " + allRuns;
    }

    /** The marks of a significant difference; empty where there is none. */
    public String marks() {
      return significance == null ? "" : significance.marks();
    }
  }

  /** The same with other blocks of the same columns. */
  public ResultTable withBlocks(List<Block> others) {
    return with(listLengths, others, notes);
  }

  /** Only the columns of some list lengths. */
  public ResultTable withListLengths(List<Integer> lengths) {
    List<Integer> columns = lengths.stream().map(listLengths::indexOf).filter(k -> k >= 0).toList();
    return with(
        columns.stream().map(listLengths::get).toList(),
        blocks.stream().map(block -> block.withColumns(columns)).toList(),
        notes);
  }

  /** The same with a sentence more on its card. */
  public ResultTable withNote(String sentence) {
    List<String> more = new ArrayList<>(notes);
    more.add(sentence);
    return with(listLengths, blocks, List.copyOf(more));
  }

  /** The same with other warnings. */
  public ResultTable withWarnings(List<String> sentences) {
    return with(listLengths, blocks, notes, List.copyOf(sentences));
  }

  private ResultTable with(List<Integer> lengths, List<Block> shown, List<String> said) {
    return with(lengths, shown, said, warnings);
  }

  private ResultTable with(
      List<Integer> lengths, List<Block> shown, List<String> said, List<String> warned) {
    return new ResultTable(
        dataset,
        split,
        folds,
        protocol,
        mode,
        candidates,
        relevance,
        seeds,
        lengths,
        shown,
        said,
        warned);
  }

  private Stream<Line> lines() {
    return blocks.stream().flatMap(block -> block.lines().stream());
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

  /** A block with those of its columns only that have a figure. */
  Block compact(Block block) {
    return block.withColumns(columns(block));
  }

  /** Whether any figure is of some kind. */
  public boolean has(Predicate<Cell> kind) {
    return lines()
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> cell != null && kind.test(cell));
  }

  /** Whether any figure has an interval. */
  public boolean hasIntervals() {
    return has(cell -> cell.group().hasInterval());
  }

  /** Whether every figure averages the same seeds and folds. */
  public boolean complete() {
    return !has(cell -> !cell.complete());
  }

  /** Whether any model was fitted on test rows. */
  public boolean leaky() {
    return lines().anyMatch(Line::leaky);
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
    if (leaky()) {
      card.add(
          "Leaky: fitted on the test rows too; these figures say nothing of new data and are"
              + " compared with nothing.");
    }
    card.addAll(notes);
    return card;
  }
}
