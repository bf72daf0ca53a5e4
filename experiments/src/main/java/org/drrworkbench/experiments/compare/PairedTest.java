package org.drrworkbench.experiments.compare;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Two models' figures of the same users, compared user by user.
 *
 * @param users how many pairs
 * @param meanDifference mean of first minus second
 * @param halfInterval half the 95 % interval of that mean by Student's t; NaN for one pair
 * @param effectSize the mean difference in standard deviations of the differences (Cohen's d_z); 0
 *     if all are equal and zero, NaN for one pair
 * @param tTest two-sided p of the paired t-test
 * @param wilcoxon two-sided p of Wilcoxon's signed-rank test
 */
public record PairedTest(
    int users,
    double meanDifference,
    double halfInterval,
    double effectSize,
    double tTest,
    double wilcoxon) {

  /**
   * Compares two columns without gaps.
   *
   * @param first one value a user
   * @param second those of the same users
   * @throws IllegalArgumentException if the lengths differ or there are no users
   */
  public static PairedTest of(double[] first, double[] second) {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          "Pairs need two equally long columns of users, not "
              + first.length
              + " and "
              + second.length
              + ".");
    }
    int n = first.length;
    double[] differences = new double[n];
    Arrays.setAll(differences, k -> first[k] - second[k]);
    double mean = Arrays.stream(differences).sum() / n;
    if (Arrays.stream(differences).allMatch(difference -> difference == 0)) {
      return new PairedTest(n, 0, 0, 0, 1, 1);
    }
    if (n == 1) {
      return new PairedTest(1, mean, Double.NaN, Double.NaN, 1, 1);
    }
    double squares = 0;
    for (double difference : differences) {
      squares += (difference - mean) * (difference - mean);
    }
    double deviation = Math.sqrt(squares / (n - 1));
    double quantile = TDistribution.of(n - 1).inverseCumulativeProbability(0.975);
    return new PairedTest(
        n,
        mean,
        quantile * deviation / Math.sqrt(n),
        mean / deviation,
        deviation == 0 ? 0 : TTest.withDefaults().test(differences).getPValue(),
        WilcoxonSignedRankTest.withDefaults().test(differences).getPValue());
  }
}
