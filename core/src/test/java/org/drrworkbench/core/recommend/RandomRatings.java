package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;

/** Ratings of 1 to 5 drawn at random, no pair twice. */
public final class RandomRatings {
  private RandomRatings() {}

  public static RatingLog log(RandomStream random, int users, int items, int ratings) {
    int[] pairs = new int[users * items];
    for (int pair = 0; pair < pairs.length; pair++) {
      pairs[pair] = pair;
    }
    random.shuffle(pairs);
    int[] user = new int[ratings];
    int[] item = new int[ratings];
    float[] rating = new float[ratings];
    for (int row = 0; row < ratings; row++) {
      user[row] = pairs[row] / items;
      item[row] = pairs[row] % items;
      rating[row] = 1 + random.nextInt(5);
    }
    return RatingLog.of(users, items, new RatingScale(1, 5), user, item, rating, null);
  }
}
