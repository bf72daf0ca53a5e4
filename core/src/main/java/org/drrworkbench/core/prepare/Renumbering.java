package org.drrworkbench.core.prepare;

import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.data.Catalogue;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.KeptRows;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;

/** Makes a data set of its own from some rows of another. */
final class Renumbering {
  private Renumbering() {}

  /**
   * Users and items that occur keep their order and lose the gaps between them.
   *
   * @param id the new data set's
   * @param whole gives the names
   * @param log some of its rows
   * @param scale the new data set's
   */
  static DataSet of(String id, DataSet whole, RatingLog log, RatingScale scale) {
    int size = log.size();
    int[] users = new int[size];
    int[] items = new int[size];
    float[] ratings = new float[size];
    long[] times = new long[log.hasTimes() ? size : 0];
    for (int row = 0; row < size; row++) {
      users[row] = log.user(row);
      items[row] = log.item(row);
      ratings[row] = log.rating(row);
      if (log.hasTimes()) {
        times[row] = log.time(row);
      }
    }
    int[] oldUsers = renumber(users, log.userCount());
    int[] oldItems = renumber(items, log.itemCount());
    RatingLog renumbered =
        RatingLog.of(
            oldUsers.length,
            oldItems.length,
            scale,
            users,
            items,
            ratings,
            log.hasTimes() ? times : null);
    Catalogue names = whole.catalogue();
    Catalogue kept =
        new Catalogue(
            picked(names.userIds(), oldUsers),
            picked(names.itemIds(), oldItems),
            picked(names.titles(), oldItems),
            picked(names.attributes(), oldItems),
            names.userFeatures().select(oldUsers),
            names.itemFeatures().select(oldItems));
    return new DataSet(id, renumbered, kept, whole.report());
  }

  /** Replaces the values by dense ones; returns the old value of each new one, ascending. */
  private static int[] renumber(int[] values, int bound) {
    int[] fresh = new int[bound];
    for (int value : values) {
      fresh[value] = 1;
    }
    int[] old = KeptRows.where(bound, value -> fresh[value] == 1);
    for (int k = 0; k < old.length; k++) {
      fresh[old[k]] = k;
    }
    for (int k = 0; k < values.length; k++) {
      values[k] = fresh[values[k]];
    }
    return old;
  }

  private static <T> List<T> picked(List<T> all, int[] indexes) {
    return Arrays.stream(indexes).mapToObj(all::get).toList();
  }
}
