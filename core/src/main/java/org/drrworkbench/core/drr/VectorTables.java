package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.List;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.recommend.Factors;
import org.jspecify.annotations.Nullable;

/**
 * The user and item vectors (u, i_j) of every fold as they were fitted, one below the other, so
 * that a mini-batch from several folds is one gather. User and item vectors are divided by the
 * served ones' root mean square, which brings the networks' inputs to size 1; each fold's item
 * table ends with a zero row for padded places.
 */
final class VectorTables {
  private final int size;
  private final int userCount;
  private final int itemCount;
  private final ShortHistory shortHistory;
  private final @Nullable HistoryRatings ratings;
  private final List<float[]> itemVectors;
  private final NDArray users;
  private final NDArray items;
  private final HostBuffer userIds = new HostBuffer();
  private final HostBuffer historyIds = new HostBuffer();
  private final HostBuffer shownIds = new HostBuffer();
  private final HostBuffer maskValues = new HostBuffer();
  private final HostBuffer ratingValues = new HostBuffer();

  /**
   * @param manager owns the tables
   * @param folds the factors of each fold, all of one size and rotated onto one another
   * @param served the factors whose root mean square is the unit
   * @param shortHistory what stands in the places that a history does not fill
   * @param ratings what each item's vector in a history is multiplied by; null for nothing
   */
  VectorTables(
      NDManager manager,
      List<Factors> folds,
      Factors served,
      ShortHistory shortHistory,
      @Nullable HistoryRatings ratings) {
    this.shortHistory = shortHistory;
    this.ratings = ratings;
    size = served.size();
    userCount = served.users().length / size;
    itemCount = served.items().length / size;
    long numbers = (long) folds.size() * Math.max(userCount, itemCount + 1) * size;
    if (numbers > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "The vectors of "
              + folds.size()
              + " folds need "
              + numbers
              + " numbers in one table; lower folds or embeddingSize.");
    }
    float userUnit = rootMeanSquare(served.users());
    float itemUnit = rootMeanSquare(served.items());
    float[] allUsers = new float[folds.size() * userCount * size];
    float[] allItems = new float[folds.size() * (itemCount + 1) * size];
    for (int fold = 0; fold < folds.size(); fold++) {
      divide(folds.get(fold).users(), userUnit, allUsers, fold * userCount * size);
      divide(folds.get(fold).items(), itemUnit, allItems, fold * (itemCount + 1) * size);
    }
    itemVectors = folds.stream().map(f -> divided(f.items(), itemUnit)).toList();
    users = manager.create(allUsers, new Shape((long) folds.size() * userCount, size));
    items = manager.create(allItems, new Shape((long) folds.size() * (itemCount + 1), size));
  }

  private static float rootMeanSquare(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum == 0 ? 1 : (float) Math.sqrt(sum / values.length);
  }

  private static float[] divided(float[] values, float unit) {
    float[] result = new float[values.length];
    divide(values, unit, result, 0);
    return result;
  }

  private static void divide(float[] values, float unit, float[] into, int at) {
    for (int k = 0; k < values.length; k++) {
      into[at + k] = values[k] / unit;
    }
  }

  int userCount() {
    return userCount;
  }

  /** The fold's item vectors, row-major [items, k]. Not to be modified. */
  float[] itemVectors(int fold) {
    return itemVectors.get(fold);
  }

  /** Users and histories as tensors; good until the next call. */
  HistoryBatch histories(
      NDManager manager, int[] folds, int[] userList, int[][] histories, int length) {
    int batch = userList.length;
    long[] userRows = new long[batch];
    long[] itemRows = new long[length * batch];
    float[] mask = new float[length * batch];
    for (int b = 0; b < batch; b++) {
      userRows[b] = (long) folds[b] * userCount + userList[b];
      int[] history = histories[b];
      long base = (long) folds[b] * (itemCount + 1);
      for (int t = 0; t < length; t++) {
        int place = shortHistory.item(t, length, history.length);
        boolean padded = place == ShortHistory.NONE;
        itemRows[t * batch + b] = base + (padded ? itemCount : history[place]);
        mask[t * batch + b] = padded && !shortHistory.takesPadding() ? 0 : 1;
      }
    }
    NDArray u = gather(users, userIds.longs(manager, userRows, batch));
    NDArray told = told(manager, userList, histories, length);
    NDArray rows = historyIds.longs(manager, itemRows, itemRows.length);
    NDArray i = gather(items, rows);
    return new HistoryBatch(
        batch,
        length,
        u,
        told == null ? i : i.mul(told),
        rows,
        told,
        maskValues.floats(manager, mask, mask.length, 1));
  }

  /** The ratings of the items at each place [length * B, 1]; null where they are left out. */
  private @Nullable NDArray told(NDManager manager, int[] userList, int[][] histories, int length) {
    if (ratings == null) {
      return null;
    }
    int batch = userList.length;
    float[] values = new float[length * batch];
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < length; t++) {
        int place = shortHistory.item(t, length, histories[b].length);
        values[t * batch + b] =
            place == ShortHistory.NONE ? 0 : ratings.of(userList[b], histories[b][place]);
      }
    }
    return ratingValues.floats(manager, values, values.length, 1);
  }

  /** The vectors of the items shown [B, width, k]; zero at padded places. */
  NDArray shown(NDManager manager, Transition[] batch, int width) {
    long[] rows = new long[batch.length * width];
    for (int b = 0; b < batch.length; b++) {
      int[] list = batch[b].items();
      long base = (long) batch[b].fold() * (itemCount + 1);
      for (int m = 0; m < width; m++) {
        rows[b * width + m] = base + (m < list.length ? list[m] : itemCount);
      }
    }
    return gather(items, shownIds.longs(manager, rows, batch.length, width));
  }

  private static NDArray gather(NDArray table, NDArray rows) {
    return Embedding.embedding(rows, table, SparseFormat.DENSE).singletonOrThrow();
  }
}
