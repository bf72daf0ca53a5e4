package org.drrworkbench.experiments.data;

import java.util.List;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.PreparationRow;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.SplitSpec;

/** Where a run's ratings come from. */
public interface DataSource {
  /**
   * Reads the ratings, as they are. For data that someone split already, all rows of both files.
   *
   * @throws org.drrworkbench.core.data.DataException if a file is missing or bad
   * @throws org.drrworkbench.experiments.spec.SpecException if the spec names no known data
   */
  Ratings load(DataSpec spec);

  /**
   * The spec with the place and reading of a data set that was fetched or named before, where it
   * names one and no place; as it is where there are no such names.
   *
   * @throws org.drrworkbench.experiments.spec.SpecException if what was kept of it is damaged
   */
  default DataSpec resolved(DataSpec spec) {
    return spec;
  }

  /** Ratings read, ready to be divided. */
  interface Ratings {
    DataSet dataSet();

    /** What there was as read, and after each step of the preparation. */
    List<PreparationRow> steps();

    /**
     * The same ratings without what is to be left out.
     *
     * @throws org.drrworkbench.core.data.DataException if nothing is left
     */
    Ratings prepared(Preparation preparation);

    /**
     * Divides them.
     *
     * @param seed the run's seed
     * @throws org.drrworkbench.core.data.DataException if they lack what this way needs, or no row
     *     is left to test on
     */
    Split split(SplitSpec spec, long seed);
  }
}
