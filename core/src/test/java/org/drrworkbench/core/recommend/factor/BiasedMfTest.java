package org.drrworkbench.core.recommend.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.MovieLens;
import org.drrworkbench.core.recommend.RandomRatings;
import org.drrworkbench.core.recommend.RatedOnlyPrecision;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

class BiasedMfTest {
  private static final RatingLog LOG = RandomRatings.log(new RandomStream(1, "test"), 30, 25, 300);
  private static final Regularisation WEIGHTS = new Regularisation(0.6, 0.3, 0.5);

  @Test
  void predictionAndRankingByHand() {
    // p = (1, 2), q = (0.5, -0.25): p.q = 0; 0.2 + 0.1 - 0.3 + 0 = 0, the middle of the scale 1..5.
    BiasedFactors factors =
        new BiasedFactors(
            0.2f,
            new float[] {0.1f},
            new float[] {-0.3f, 0.4f},
            new Factors(2, new float[] {1, 2}, new float[] {0.5f, -0.25f, 0, 0.1f}));
    BiasedRecommender recommender =
        new BiasedRecommender(factors, LOG.rowSet(), new RatingScale(1, 5));
    float[] ratings = new float[2];
    recommender.predict(0, new int[] {0, 1}, ratings);
    // The second: 0.2 + 0.1 + 0.4 + 0.2 = 0.9, which is 3 + 2 * 0.9.
    assertThat(ratings).containsExactly(new float[] {3, 4.8f}, within(1e-6f));
    float[] scores = new float[2];
    recommender.score(new int[1], scores);
    assertThat(scores).containsExactly(new float[] {-0.3f, 0.6f}, within(1e-6f));
  }

  @Test
  void aStepFollowsTheGradientOfItsShareOfTheObjective() {
    double rate = 1e-3;
    BiasedSgd sgd =
        new BiasedSgd(LOG, 3, WEIGHTS, new StepSize(rate, 1), new RandomStream(2, "test"));
    // Biases begin at 0: two epochs give every parameter something to be drawn back from.
    sgd.begin(0, 0);
    for (int turn = 0; turn < 2000; turn++) {
      sgd.step(sgd.users, 4 * 3, 1, 4, sgd.byUser.other(sgd.byUser.start(4)), 0.9f);
    }
    int item = sgd.byUser.other(sgd.byUser.start(4));
    double[] before = parameters(sgd.factors(sgd.users), 4, item);
    sgd.step(sgd.users, 4 * 3, 1, 4, item, -0.5f);
    double[] after = parameters(sgd.factors(sgd.users), 4, item);
    double mean = sgd.byUser.mean();
    int userCount = sgd.byUser.count(4);
    int itemCount = sgd.byItem.count(item);
    for (int k = 0; k < before.length; k++) {
      double[] up = before.clone();
      double[] down = before.clone();
      up[k] += 1e-4;
      down[k] -= 1e-4;
      double slope =
          (share(up, mean, userCount, itemCount) - share(down, mean, userCount, itemCount)) / 2e-4;
      assertThat((after[k] - before[k]) / rate)
          .as("parameter " + k)
          .isCloseTo(-slope / 2, within(1e-3));
    }
  }

  /** b_u, b_i, p, q. */
  private static double[] parameters(BiasedFactors factors, int user, int item) {
    double[] all = new double[8];
    all[0] = factors.userBias()[user];
    all[1] = factors.itemBias()[item];
    for (int k = 0; k < 3; k++) {
      all[2 + k] = factors.vectors().users()[user * 3 + k];
      all[5 + k] = factors.vectors().items()[item * 3 + k];
    }
    return all;
  }

  /** A rating's share of the objective, for the rating -0.5: weights divided by the counts. */
  private static double share(double[] x, double mean, int userCount, int itemCount) {
    double error = -0.5 - mean - x[0] - x[1];
    double user = 0.3 * x[0] * x[0];
    double item = 0.3 * x[1] * x[1];
    for (int k = 0; k < 3; k++) {
      error -= x[2 + k] * x[5 + k];
      user += 0.6 * x[2 + k] * x[2 + k];
      item += 0.6 * x[5 + k] * x[5 + k];
    }
    return error * error + user / Math.sqrt(userCount) + item / Math.sqrt(itemCount);
  }

  @Test
  void everyHalfSweepOfAlsLowersTheObjective() {
    BiasedMfAls als = new BiasedMfAls(LOG, 5, WEIGHTS, new RandomStream(1, "test"));
    als.run(0, 0);
    double before = objective(als.factors());
    for (int half = 1; half < 12; half++) {
      als.run(half / 2, half % 2);
      double after = objective(als.factors());
      assertThat(after).isLessThan(before);
      before = after;
    }
  }

