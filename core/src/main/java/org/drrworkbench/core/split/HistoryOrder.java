package org.drrworkbench.core.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.Choice;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * The order of a user's rows where the data have no time stamps, in which histories are read. None
 * of these orders has a meaning; they are there to see what depends on them. Data with time stamps
 * keep the order of time.
 */
public enum HistoryOrder implements Choice {
  /** As in the file. */
  FILE,
  /** By the items' own ids: shorter ids first, those of one length by their characters. */
  ITEM,
  /** At random. */
  RANDOM;

  /** So that numbers stand by their size. */
  private static final Comparator<String> BY_ID =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The order of a word.
   *
   * @throws IllegalArgumentException one sentence with the known words
   */
  public static HistoryOrder of(String id) {
    return Choice.find(HistoryOrder.class, id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The order is '"
                        + id
                        + "'; it must be one of "
                        + String.join(", ", Choice.ids(HistoryOrder.class))
                        + "."));
  }

  /**
   * The same division with its rows in this order.
   *
   * @param split of the data set's own rows
   * @param seed of the generator {@code split/order} that draws a random order
   */
  public Split applyTo(Split split, DataSet dataSet, long seed) {
    RatingLog log = dataSet.log();
    if (this == FILE || log.hasTimes()) {
      return split;
    }
    return split.inOrder(this, log.inOrder(this == ITEM ? byItem(dataSet) : atRandom(log, seed)));
  }

  private static int[] byItem(DataSet dataSet) {
    List<String> ids = dataSet.catalogue().itemIds();
    int[] rank = new int[ids.size()];
    int[] sorted =
        IntStream.range(0, rank.length)
            .boxed()
            .sorted(Comparator.comparing(ids::get, BY_ID))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int place = 0; place < rank.length; place++) {
      rank[sorted[place]] = place;
    }
    RatingLog log = dataSet.log();
    return IntStream.range(0, log.size()).map(row -> rank[log.item(row)]).toArray();
  }

  private static int[] atRandom(RatingLog log, long seed) {
    int[] places = new int[log.size()];
    Arrays.setAll(places, row -> row);
    new RandomStream(seed, "split/order").shuffle(places);
    return places;
  }
}
