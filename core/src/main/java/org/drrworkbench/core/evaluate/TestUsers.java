package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.split.Split;

/** Gathers the users to evaluate from a split's columns. */
final class TestUsers {
  private TestUsers() {}

  /** All users with at least one test row, by index. */
  static List<TestUser> of(Split split, PositiveRule positive) {
    RatingLog test = split.test();
    int[][] testRows = rowsByUser(test);
    List<RatingLog> seen = List.of(split.train(), split.validation(), split.foldIn());
    List<int[][]> seenRows = seen.stream().map(TestUsers::rowsByUser).toList();
    List<TestUser> users = new ArrayList<>();
    for (int user = 0; user < test.userCount(); user++) {
      if (testRows[user].length > 0) {
        IntStream.Builder items = IntStream.builder();
        IntStream.Builder liked = IntStream.builder();
        for (int part = 0; part < seen.size(); part++) {
          for (int row : seenRows.get(part)[user]) {
            items.add(seen.get(part).item(row));
            if (positive.isPositive(seen.get(part).rating(row))) {
              liked.add(seen.get(part).item(row));
            }
          }
        }
        users.add(
            testUser(user, split, testRows[user], distinct(items), distinct(liked), positive));
      }
    }
    return List.copyOf(users);
  }

  private static TestUser testUser(
      int user, Split split, int[] rows, int[] seen, int[] liked, PositiveRule positive) {
    RatingLog test = split.test();
    long[] byItem = new long[rows.length];
    Arrays.setAll(byItem, k -> ((long) test.item(rows[k]) << 32) | rows[k]);
    Arrays.sort(byItem);
    int[] items = new int[rows.length];
    int[] latest = new int[rows.length];
    int count = 0;
    for (long key : byItem) {
      int item = (int) (key >>> 32);
      int row = (int) key;
      if (count > 0 && items[count - 1] == item) {
        if (test.time(row) >= test.time(latest[count - 1])) {
          latest[count - 1] = row;
        }
      } else {
        items[count] = item;
        latest[count] = row;
        count++;
      }
    }
    float[] ratings = new float[count];
    int positives = 0;
    for (int k = 0; k < count; k++) {
      ratings[k] = test.rating(latest[k]);
      positives += positive.isPositive(ratings[k]) ? 1 : 0;
    }
    return new TestUser(
        user,
        test.itemCount(),
        seen,
        liked,
        Arrays.copyOf(items, count),
        ratings,
        positives,
        split.seed());
  }

  /** Distinct items, ascending. */
  private static int[] distinct(IntStream.Builder items) {
    return items.build().sorted().distinct().toArray();
  }

  private static int[][] rowsByUser(RatingLog log) {
    int[] counts = new int[log.userCount()];
    for (int row = 0; row < log.size(); row++) {
      counts[log.user(row)]++;
    }
    int[][] rows = new int[log.userCount()][];
    Arrays.setAll(rows, user -> new int[counts[user]]);
    Arrays.fill(counts, 0);
    for (int row = 0; row < log.size(); row++) {
      int user = log.user(row);
      rows[user][counts[user]++] = row;
    }
    return rows;
  }
}
