package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.split.Split;

/** Builds small splits row by row. */
final class Ratings {
  enum Part {
    TRAIN,
    VALIDATION,
    TEST
  }

  private record Row(Part part, int user, int item, float rating) {}

  private final int users;
  private final int items;
  private final RatingScale scale;
  private final List<Row> rows = new ArrayList<>();

  Ratings(int users, int items, RatingScale scale) {
    this.users = users;
    this.items = items;
    this.scale = scale;
  }

  static Ratings stars(int users, int items) {
    return new Ratings(users, items, new RatingScale(1, 5));
  }

  Ratings add(Part part, int user, int item, double rating) {
    rows.add(new Row(part, user, item, (float) rating));
    return this;
  }

  Ratings test(int user, int item, double rating) {
    return add(Part.TEST, user, item, rating);
  }

  Ratings train(int user, int item, double rating) {
    return add(Part.TRAIN, user, item, rating);
  }

  Split split() {
    return split(1);
  }

  Split split(long seed) {
    int n = rows.size();
    int[] u = new int[n];
    int[] i = new int[n];
    float[] r = new float[n];
    for (int k = 0; k < n; k++) {
      u[k] = rows.get(k).user();
      i[k] = rows.get(k).item();
      r[k] = rows.get(k).rating();
    }
    RatingLog log = RatingLog.of(users, items, scale, u, i, r, null);
    return new Split(
        "by-hand",
        seed,
        log.select(rowsOf(Part.TRAIN)),
        log.select(rowsOf(Part.VALIDATION)),
        log.select(rowsOf(Part.TEST)));
  }

  private int[] rowsOf(Part part) {
    return java.util.stream.IntStream.range(0, rows.size())
        .filter(k -> rows.get(k).part() == part)
        .toArray();
  }
}
