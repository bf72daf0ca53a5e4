package org.drrworkbench.core.recommend.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.recommend.MovieLens;
import org.drrworkbench.core.recommend.RatedOnlyPrecision;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.RatingPredictor;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

class SlopeOneTest {
  /** Three users who rated items 0, 1, 2 with 5 3 2; 3 4 -; - 2 5. Item 3 has no rating. */
  private static final RatingLog LOG =
      RatingLog.of(
          4,
          4,
          new RatingScale(1, 5),
          new int[] {0, 0, 0, 1, 1, 2, 2},
          new int[] {0, 1, 2, 0, 1, 1, 2},
          new float[] {5, 3, 2, 3, 4, 2, 5},
          null);

  private static float[] predicted(boolean weighted, int user, int... items) {
    Split split = new Split("by-hand", 1, LOG, LOG.select(new int[0]), LOG.select(new int[0]));
    RatingPredictor fitted =
        (RatingPredictor)
            RatedOnlyPrecision.fit(
                new SlopeOneModel(), split, 1, Map.of("weighted", Boolean.toString(weighted)));
    float[] ratings = new float[items.length];
    fitted.predict(user, items, ratings);
    float[] scores = new float[4];
    fitted.score(new int[] {user}, scores);
    for (int k = 0; k < items.length; k++) {
      assertThat((float) LOG.scale().denormalise(scores[items[k]]))
          .isCloseTo(ratings[k], within(1e-6f));
    }
    return ratings;
  }

  @Test
  void weightedByHand() {
    // User 2, item 0: from item 1 (two users, mean difference (2 - 1) / 2 = 0.5) 2.5, from item 2
    // (one user, difference 3) 8: (2 * 2.5 + 1 * 8) / 3 = 13/3.
    assertThat(predicted(true, 2, 0)[0]).isCloseTo(13 / 3f, within(1e-5f));
    // User 1, item 2: from item 0 (-3, one user) 0; from item 1 ((-1 + 3) / 2 = 1, two) 5:
    // (1 * 0 + 2 * 5) / 3 = 10/3.
    assertThat(predicted(true, 1, 2)[0]).isCloseTo(10 / 3f, within(1e-5f));
  }

  @Test
  void unweightedByHand() {
    // (2.5 + 8) / 2 = 5.25, beyond the scale; (0 + 5) / 2 = 2.5.
    assertThat(predicted(false, 2, 0)[0]).isCloseTo(5.25f, within(1e-5f));
    assertThat(predicted(false, 1, 2)[0]).isCloseTo(2.5f, within(1e-5f));
  }

  @Test
  void anItemOfTheUsersOwnIsToldByTheOthers() {
    // User 0, item 0: from item 1 3.5, from item 2 5: weighted (2 * 3.5 + 5) / 3 = 4.
    assertThat(predicted(true, 0, 0)[0]).isCloseTo(4, within(1e-5f));
  }

  @Test
  void withoutAnyPairTheUsersMeanIsPredictedAndWithoutRatingsTheMeanOfAll() {
    assertThat(predicted(true, 2, 3)[0]).isCloseTo(3.5f, within(1e-5f));
    // 5 + 3 + 2 + 3 + 4 + 2 + 5 = 24 over 7 rows.
    assertThat(predicted(true, 3, 0)[0]).isCloseTo(24 / 7f, within(1e-5f));
  }

  @Test
  void tablesThatDoNotFitAreRefused() {
    // 40,000 items are 799,980,000 pairs of 8 bytes: 6104 MB (of 2^20 bytes), rounded up.
    RatingLog wide =
        RatingLog.of(
            1, 40_000, new RatingScale(1, 5), new int[1], new int[1], new float[] {3}, null);
    assertThatThrownBy(() -> ItemDifferences.of(RatingMatrix.byUser(wide), 1L << 30))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the 40000 items, 6104 MB of the 1024 MB")
        .hasMessageContaining("--k-core");
  }

  /** Surprise reaches 0.946 over five folds of its own. */
  @Test
  void reachesTheKnownErrorOnMovieLens() {
    double sum = 0;
    for (int fold = 1; fold <= 5; fold++) {
      Split split = MovieLens.randomFold(fold);
      sum +=
          MovieLens.rmse(
              RatedOnlyPrecision.fit(new SlopeOneModel(), split, 1, Map.of()), split.test());
    }
    assertThat(sum / 5).isCloseTo(0.946, within(0.006));
  }
}
