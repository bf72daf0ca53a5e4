package org.drrworkbench.experiments.paper;

/**
 * One printed figure of the article's Tables I to X.
 *
 * @param table the table's Roman number
 * @param dataset our id of its data set
 * @param mode {@code offline} or {@code online}
 * @param metric what it is
 * @param listLength L
 * @param model our id of its model
 * @param printed the figure as it is printed
 * @param contradiction what in the same article it contradicts, as a clause; empty where nothing
 */
public record PaperValue(
    String table,
    String dataset,
    String mode,
    PaperMetric metric,
    int listLength,
    String model,
    String printed,
    String contradiction) {

  public double value() {
    return Double.parseDouble(printed);
  }

  PaperValue contradicting(String what) {
    return new PaperValue(table, dataset, mode, metric, listLength, model, printed, what);
  }

  /** The same place in the table of another metric. */
  boolean isBeside(PaperValue other) {
    return dataset.equals(other.dataset)
        && mode.equals(other.mode)
        && model.equals(other.model)
        && listLength == other.listLength;
  }
}
