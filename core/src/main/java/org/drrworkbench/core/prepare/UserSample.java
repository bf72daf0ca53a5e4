package org.drrworkbench.core.prepare;

import org.drrworkbench.core.data.KeptRows;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * Keeps all rows of some users drawn at random, each with the same chance. All users stay where
 * there are no more than asked for.
 *
 * @param count how many users, at least 1
 * @param seed of the draw, apart from any run's seed, so that all runs see the same users
 */
public record UserSample(int count, long seed) implements PreparationStep {
  public UserSample {
    if (count < 1) {
      throw new IllegalArgumentException(
          "The number of users to keep is " + count + "; it must be 1 or more.");
    }
    if (seed < 0 || seed > 1L << 53) {
      throw new IllegalArgumentException(
          "The seed of the users to keep is " + seed + "; it must be from 0 to 2^53.");
    }
  }

  @Override
  public String word() {
    return "users-" + count + "-seed" + seed;
  }

  @Override
  public int[] keptRows(RatingLog log) {
    boolean[] rated = new boolean[log.userCount()];
    for (int row = 0; row < log.size(); row++) {
      rated[log.user(row)] = true;
    }
    int[] users = KeptRows.where(rated.length, user -> rated[user]);
    new RandomStream(seed, "prepare/users").shuffle(users);
    boolean[] drawn = new boolean[log.userCount()];
    for (int k = 0; k < Math.min(count, users.length); k++) {
      drawn[users[k]] = true;
    }
    return KeptRows.where(log.size(), row -> drawn[log.user(row)]);
  }
}
