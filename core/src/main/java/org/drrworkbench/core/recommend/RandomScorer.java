package org.drrworkbench.core.recommend;

import org.drrworkbench.core.random.RandomStream;

/**
 * Uniform scores. They depend on seed, user and item only, whatever the order and grouping of the
 * users asked for.
 *
 * @param itemCount number of items in the catalogue
 * @param seed the run's seed
 */
public record RandomScorer(int itemCount, long seed) implements ItemScorer {
  @Override
  public void score(int[] users, float[] scores) {
    for (int row = 0; row < users.length; row++) {
      RandomStream stream = new RandomStream(seed, "random/" + users[row]);
      for (int item = 0; item < itemCount; item++) {
        scores[row * itemCount + item] = stream.nextFloat();
      }
    }
  }
}
