package org.drrworkbench.core.recommend.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.MovieLens;
import org.drrworkbench.core.recommend.RatedOnlyPrecision;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

class SvdPlusPlusTest {
  private static final int SIZE = 2;

  /** One user who rated three items, and another who rated two of them. */
  private static final RatingLog LOG =
      RatingLog.of(
          2,
          4,
          new RatingScale(1, 5),
          new int[] {0, 0, 0, 1, 1},
          new int[] {0, 1, 3, 0, 1},
          new float[] {5, 1, 4, 2, 3},
          null);

  private static final Regularisation WEIGHTS = new Regularisation(0.6, 0.3, 0.5);

  /** Every parameter in double, and Koren's rule as it is written: every y_j after every rating. */
  private static final class ByTheBook {
    final double rate;
    final double[][] p = new double[2][SIZE];
    final double[][] q = new double[4][SIZE];
    final double[][] y = new double[4][SIZE];
    final double[] userBias = new double[2];
    final double[] itemBias = new double[4];
    final int[] itemCounts = {2, 2, 0, 1};
    double mean;

    ByTheBook(BiasedFactors start, double rate) {
      this.rate = rate;
      mean = start.mean();
      for (int k = 0; k < SIZE; k++) {
        for (int user = 0; user < 2; user++) {
          p[user][k] = start.vectors().users()[user * SIZE + k];
        }
        for (int item = 0; item < 4; item++) {
          q[item][k] = start.vectors().items()[item * SIZE + k];
        }
      }
    }

    double[] vector(int user, int[] items) {
      double[] z = p[user].clone();
      for (int j : items) {
        for (int k = 0; k < SIZE; k++) {
          z[k] += y[j][k] / Math.sqrt(items.length);
        }
      }
      return z;
    }

    double predict(int user, int item, int[] items) {
      double[] z = vector(user, items);
      return mean + userBias[user] + itemBias[item] + z[0] * q[item][0] + z[1] * q[item][1];
    }

    void step(int user, int item, double rating, int[] items) {
      double[] z = vector(user, items);
      double move = rate * (rating - predict(user, item, items));
      double user1 = rate / Math.sqrt(items.length);
      double item1 = rate / Math.sqrt(itemCounts[item]);
      userBias[user] = (userBias[user] + move) / (1 + 0.3 * user1);
      itemBias[item] = (itemBias[item] + move) / (1 + 0.3 * item1);
      double[] before = q[item].clone();
      for (int k = 0; k < SIZE; k++) {
        q[item][k] = (q[item][k] + move * z[k]) / (1 + 0.6 * item1);
        p[user][k] = (p[user][k] + move * before[k]) / (1 + 0.6 * user1);
        for (int j : items) {
          y[j][k] = (y[j][k] + move * before[k] / Math.sqrt(items.length)) / (1 + 0.6 * user1);
        }
      }
    }
  }

  @Test
  void followingOneVectorIsKorensRule() {
    SvdPlusPlusFit fit =
        new SvdPlusPlusFit(LOG, SIZE, WEIGHTS, new StepSize(0.1, 1), new RandomStream(1, "test"));
    ByTheBook book = new ByTheBook(fit.factors(), 0.1);
    int[] items = {0, 1, 3};
    double[] ratings = {1, -1, 0.5};
    for (int turn = 0; turn < 20; turn++) {
      fit.begin(0);
      fit.steps(0, new int[] {2, 0, 1});
      for (int k : new int[] {2, 0, 1}) {
        book.step(0, items[k], ratings[k], items);
      }
      // Cells of user 1 are 3 and 4.
      fit.steps(1, new int[] {4, 3});
      book.step(1, 1, 0, new int[] {0, 1});
      book.step(1, 0, -0.5, new int[] {0, 1});
    }
    BiasedFactors reached = fit.factors();
    for (int item = 0; item < 4; item++) {
      assertThat((double) reached.predict(0, item))
          .isCloseTo(book.predict(0, item, items), within(1e-5));
      assertThat((double) reached.predict(1, item))
          .isCloseTo(book.predict(1, item, new int[] {0, 1}), within(1e-5));
      for (int k = 0; k < SIZE; k++) {
        assertThat((double) fit.implicit()[item * SIZE + k])
            .isCloseTo(book.y[item][k], within(1e-5));
      }
    }
    // And something was learned: the mean is 0, the first rating 1.
    assertThat(book.predict(0, 0, items)).isGreaterThan(0.25);
  }

  /** The rule that the test above takes for granted follows the gradient of the objective. */
  @Test
  void korensRuleFollowsTheGradient() {
    double rate = 1e-6;
    SvdPlusPlusFit fit =
        new SvdPlusPlusFit(LOG, SIZE, WEIGHTS, new StepSize(0.1, 1), new RandomStream(1, "test"));
    int[] items = {0, 1, 3};
    ByTheBook book = new ByTheBook(fit.factors(), 0.1);
    book.step(0, 0, 1, items);
    ByTheBook moved = new ByTheBook(fit.factors(), rate);
    copy(book, moved);
    moved.step(0, 1, -1, items);
    for (int k = 0; k < SIZE; k++) {
      for (int j : items) {
        double at = book.y[j][k];
        book.y[j][k] = at + 1e-5;
        double up = share(book, items);
        book.y[j][k] = at - 1e-5;
        double down = share(book, items);
        book.y[j][k] = at;
        assertThat((moved.y[j][k] - at) / rate).isCloseTo(-(up - down) / 4e-5, within(1e-4));
      }
      double at = book.q[1][k];
      book.q[1][k] = at + 1e-5;
      double up = share(book, items);
      book.q[1][k] = at - 1e-5;
      double down = share(book, items);
      book.q[1][k] = at;
      assertThat((moved.q[1][k] - at) / rate).isCloseTo(-(up - down) / 4e-5, within(1e-4));
    }
  }

  private static void copy(ByTheBook from, ByTheBook to) {
    for (int k = 0; k < SIZE; k++) {
      for (int item = 0; item < 4; item++) {
        to.q[item][k] = from.q[item][k];
        to.y[item][k] = from.y[item][k];
      }
      to.p[0][k] = from.p[0][k];
    }
    to.userBias[0] = from.userBias[0];
    to.itemBias[0] = from.itemBias[0];
  }

  /** Share of the objective that the rating -1 of user 0 for item 1 carries. */
  private static double share(ByTheBook at, int[] items) {
    double error = -1 - at.predict(0, 1, items);
    double user = 0.3 * at.userBias[0] * at.userBias[0];
    double item = 0.3 * at.itemBias[1] * at.itemBias[1];
    for (int k = 0; k < SIZE; k++) {
      user += 0.6 * at.p[0][k] * at.p[0][k];
      item += 0.6 * at.q[1][k] * at.q[1][k];
      for (int j : items) {
        user += 0.6 * at.y[j][k] * at.y[j][k];
      }
    }
    return error * error + user / Math.sqrt(3) + item / Math.sqrt(2);
  }

  @Test
  void reachesTheKnownErrorOnMovieLens() {
    // Surprise reaches 0.919 over five folds.
    Split split = MovieLens.randomFold(1);
    Recommender fitted = RatedOnlyPrecision.fit(new SvdPlusPlusModel(), split, 1, Map.of());
    assertThat(MovieLens.rmse(fitted, split.test())).isLessThan(0.910);
  }
}
