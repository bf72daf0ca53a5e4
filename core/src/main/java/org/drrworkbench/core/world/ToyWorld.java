package org.drrworkbench.core.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.data.Catalogue;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingRows;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;

/**
 * The simplest world with something to learn: two clusters of items and two types of users. A user
 * likes (5) the items of the own cluster and no others (1), and has rated a random part of both.
 * The best policy shows unrated items of the own cluster, as long as there are any.
 *
 * <p>Item j belongs to cluster j / clusterSize. Users are of either type in turn.
 */
public final class ToyWorld {
  private static final int CLUSTERS = 2;
  private static final int LIKED = 5;
  private static final int DISLIKED = 1;
  private static final long FIRST_TIME = 946_684_800L;
  private static final int BETWEEN_RATINGS = 60;

  private ToyWorld() {}

  /**
   * Makes a world. Equal settings and seeds give equal ratings on every machine.
   *
   * @param id the data set's word, which names the random stream too
   */
  public static DataSet create(String id, ToyWorldSettings settings, long seed) {
    RandomStream random = new RandomStream(seed, id);
    RatingRows rows = new RatingRows(true);
    List<String> userIds = new ArrayList<>();
    for (int user = 0; user < settings.users(); user++) {
      userIds.add("u" + (user + 1));
      rateAsUser(user, settings, random, rows);
    }
    return rows.toDataSet(
        id, new RatingScale(DISLIKED, LIKED), catalogue(userIds, settings.clusterSize()));
  }

  private static Catalogue catalogue(List<String> userIds, int clusterSize) {
    List<String> itemIds = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<List<String>> attributes = new ArrayList<>();
    for (int item = 0; item < CLUSTERS * clusterSize; item++) {
      int cluster = item / clusterSize;
      itemIds.add("i" + (item + 1));
      titles.add("Item " + (item % clusterSize + 1) + " of cluster " + cluster);
      attributes.add(List.of("cluster " + cluster));
    }
    return new Catalogue(userIds, itemIds, titles, attributes);
  }

  private static void rateAsUser(
      int user, ToyWorldSettings settings, RandomStream random, RatingRows rows) {
    int[] items = new int[CLUSTERS * settings.clusterSize()];
    Arrays.setAll(items, item -> item);
    random.shuffle(items);
    long time = FIRST_TIME;
    for (int item : items) {
      if (random.nextDouble() < settings.ratedShare()) {
        boolean own = item / settings.clusterSize() == user % CLUSTERS;
        rows.add(user, item, own ? LIKED : DISLIKED, time);
        time += BETWEEN_RATINGS;
      }
    }
  }
}
