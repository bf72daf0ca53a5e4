package org.drrworkbench.core.drr;

/**
 * How much all users are given the same action: the mean cosine of the actions with their mean. 1
 * means one list for everybody, which hides in accuracy: it scores almost as well as the factors.
 */
final class ActionSameness {
  private ActionSameness() {}

  /**
   * @param actions row-major [users, k]
   */
  static double of(float[] actions, int k) {
    int users = actions.length / k;
    double[] mean = new double[k];
    for (int a = 0; a < actions.length; a++) {
      mean[a % k] += actions[a] / (double) users;
    }
    double meanLength = length(mean);
    double sum = 0;
    for (int user = 0; user < users; user++) {
      double[] own = new double[k];
      double product = 0;
      for (int d = 0; d < k; d++) {
        own[d] = actions[user * k + d];
        product += own[d] * mean[d];
      }
      sum += product / Math.max(1e-12, meanLength * length(own));
    }
    return sum / users;
  }

  private static double length(double[] vector) {
    double sum = 0;
    for (double v : vector) {
      sum += v * v;
    }
    return Math.sqrt(sum);
  }
}
