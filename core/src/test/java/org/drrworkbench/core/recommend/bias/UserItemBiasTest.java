package org.drrworkbench.core.recommend.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.recommend.MovieLens;
import org.drrworkbench.core.recommend.RatedOnlyPrecision;
import org.drrworkbench.core.recommend.RatingPredictor;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

class UserItemBiasTest {
  private static final RatingLog LOG =
      RatingLog.of(
          3,
          3,
          new RatingScale(1, 5),
          new int[] {0, 0, 1},
          new int[] {0, 1, 0},
          new float[] {5, 3, 3},
          null);

  @Test
  void oneSweepByHand() {
    // Normalised: 1, 0 of user 0; 0 of user 1; mean 1/3. Shrinkage 1 each.
    // b_i0 = (2/3 - 1/3) / (2 + 1) = 1/9; b_i1 = (-1/3) / (1 + 1) = -1/6.
    // b_u0 = ((2/3 - 1/9) + (-1/3 + 1/6)) / (2 + 1) = 7/54; b_u1 = (-1/3 - 1/9) / 2 = -2/9.
    UserItemBias fit = new UserItemBias(LOG, 1, 1, 1);
    float[] ratings = new float[2];
    fit.recommender(LOG.rowSet()).predict(1, new int[] {1, 2}, ratings);
    // 1/3 - 2/9 - 1/6 = -1/18, on the scale 3 - 2/18; the item nobody rated: 1/3 - 2/9 = 1/9.
    assertThat(ratings[0]).isCloseTo(3 - 2 / 18f, within(1e-6f));
    assertThat(ratings[1]).isCloseTo(3 + 2 / 9f, within(1e-6f));
    fit.recommender(LOG.rowSet()).predict(0, new int[] {0, 1}, ratings);
    // 1/3 + 7/54 + 1/9 = 31/54; 1/3 + 7/54 - 1/6 = 16/54.
    assertThat(ratings[0]).isCloseTo(3 + 62 / 54f, within(1e-6f));
    assertThat(ratings[1]).isCloseTo(3 + 32 / 54f, within(1e-6f));
  }

  @Test
  void aNewUsersBiasComesFromTheFoldInRows() {
    // User 2 rates item 0 with 1, -1 normalised: b_u2 = (-1 - 1/3 - 1/9) / (1 + 1) = -13/18.
    UserItemBias fit = new UserItemBias(LOG, 1, 1, 1);
    fit.foldIn(
        RatingLog.of(3, 3, LOG.scale(), new int[] {2}, new int[] {0}, new float[] {1}, null));
    float[] ratings = new float[1];
    fit.recommender(LOG.rowSet()).predict(2, new int[] {2}, ratings);
    assertThat(ratings[0]).isCloseTo((float) (3 + 2 * (1 / 3.0 - 13 / 18.0)), within(1e-6f));
  }

  @Test
  void scoresArePredictions() {
    Recommender recommender = new UserItemBias(LOG, 10, 15, 3).recommender(LOG.rowSet());
    float[] scores = new float[6];
    recommender.score(new int[] {1, 0}, scores);
    float[] ratings = new float[3];
    ((RatingPredictor) recommender).predict(0, new int[] {0, 1, 2}, ratings);
    assertThat(Arrays.copyOfRange(scores, 3, 6)).containsExactly(ratings);
  }

  /** An independent program found 0.9599 on u1 and 0.9457 over u1 to u5. */
  @Test
  void reachesTheKnownErrorsOnTheOfficialFolds() throws IOException {
    double sum = 0;
    for (int fold = 1; fold <= 5; fold++) {
      Split split = MovieLens.officialFold(fold);
      Recommender fitted = RatedOnlyPrecision.fit(new UserItemBiasModel(), split, 1, Map.of());
      double rmse = MovieLens.rmse(fitted, split.test());
      if (fold == 1) {
        assertThat(rmse).isCloseTo(0.9599, within(1e-4));
      }
      sum += rmse;
    }
    assertThat(sum / 5).isCloseTo(0.9457, within(1e-4));
  }
}
