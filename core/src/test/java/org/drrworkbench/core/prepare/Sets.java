package org.drrworkbench.core.prepare;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.Catalogue;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;

/** Small data sets whose names say the number they had from the beginning. */
final class Sets {
  private Sets() {}

  /**
   * @param rows user, item and rating of each row
   */
  static DataSet of(RatingScale scale, int[][] rows) {
    return of(
        scale,
        Arrays.stream(rows)
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new));
  }

  /** The same with ratings that are no whole numbers. */
  static DataSet of(RatingScale scale, double[][] rows) {
    int[] users = IntStream.range(0, rows.length).map(row -> (int) rows[row][0]).toArray();
    int[] items = IntStream.range(0, rows.length).map(row -> (int) rows[row][1]).toArray();
    float[] ratings = new float[rows.length];
    long[] times = new long[rows.length];
    for (int row = 0; row < rows.length; row++) {
      ratings[row] = (float) rows[row][2];
      times[row] = 100L + row;
    }
    int userCount = IntStream.of(users).max().orElse(-1) + 1;
    int itemCount = IntStream.of(items).max().orElse(-1) + 1;
    return new DataSet(
        "some",
        RatingLog.of(userCount, itemCount, scale, users, items, ratings, times),
        names(userCount, itemCount));
  }

  /** Different items for each user, 1 to 5 stars, some users and items without a row. */
  static DataSet random(long seed, int userCount, int itemCount, double density) {
    RandomStream random = new RandomStream(seed, "test");
    int[][] rows =
        IntStream.range(0, userCount * itemCount)
            .filter(cell -> random.nextDouble() < density)
            .mapToObj(cell -> new int[] {cell / itemCount, cell % itemCount, 1 + random.nextInt(5)})
            .toArray(int[][]::new);
    int[] order = IntStream.range(0, rows.length).toArray();
    random.shuffle(order);
    int[][] mixed = IntStream.of(order).mapToObj(row -> rows[row]).toArray(int[][]::new);
    return of(new RatingScale(1, 5), mixed);
  }

  private static Catalogue names(int users, int items) {
    List<String> itemIds = IntStream.range(0, items).mapToObj(item -> "i" + item).toList();
    return new Catalogue(
        IntStream.range(0, users).mapToObj(user -> "u" + user).toList(),
        itemIds,
        itemIds.stream().map(id -> "Title of " + id).toList(),
        Collections.nCopies(items, List.of("genre")));
  }
}
