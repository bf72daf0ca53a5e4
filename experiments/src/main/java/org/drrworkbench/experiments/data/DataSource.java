package org.drrworkbench.experiments.data;

import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.SplitSpec;

/** Where a run's ratings come from. */
public interface DataSource {
  /**
   * Reads the ratings, filtered as the spec says. For data that someone split already, all rows of
   * both files.
   *
   * @throws org.drrworkbench.core.data.DataException if a file is missing or bad
   * @throws org.drrworkbench.experiments.spec.SpecException if the spec names no known data
   */
  Ratings load(DataSpec spec);

  /** Ratings read, ready to be divided. */
  interface Ratings {
    DataSet dataSet();

    /**
     * Divides them.
     *
     * @param seed the run's seed
     */
    Split split(SplitSpec spec, long seed);
  }
}
