package org.drrworkbench.core.tune;

import java.util.Comparator;
import java.util.List;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.tune.SearchMethod.ScoredPoint;

/**
 * The tree-structured Parzen estimator of Bergstra, Bardenet, Bengio and Kegl (2011), one dimension
 * at a time: the best quarter of the trials make the density l, the others g; of candidates drawn
 * from l the one with the highest l / g is tried next. Each density is a mixture of normal kernels
 * on its points, cut off at 0 and 1, and of one even kernel, so that no place is ever ruled out.
 */
final class ParzenSearch {
  /** Trials made at random before there is something to learn from. */
  static final int WARM_UP = 6;

  private static final double GOOD_SHARE = 0.25;
  private static final int CANDIDATES = 24;
  private static final double NARROWEST = 0.03;

  private final List<ScoredPoint> good;
  private final List<ScoredPoint> bad;

  ParzenSearch(List<ScoredPoint> earlier) {
    // Trials that came to nothing are the worst of all; equal ones stay in the order of trial.
    List<ScoredPoint> ranked =
        earlier.stream()
            .sorted(
                Comparator.comparingDouble(
                    (ScoredPoint trial) ->
                        Double.isNaN(trial.score()) ? Double.POSITIVE_INFINITY : -trial.score()))
            .toList();
    int best = Math.max(1, (int) Math.ceil(GOOD_SHARE * ranked.size()));
    good = ranked.subList(0, best);
    bad = ranked.subList(best, ranked.size());
  }

  double[] next(int dimensions, RandomStream random) {
    double[] point = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      point[d] = coordinate(d, random);
    }
    return point;
  }

  private double coordinate(int d, RandomStream random) {
    double chosen = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < CANDIDATES; k++) {
      double x = draw(d, random);
      double ratio = Math.log(density(good, d, x)) - Math.log(density(bad, d, x));
      if (ratio > highest) {
        highest = ratio;
        chosen = x;
      }
    }
    return chosen;
  }

  /** A draw from the good density. */
  private double draw(int d, RandomStream random) {
    int kernel = random.nextInt(good.size() + 1);
    if (kernel == good.size()) {
      return random.nextDouble();
    }
    double x;
    do {
      x = good.get(kernel).point()[d] + width(good) * random.nextGaussian();
    } while (x < 0 || x > 1);
    return x;
  }

  /** Height of the mixture at x; the even kernel is 1 everywhere. */
  private static double density(List<ScoredPoint> points, int d, double x) {
    double sum = 1;
    double width = width(points);
    for (ScoredPoint trial : points) {
      double z = (x - trial.point()[d]) / width;
      sum += Math.exp(-z * z / 2) / (width * Math.sqrt(2 * Math.PI));
    }
    return sum / (points.size() + 1);
  }

  /** Kernels narrow as points come in. */
  private static double width(List<ScoredPoint> points) {
    return Math.max(NARROWEST, 0.3 / Math.sqrt(points.size() + 1.0));
  }
}
