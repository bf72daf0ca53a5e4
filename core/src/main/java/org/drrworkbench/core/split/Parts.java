package org.drrworkbench.core.split;

import java.util.Arrays;
import org.drrworkbench.core.data.KeptRows;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.random.RandomStream;

/** Which part each row of a log belongs to, on the way to a {@link Split}. All begin as train. */
final class Parts {
  /** The parts of a split. */
  enum Part {
    TRAIN(0),
    VALIDATION(1),
    FOLD_IN(2),
    TEST(3),
    DROPPED(4);

    private final byte code;

    Part(int code) {
      this.code = (byte) code;
    }
  }

  private final RatingLog log;

  /** A byte each: ratings come in tens of millions. */
  private final byte[] parts;

  Parts(RatingLog log) {
    this.log = log;
    parts = new byte[log.size()];
  }

  void put(int row, Part part) {
    parts[row] = part.code;
  }

  private boolean is(int row, Part part) {
    return parts[row] == part.code;
  }

  /**
   * Moves a share of each user's train rows, drawn at random, to the validation rows.
   *
   * @param shares says how many of a user's train rows go
   */
  void carveValidation(RowsByUser byUser, UserShares shares, RandomStream random) {
    for (int user = 0; user < log.userCount(); user++) {
      int[] rows = byUser.rows(user);
      int count = 0;
      for (int row : rows) {
        if (is(row, Part.TRAIN)) {
          rows[count++] = row;
        }
      }
      int[] training = Arrays.copyOf(rows, count);
      random.shuffle(training);
      for (int k = count - shares.validation(count); k < count; k++) {
        put(training[k], Part.VALIDATION);
      }
    }
  }

  /** Drops the test rows of users of whom no other part tells anything. */
  void dropTestsOfUnknownUsers() {
    boolean[] known = new boolean[log.userCount()];
    for (int row = 0; row < parts.length; row++) {
      known[log.user(row)] |= !is(row, Part.TEST);
    }
    for (int row = 0; row < parts.length; row++) {
      if (!known[log.user(row)]) {
        put(row, Part.DROPPED);
      }
    }
  }

  /** The split; the rows of each part keep the order of the log. */
  Split split(String name, long seed) {
    return new Split(
        name,
        seed,
        rows(Part.TRAIN),
        rows(Part.VALIDATION),
        rows(Part.FOLD_IN),
        rows(Part.TEST),
        rows(Part.DROPPED));
  }

  private RatingLog rows(Part part) {
    return log.select(KeptRows.where(parts.length, row -> is(row, part)));
  }
}
