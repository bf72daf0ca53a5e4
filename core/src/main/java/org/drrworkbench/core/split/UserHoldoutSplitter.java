package org.drrworkbench.core.split;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.split.Parts.Part;

/**
 * Strong generalisation: some users, drawn at random, take no part in training. Of each of them
 * {@code round(foldIn n)} of the n rows, at least one, drawn at random, are fold-in rows, the
 * others test rows; a user with one row has no test row. Validation rows are carved at random from
 * each remaining user's rows.
 *
 * @param ratio share of the users who train, above 0 and below 1; at least one user trains and at
 *     least one is held out where there are two
 * @param validation share of a training user's rows that are validation rows, from 0 to below 1
 * @param foldIn share of a held-out user's rows that the model is told of, above 0 and below 1
 */
public record UserHoldoutSplitter(double ratio, double validation, double foldIn)
    implements Splitter {
  /** The default share of fold-in rows (Liang et al., WWW 2018). */
  public static final double DEFAULT_FOLD_IN = 0.8;

  public UserHoldoutSplitter {
    new UserShares(ratio, validation);
    if (!(foldIn > 0 && foldIn < 1)) {
      throw new IllegalArgumentException(
          "The fold-in share is " + foldIn + "; it must be above 0 and below 1.");
    }
  }

  @Override
  public String name() {
    return "user-holdout-" + ratio + "-fold-in-" + foldIn;
  }

  @Override
  public Split split(RatingLog log, long seed) {
    RowsByUser byUser = new RowsByUser(log);
    Parts parts = new Parts(log);
    RandomStream random = new RandomStream(seed, "split/user-holdout");
    UserShares shares = new UserShares(foldIn, 0);
    int[] heldOut = heldOut(byUser, log.userCount(), random);
    for (int user : heldOut) {
      int[] rows = byUser.rows(user);
      random.shuffle(rows);
      int told = shares.training(rows.length);
      for (int k = 0; k < rows.length; k++) {
        parts.put(rows[k], k < told ? Part.FOLD_IN : Part.TEST);
      }
    }
    parts.carveValidation(
        byUser,
        UserShares.ofValidation(validation),
        new RandomStream(seed, "split/user-holdout/validation"));
    return parts.split(name(), seed);
  }

  /** The users not drawn for training, ascending. */
  private int[] heldOut(RowsByUser byUser, int userCount, RandomStream random) {
    int[] users = new int[userCount];
    int count = 0;
    for (int user = 0; user < userCount; user++) {
      if (byUser.count(user) > 0) {
        users[count++] = user;
      }
    }
    users = Arrays.copyOf(users, count);
    random.shuffle(users);
    int training = Math.max(1, Math.min(count - 1, (int) Math.round(ratio * count)));
    int[] heldOut = Arrays.copyOfRange(users, Math.min(training, count), count);
    Arrays.sort(heldOut);
    return heldOut;
  }
}
