package org.drrworkbench.core.split;

import java.util.Arrays;
import java.util.BitSet;
import org.drrworkbench.core.data.RatingLog;
import org.jspecify.annotations.Nullable;

/**
 * What a split gives a model and what it lets leak. "Training rows" are the train and validation
 * rows; a held-out user's own are the fold-in rows.
 *
 * @param split name of the split
 * @param order how rows of a user are ordered in time
 * @param trainRows rows to fit on
 * @param validationRows rows for tuning and early stopping
 * @param foldInRows rows told of users who take no part in training
 * @param testRows rows to evaluate on
 * @param testUsers users with a test row
 * @param droppedRows rows left out of the test because nothing is known of their users
 * @param droppedUsers users of these rows
 * @param testUsersUnseen users with a test row and no training row
 * @param testItemsUnseen items with a test row and no training row
 * @param testRowsOfUnseenItems test rows of these items
 * @param testRowsRepeated test rows whose user and item stand in a training row too
 * @param testRowsBeforeOwnTraining test rows earlier than the same user's latest training row; null
 *     without time stamps
 * @param testRowsBeforeLatestTraining test rows earlier than the latest training row of all; null
 *     without time stamps
 */
public record SplitReport(
    String split,
    String order,
    int trainRows,
    int validationRows,
    int foldInRows,
    int testRows,
    int testUsers,
    int droppedRows,
    int droppedUsers,
    int testUsersUnseen,
    int testItemsUnseen,
    int testRowsOfUnseenItems,
    int testRowsRepeated,
    @Nullable Integer testRowsBeforeOwnTraining,
    @Nullable Integer testRowsBeforeLatestTraining) {
  private static final String BY_TIME =
      "by time stamp; rows of equal time in the order of the file";
  private static final String WITHOUT_MEANING =
      ", since there are no time stamps; this order has no meaning";

  /** Counts what a split does. */
  public static SplitReport of(Split split) {
    RatingLog test = split.test();
    // Looked at one after the other: joined they would be in memory once more.
    RatingLog[] training = {split.train(), split.validation()};
    BitSet trainedUsers = users(training);
    BitSet trainedItems = items(training);
    BitSet testUsers = users(test);
    BitSet testItems = items(test);
    BitSet unseenItems = without(testItems, trainedItems);
    int ofUnseenItems = 0;
    for (int row = 0; row < test.size(); row++) {
      ofUnseenItems += unseenItems.get(test.item(row)) ? 1 : 0;
    }
    return new SplitReport(
        split.name(),
        test.hasTimes() ? BY_TIME : inWords(split.order()) + WITHOUT_MEANING,
        split.train().size(),
        split.validation().size(),
        split.foldIn().size(),
        test.size(),
        testUsers.cardinality(),
        split.dropped().size(),
        users(split.dropped()).cardinality(),
        without(testUsers, trainedUsers).cardinality(),
        unseenItems.cardinality(),
        ofUnseenItems,
        repeated(test, training),
        test.hasTimes()
            ? beforeOwnTraining(test, split.train(), split.validation(), split.foldIn())
            : null,
        test.hasTimes() ? beforeLatest(test, training) : null);
  }

  private static String inWords(HistoryOrder order) {
    return switch (order) {
      case FILE -> "in the order of the file";
      case ITEM -> "by item id";
      case RANDOM -> "at random, by the seed of the split";
    };
  }

  private static int beforeOwnTraining(RatingLog test, RatingLog... history) {
    long[] latest = new long[test.userCount()];
    Arrays.fill(latest, Long.MIN_VALUE);
    for (RatingLog log : history) {
      for (int row = 0; row < log.size(); row++) {
        latest[log.user(row)] = Math.max(latest[log.user(row)], log.time(row));
      }
    }
    int count = 0;
    for (int row = 0; row < test.size(); row++) {
      count += test.time(row) < latest[test.user(row)] ? 1 : 0;
    }
    return count;
  }

  private static int beforeLatest(RatingLog test, RatingLog... training) {
    long latest = Long.MIN_VALUE;
    for (RatingLog log : training) {
      for (int row = 0; row < log.size(); row++) {
        latest = Math.max(latest, log.time(row));
      }
    }
    int count = 0;
    for (int row = 0; row < test.size(); row++) {
      count += test.time(row) < latest ? 1 : 0;
    }
    return count;
  }

  private static BitSet users(RatingLog... logs) {
    BitSet users = new BitSet();
    for (RatingLog log : logs) {
      for (int row = 0; row < log.size(); row++) {
        users.set(log.user(row));
      }
    }
    return users;
  }

  private static BitSet items(RatingLog... logs) {
    BitSet items = new BitSet();
    for (RatingLog log : logs) {
      for (int row = 0; row < log.size(); row++) {
        items.set(log.item(row));
      }
    }
    return items;
  }

  private static BitSet without(BitSet all, BitSet known) {
    BitSet unknown = (BitSet) all.clone();
    unknown.andNot(known);
    return unknown;
  }

  /** How many test rows have their user and item in a training row too. */
  private static int repeated(RatingLog test, RatingLog... training) {
    // The test part is the smaller one, so it is what is put in order: by user, then item.
    int[] starts = new int[test.userCount() + 1];
    for (int row = 0; row < test.size(); row++) {
      starts[test.user(row) + 1]++;
    }
    for (int user = 0; user < test.userCount(); user++) {
      starts[user + 1] += starts[user];
    }
    int[] next = starts.clone();
    int[] items = new int[test.size()];
    for (int row = 0; row < test.size(); row++) {
      items[next[test.user(row)]++] = test.item(row);
    }
    for (int user = 0; user < test.userCount(); user++) {
      Arrays.sort(items, starts[user], starts[user + 1]);
    }
    BitSet met = new BitSet();
    for (RatingLog log : training) {
      for (int row = 0; row < log.size(); row++) {
        int to = starts[log.user(row) + 1];
        int k = Arrays.binarySearch(items, starts[log.user(row)], to, log.item(row));
        if (k >= 0 && !met.get(k)) {
          markEqual(items, starts[log.user(row)], to, k, met);
        }
      }
    }
    return met.cardinality();
  }

  /** Marks every place from {@code from} to {@code to} that holds what place k holds. */
  private static void markEqual(int[] items, int from, int to, int k, BitSet met) {
    for (int other = k; other >= from && items[other] == items[k]; other--) {
      met.set(other);
    }
    for (int other = k; other < to && items[other] == items[k]; other++) {
      met.set(other);
    }
  }
}
