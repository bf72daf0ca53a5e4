package org.drrworkbench.core.recommend.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.RandomRatings;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.RidgeRegression;
import org.junit.jupiter.api.Test;

class IalsTest {
  private static final RatingLog LOG = RandomRatings.log(new RandomStream(1, "test"), 20, 15, 90);
  private static final IalsSettings SETTINGS = new IalsSettings(4, 0.3, 0.02, 0.7);

  @Test
  void oneUserByHand() {
    // Two items with q = 1 and 2, the first positive; a = 0.5, l2 = 0.25, exponent 1, so the weight
    // is 0.25 (1 + 0.5 * 2) = 0.5. p = 1 / (1 + 0.5 (1 + 4) + 0.5) = 1/4.
    RatingLog log =
        RatingLog.of(1, 2, new RatingScale(1, 5), new int[1], new int[1], new float[] {5}, null);
    IalsSettings settings = new IalsSettings(1, 0.5, 0.25, 1);
    float[] items = {1, 2};
    RidgeRegression ridge = new RidgeRegression(1, 1);
    ridge.setCommon(settings.common(items));
    float[] users = new float[1];
    settings.solve(ridge, RatingMatrix.byUser(log), 0, items, users);
    assertThat(users[0]).isCloseTo(0.25f, within(1e-6f));
  }

  @Test
  void theObjectiveIsTheSumOverAllPairs() {
    IalsFit fit = new IalsFit(LOG, SETTINGS, new RandomStream(2, "test"));
    fit.runAll(2);
    Factors factors = fit.factors();
    RatingMatrix byUser = RatingMatrix.byUser(LOG);
    double sum = 0;
    for (int user = 0; user < 20; user++) {
      for (int item = 0; item < 15; item++) {
        double score = factors.product(user, item);
        sum += 0.3 * score * score;
        sum += byUser.has(user, item) ? (1 - score) * (1 - score) : 0;
      }
      sum += weight(byUser.count(user) + 0.3 * 15) * square(factors.users(), user);
    }
    RatingMatrix byItem = byUser.transposed();
    for (int item = 0; item < 15; item++) {
      sum += weight(byItem.count(item) + 0.3 * 20) * square(factors.items(), item);
    }
    assertThat(fit.objective()).isCloseTo(sum, within(1e-5 * sum));
  }

  private static double weight(double frequency) {
    return 0.02 * Math.pow(frequency, 0.7);
  }

  private static double square(float[] vectors, int line) {
    double sum = 0;
    for (int k = line * 4; k < line * 4 + 4; k++) {
      sum += vectors[k] * vectors[k];
    }
    return sum;
  }

  @Test
  void everyHalfSweepLowersTheObjective() {
    IalsFit fit = new IalsFit(LOG, SETTINGS, new RandomStream(2, "test"));
    fit.run(0, 0);
    double before = fit.objective();
    for (int half = 1; half < 10; half++) {
      fit.run(half / 2, half % 2);
      assertThat(fit.objective()).isLessThan(before);
      before = fit.objective();
    }
  }
}