  @Test
  void bothSolversSeekTheSameMinimum() {
    BiasedFit als = new BiasedMfAls(LOG, 4, WEIGHTS, new RandomStream(1, "test"));
    als.runAll(300);
    BiasedFit sgd =
        new BiasedMfSgd(LOG, 4, WEIGHTS, new StepSize(0.02, 0.999), new RandomStream(1, "test"));
    sgd.runAll(3000);
    double least = objective(als.factors());
    assertThat(objective(sgd.factors())).isCloseTo(least, within(0.03 * least));
  }

  private static double objective(BiasedFactors factors) {
    double sum = 0;
    for (int row = 0; row < LOG.size(); row++) {
      double error = LOG.normalised(row) - factors.predict(LOG.user(row), LOG.item(row));
      sum += error * error;
    }
    RatingMatrix byUser = RatingMatrix.byUser(LOG);
    return sum
        + penalty(byUser, factors.userBias(), factors.vectors().users())
        + penalty(byUser.transposed(), factors.itemBias(), factors.vectors().items());
  }

  private static double penalty(RatingMatrix matrix, float[] biases, float[] vectors) {
    double sum = 0;
    int size = vectors.length / biases.length;
    for (int line = 0; line < biases.length; line++) {
      double squares = 0.3 * biases[line] * biases[line];
      for (int k = line * size; k < (line + 1) * size; k++) {
        squares += 0.6 * vectors[k] * vectors[k];
      }
      sum += Math.sqrt(matrix.count(line)) * squares;
    }
    return sum;
  }

  @Test
  void aNewUserIsSolvedForByHand() {
    // Mean 0, item bias 0.2, q = 1; weights 1 each, exponent 0. The user rates the item 5 of 1..5,
    // 1 normalised: p and b share the target 0.8 with row (1, 1), so p = b = 0.8 / (2 + 1) = 4/15.
    // A vector 0.3 that is part of the user's own leaves 0.5: p = b = 1/6, and the whole is 7/15.
    BiasedFactors fitted =
        new BiasedFactors(
            0, new float[2], new float[] {0.2f}, new Factors(1, new float[2], new float[] {1}));
    RatingLog rows =
        RatingLog.of(2, 1, new RatingScale(1, 5), new int[] {1}, new int[1], new float[] {5}, null);
    Regularisation weights = new Regularisation(1, 1, 0);
    BiasedFactors plain = BiasedFoldIn.into(fitted, rows, weights, user -> null);
    assertThat(plain.userBias()[1]).isCloseTo(4 / 15f, within(1e-6f));
    assertThat(plain.vectors().users()[1]).isCloseTo(4 / 15f, within(1e-6f));
    assertThat(plain.userBias()[0]).isZero();
    BiasedFactors moved = BiasedFoldIn.into(fitted, rows, weights, user -> new float[] {0.3f});
    assertThat(moved.userBias()[1]).isCloseTo(1 / 6f, within(1e-6f));
    assertThat(moved.vectors().users()[1]).isCloseTo(7 / 15f, within(1e-6f));
  }

  @Test
  void theBiasHasAWeightOfItsOwn() {
    // As above without offset, but biasL2 4: minimum of (0.8 - p - b)^2 + p^2 + 4 b^2 is at
    // p = 4 b and e = 0.8 - 5 b = p, so b = 0.8 / 9.
    BiasedFactors fitted =
        new BiasedFactors(
            0, new float[1], new float[] {0.2f}, new Factors(1, new float[1], new float[] {1}));
    RatingLog rows =
        RatingLog.of(1, 1, new RatingScale(1, 5), new int[1], new int[1], new float[] {5}, null);
    BiasedFactors solved =
        BiasedFoldIn.into(fitted, rows, new Regularisation(1, 4, 0), user -> null);
    assertThat(solved.userBias()[0]).isCloseTo(0.8f / 9, within(1e-6f));
    assertThat(solved.vectors().users()[0]).isCloseTo(3.2f / 9, within(1e-6f));
  }

  @Test
  void reachesTheKnownErrorOnMovieLens() {
    // Surprise's SVD reaches 0.934 over five folds; this fold is an easy one, so well below.
    Split split = MovieLens.randomFold(1);
    Recommender fitted = RatedOnlyPrecision.fit(new BiasedMfModel(), split, 1, Map.of());
    assertThat(MovieLens.rmse(fitted, split.test())).isLessThan(0.915);
  }

  /** Better than PMF's 0.955 on the same split (see CalibrationTest), as on MovieLens 1M. */
  @Test
  void leastSquaresReachTheirErrorOnMovieLens() {
    Split split = MovieLens.randomFold(1);
    Map<String, String> values =
        Map.of(
            "solver", "als", "factors", "20", "l2", "8", "biasL2", "8", "frequencyExponent", "0");
    Recommender fitted = RatedOnlyPrecision.fit(new BiasedMfModel(), split, 1, values);
    assertThat(MovieLens.rmse(fitted, split.test())).isLessThan(0.920);
  }
}
