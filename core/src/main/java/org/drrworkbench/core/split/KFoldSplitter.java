package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.split.Parts.Part;

/**
 * Cross-validation: every row is dealt at random to one of k folds, and one of the folds is the
 * test part. Rows are dealt user by user, each user's in random order, and the dealing goes on from
 * one user to the next; so the folds of one user differ by at most one row, and so do the folds as
 * a whole. Over the k folds of one seed every row is in exactly one test part; where a user's only
 * row is the test row it is dropped. Validation rows are carved at random from each user's train
 * rows.
 *
 * @param folds k, from 2 to 100
 * @param fold which fold is tested, from 1 to k
 * @param validation share of a user's training rows that are validation rows, from 0 to below 1
 */
public record KFoldSplitter(int folds, int fold, double validation) implements Splitter {
  /** The usual number of folds. */
  public static final int DEFAULT_FOLDS = 5;

  private static final int MOST_FOLDS = 100;

  public KFoldSplitter {
    UserShares.ofValidation(validation);
    if (folds < 2 || folds > MOST_FOLDS) {
      throw new IllegalArgumentException(
          "The number of folds is " + folds + "; it must be from 2 to " + MOST_FOLDS + ".");
    }
    if (fold < 1 || fold > folds) {
      throw new IllegalArgumentException(
          "The fold is " + fold + "; it must be from 1 to " + folds + ".");
    }
  }

  @Override
  public String name() {
    return "kfold-" + folds + "-fold" + fold;
  }

  @Override
  public Split split(RatingLog log, long seed) {
    RowsByUser byUser = new RowsByUser(log);
    Parts parts = new Parts(log);
    // The same for every fold of a seed: that is what makes them folds.
    RandomStream random = new RandomStream(seed, "split/kfold");
    int next = 0;
    for (int user = 0; user < log.userCount(); user++) {
      int[] rows = byUser.rows(user);
      random.shuffle(rows);
      for (int row : rows) {
        if (next == fold - 1) {
          parts.put(row, Part.TEST);
        }
        next = (next + 1) % folds;
      }
    }
    parts.dropTestsOfUnknownUsers();
    parts.carveValidation(
        byUser,
        UserShares.ofValidation(validation),
        new RandomStream(seed, "split/kfold/validation/fold" + fold));
    return parts.split(name(), seed);
  }
}
