package org.drrworkbench.core.drr;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.TopItems;

/**
 * How much of the catalogue greedy lists reach. One list for everybody reaches as many items as it
 * is long.
 */
final class CatalogueShare {
  /** Users whose lists are looked at, spread evenly over all. */
  private static final int USERS = 200;

  private CatalogueShare() {}

  /**
   * @param scores whose products rank the items
   * @param listLength items in a list
   */
  static double of(Factors scores, int listLength) {
    int users = scores.users().length / scores.size();
    int items = scores.items().length / scores.size();
    int[] all = IntStream.range(0, items).toArray();
    float[] row = new float[items];
    BitSet seen = new BitSet(items);
    TopItems top = new TopItems(listLength);
    int stride = (users - 1) / USERS + 1;
    for (int user = 0; user < users; user += stride) {
      for (int item = 0; item < items; item++) {
        row[item] = scores.product(user, item);
      }
      for (int item : top.pick(row, 0, all)) {
        seen.set(item);
      }
    }
    return (double) seen.cardinality() / items;
  }
}
