package org.drrworkbench.core.prepare;

import java.util.List;
import org.drrworkbench.core.data.DataSet;

/**
 * A data set after its preparation.
 *
 * @param dataSet what is left; where a step was applied, every user and item has a rating, and the
 *     id names the steps, such as {@code movielens-100k+k-core-10}
 * @param rows for each of its rows the number of that row in the data set as it was read, ascending
 * @param steps what there was before and after each step
 */
public record Prepared(DataSet dataSet, int[] rows, List<PreparationRow> steps) {
  public Prepared {
    steps = List.copyOf(steps);
  }
}
