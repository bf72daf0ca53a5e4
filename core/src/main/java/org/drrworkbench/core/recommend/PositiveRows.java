package org.drrworkbench.core.recommend;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.matrix.SparseMatrix;

/**
 * Who rated what positively, as matrices of ones: what the models of implicit feedback are fitted
 * on and ask for a user's items.
 *
 * @param fitted [users, items] of the train and validation rows
 * @param known the same with the fold-in rows: all that is known of each user
 * @param rows the rows that were looked at
 */
public record PositiveRows(SparseMatrix fitted, SparseMatrix known, RowSet rows) {
  /** Those of a training input. */
  public static PositiveRows of(TrainingInput input) {
    RatingLog rows = input.split().trainAndValidation();
    RatingLog foldIn = input.split().foldIn();
    SparseMatrix fitted = matrix(input, rows);
    if (foldIn.size() == 0) {
      return new PositiveRows(fitted, fitted, rows.rowSet());
    }
    return new PositiveRows(
        fitted, matrix(input, rows, foldIn), rows.rowSet().union(foldIn.rowSet()));
  }

  private static SparseMatrix matrix(TrainingInput input, RatingLog... logs) {
    int most = Arrays.stream(logs).mapToInt(RatingLog::size).sum();
    int[] users = new int[most];
    int[] items = new int[most];
    int count = 0;
    for (RatingLog log : logs) {
      for (int row = 0; row < log.size(); row++) {
        if (input.positive().isPositive(log.rating(row))) {
          users[count] = log.user(row);
          items[count++] = log.item(row);
        }
      }
    }
    return SparseMatrix.ones(
        logs[0].userCount(),
        logs[0].itemCount(),
        Arrays.copyOf(users, count),
        Arrays.copyOf(items, count));
  }
}
