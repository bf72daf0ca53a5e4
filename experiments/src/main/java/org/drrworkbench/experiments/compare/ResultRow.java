package org.drrworkbench.experiments.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drrworkbench.core.evaluate.MetricValue;

/**
 * One line of a results file: one figure of one run. Everything but {@code value} and {@code users}
 * is the row's key.
 *
 * @param dataset data set id, or {@code given:<train file name>}
 * @param model model id, in a file; among rows of several runs a {@link ModelLabel}
 * @param mode {@code offline} or {@code online}
 * @param protocol protocol id
 * @param split how the rows were divided, such as {@code user-random-0.7} or {@code kfold-5-fold2}
 * @param seed the run's seed
 * @param metric metric name, such as {@code ndcg.cand}
 * @param listLength L, at least 1; 0 for a metric without a list
 * @param value the figure; NaN when no user counts
 * @param users how many users it averages
 */
public record ResultRow(
    String dataset,
    String model,
    String mode,
    String protocol,
    String split,
    long seed,
    String metric,
    int listLength,
    double value,
    int users) {
  private static final Pattern FOLD = Pattern.compile("-fold([0-9]{1,4})$");

  public ResultRow {
    if (dataset.isBlank()
        || model.isBlank()
        || mode.isBlank()
        || protocol.isBlank()
        || split.isBlank()
        || metric.isBlank()) {
      throw new IllegalArgumentException("A result row has an empty field.");
    }
    if (listLength < 0 || users < 0) {
      throw new IllegalArgumentException(
          "A result row has list length " + listLength + " and " + users + " users.");
    }
  }

  /** A row from one average of an evaluation. */
  public static ResultRow of(
      String dataset, String model, String mode, String split, long seed, MetricValue value) {
    return new ResultRow(
        dataset,
        model,
        mode,
        value.protocol().id(),
        split,
        seed,
        value.metric().id(),
        value.listLength(),
        value.value(),
        value.users());
  }

  /** The split without the number of its fold: rows of one such name may be averaged. */
  public String splitOfAllFolds() {
    return FOLD.matcher(split).replaceFirst("");
  }

  /** The number of the split's fold; 0 for a split without folds. */
  public int fold() {
    Matcher fold = FOLD.matcher(split);
    return fold.find() ? Integer.parseInt(fold.group(1)) : 0;
  }

  /**
   * The same figure under another name of its model.
   *
   * @param label the model's id, or a {@link ModelLabel}'s text
   */
  public ResultRow withModel(String label) {
    return new ResultRow(
        dataset, label, mode, protocol, split, seed, metric, listLength, value, users);
  }

  /** The row without its figure: two rows of one key must agree. */
  public Key key() {
    return new Key(dataset, model, mode, protocol, split, seed, metric, listLength);
  }

  /** What a figure is the figure of. */
  public record Key(
      String dataset,
      String model,
      String mode,
      String protocol,
      String split,
      long seed,
      String metric,
      int listLength) {}
}
