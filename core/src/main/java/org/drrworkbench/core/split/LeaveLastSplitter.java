package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.split.Parts.Part;

/**
 * Of each user's rows the latest is the test row, the one before it the validation row, and the
 * others train rows. Rows of equal time count in the order of the log. A user's first row is always
 * a train row: of two rows one is for testing and none for validation, and a user with one row has
 * no test row. The seed changes nothing.
 *
 * <p>One user's test row may be earlier than another's train rows, so that models know what was to
 * come; {@link SplitReport} counts such rows.
 *
 * @param withValidation whether there are validation rows; otherwise they are train rows
 */
public record LeaveLastSplitter(boolean withValidation) implements Splitter {
  @Override
  public String name() {
    return "leave-last";
  }

  @Override
  public Split split(RatingLog log, long seed) {
    Times.require(log, name());
    RowsByUser byUser = new RowsByUser(log);
    Parts parts = new Parts(log);
    for (int user = 0; user < log.userCount(); user++) {
      int[] rows = byUser.rows(user);
      if (rows.length > 1) {
        parts.put(rows[rows.length - 1], Part.TEST);
      }
      if (rows.length > 2 && withValidation) {
        parts.put(rows[rows.length - 2], Part.VALIDATION);
      }
    }
    return parts.split(name(), seed);
  }
}
