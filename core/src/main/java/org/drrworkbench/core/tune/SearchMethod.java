package org.drrworkbench.core.tune;

import java.util.List;
import java.util.Locale;
import org.drrworkbench.core.data.Choice;
import org.drrworkbench.core.random.RandomStream;

/** How a tuner chooses what to try next. */
public enum SearchMethod implements Choice {
  /** Evenly over the search ranges (Bergstra and Bengio 2012). */
  RANDOM {
    @Override
    double[] next(int dimensions, List<ScoredPoint> earlier, RandomStream random) {
      double[] point = new double[dimensions];
      for (int d = 0; d < dimensions; d++) {
        point[d] = random.nextDouble();
      }
      return point;
    }
  },

  /** Where good trials lie denser than bad ones (Bergstra et al. 2011). */
  TPE {
    @Override
    double[] next(int dimensions, List<ScoredPoint> earlier, RandomStream random) {
      return earlier.size() < ParzenSearch.WARM_UP
          ? RANDOM.next(dimensions, earlier, random)
          : new ParzenSearch(earlier).next(dimensions, random);
    }
  };

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The next point to try.
   *
   * @param dimensions how many numbers are searched
   * @param earlier points tried so far; a score of NaN marks a trial that came to nothing
   * @param random draws this point only
   * @return a number from 0 to 1 in each dimension
   */
  abstract double[] next(int dimensions, List<ScoredPoint> earlier, RandomStream random);

  /**
   * A point that was tried.
   *
   * @param point a number from 0 to 1 in each dimension
   * @param score higher is better; NaN if there is none
   */
  record ScoredPoint(double[] point, double score) {}
}
