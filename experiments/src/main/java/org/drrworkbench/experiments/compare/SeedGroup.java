package org.drrworkbench.experiments.compare;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * One figure over the seeds of one experiment.
 *
 * @param mean mean over seeds; NaN when there is no figure
 * @param deviation sample standard deviation (divisor n - 1); NaN for fewer than two seeds
 * @param halfInterval half the 95 % interval of the mean by Student's t with n - 1 degrees of
 *     freedom; NaN for fewer than two seeds
 * @param seeds n, how many seeds have a figure
 */
public record SeedGroup(double mean, double deviation, double halfInterval, int seeds) {

  /** The group of some figures, one a seed; NaN among them (no user counted) is left out. */
  public static SeedGroup of(double... figures) {
    double[] known = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).toArray();
    int n = known.length;
    double sum = 0;
    for (double figure : known) {
      sum += figure;
    }
    double mean = sum / n;
    if (n < 2) {
      return new SeedGroup(mean, Double.NaN, Double.NaN, n);
    }
    double squares = 0;
    for (double figure : known) {
      squares += (figure - mean) * (figure - mean);
    }
    double deviation = Math.sqrt(squares / (n - 1));
    double quantile = TDistribution.of(n - 1).inverseCumulativeProbability(0.975);
    return new SeedGroup(mean, deviation, quantile * deviation / Math.sqrt(n), n);
  }

  /** Whether there is an interval to show. */
  public boolean hasInterval() {
    return seeds > 1;
  }

  /** Lower end of the 95 % interval. */
  public double low() {
    return mean - halfInterval;
  }

  /** Upper end of the 95 % interval. */
  public double high() {
    return mean + halfInterval;
  }
}
