package org.drrworkbench.core.evaluate;

import java.util.Arrays;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;

/** Looks up what the test rows say about a user's candidates and lists. */
final class CaseJudge {
  private final PositiveRule positive;
  private final RatingScale scale;
  private final int longest;

  /**
   * @param longest the longest list length asked for
   */
  CaseJudge(PositiveRule positive, RatingScale scale, int longest) {
    this.positive = positive;
    this.scale = scale;
    this.longest = longest;
  }

  Judgement judgement(TestUser user, TestCase one) {
    float[] ratings = new float[user.testItems().length];
    int count = 0;
    for (int k = 0; k < ratings.length; k++) {
      if (isCandidate(user.testItems()[k], one)) {
        ratings[count++] = user.testRatings()[k];
      }
    }
    float[] falling = Arrays.copyOf(ratings, count);
    Arrays.sort(falling);
    for (int low = 0, high = count - 1; low < high; low++, high--) {
      float kept = falling[low];
      falling[low] = falling[high];
      falling[high] = kept;
    }
    return new Judgement(
        one.candidates().length, falling, one.positives(), longest, positive, scale);
  }

  /** Test ratings of items; NaN for unrated ones. */
  float[] ratings(TestUser user, int[] items) {
    float[] ratings = new float[items.length];
    for (int place = 0; place < ratings.length; place++) {
      int found = Arrays.binarySearch(user.testItems(), items[place]);
      ratings[place] = found < 0 ? Float.NaN : user.testRatings()[found];
    }
    return ratings;
  }

  /** The area under the ROC curve of a user's scores. */
  double rocArea(TestUser user, TestCase one, float[] scores, int offset) {
    int[] wanted = new int[user.testItems().length];
    int count = 0;
    for (int k = 0; k < wanted.length; k++) {
      if (positive.isPositive(user.testRatings()[k]) && isCandidate(user.testItems()[k], one)) {
        wanted[count++] = user.testItems()[k];
      }
    }
    return RocArea.of(scores, offset, one.candidates(), Arrays.copyOf(wanted, count));
  }

  RecommendationList list(TestUser user, int[] items, float[] ratings, float[] scores, int offset) {
    float[] listScores = new float[items.length];
    boolean[] relevant = new boolean[items.length];
    for (int place = 0; place < items.length; place++) {
      listScores[place] = scores[offset + items[place]];
      relevant[place] = positive.isPositive(ratings[place]);
    }
    return new RecommendationList(user.user(), items, listScores, relevant);
  }

  private static boolean isCandidate(int item, TestCase one) {
    return Arrays.binarySearch(one.candidates(), item) >= 0;
  }
}
