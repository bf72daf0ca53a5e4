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
 * A world in which the order of a user's likes tells the next one, and nothing else does. The items
 * form clusters. A user's ratings, from 1 to 5, are in time
 *
 * <ol>
 *   <li>those of lasting taste: 3 for items of the user's own cluster and 1 for others. None is
 *       liked, so that none enters a history; they are what factors learn the clusters from;
 *   <li>the moments: in each the user rates one new item of every cluster at the same time. One is
 *       liked (5), the others are not (1). Which cluster is liked follows from those of the moments
 *       before by an {@link OrderRule}, save for jumps to any other cluster. The last two moments
 *       obey the rule.
 * </ol>
 *
 * The first moments, which the rule does not reach, are drawn at random. Own clusters have no part
 * in the moments. So whoever knows the rule likes the right item of the last moment always, and
 * whoever does not know it in one case of as many as there are clusters.
 *
 * <p>Item j belongs to cluster j / clusterSize.
 */
public final class OrderWorld {
  /** The rating of an item that is liked. */
  public static final int LIKED = 5;

  private static final int TOLERATED = 3;
  private static final int DISLIKED = 1;
  private static final long FIRST_TIME = 946_684_800L;
  private static final int BETWEEN_MOMENTS = 86_400;

  private final OrderWorldSettings settings;
  private final OrderRule rule;
  private final RandomStream random;
  private final RatingRows rows = new RatingRows(true);

  private OrderWorld(OrderWorldSettings settings, RandomStream random) {
    this.settings = settings;
    rule = settings.rule();
    this.random = random;
  }

  /**
   * Makes a world. Equal settings and seeds give equal ratings on every machine.
   *
   * @param id the data set's word, which names the random stream too
   */
  public static DataSet create(String id, OrderWorldSettings settings, long seed) {
    return new OrderWorld(settings, new RandomStream(seed, id)).generate(id);
  }

  private DataSet generate(String id) {
    List<String> userIds = new ArrayList<>();
    for (int user = 0; user < settings.users(); user++) {
      userIds.add("u" + (user + 1));
      rateAsUser(user);
    }
    return rows.toDataSet(id, new RatingScale(DISLIKED, LIKED), catalogue(userIds));
  }

  private Catalogue catalogue(List<String> userIds) {
    List<String> itemIds = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<List<String>> attributes = new ArrayList<>();
    for (int cluster = 0; cluster < rule.clusters(); cluster++) {
      for (int item = 0; item < settings.clusterSize(); item++) {
        itemIds.add("i" + (itemIds.size() + 1));
        titles.add("Item " + (item + 1) + " of cluster " + cluster);
        attributes.add(List.of("cluster " + cluster));
      }
    }
    return new Catalogue(userIds, itemIds, titles, attributes);
  }

  private void rateAsUser(int user) {
    int[][] shelves = new int[rule.clusters()][settings.clusterSize()];
    for (int cluster = 0; cluster < shelves.length; cluster++) {
      int first = cluster * settings.clusterSize();
      Arrays.setAll(shelves[cluster], place -> first + place);
      random.shuffle(shelves[cluster]);
    }
    rateByLastingTaste(user, shelves);
    int[] liked = likedClusters();
    for (int moment = 0; moment < liked.length; moment++) {
      rateMoment(user, moment, liked[moment], shelves);
    }
  }

  /** From the back of each shelf, so that its front is left for the moments. */
  private void rateByLastingTaste(int user, int[][] shelves) {
    int own = random.nextInt(rule.clusters());
    int[] items = new int[settings.ratingsPerUser() - settings.moments() * rule.clusters()];
    int count = 0;
    for (int cluster = 0; cluster < shelves.length; cluster++) {
      int rated = cluster == own ? settings.ownTaste() : settings.otherTaste();
      for (int place = 0; place < rated; place++) {
        items[count++] = shelves[cluster][settings.clusterSize() - 1 - place];
      }
    }
    random.shuffle(items);
    for (int place = 0; place < items.length; place++) {
      int rating = items[place] / settings.clusterSize() == own ? TOLERATED : DISLIKED;
      rows.add(user, items[place], rating, FIRST_TIME + place);
    }
  }

  private void rateMoment(int user, int moment, int liked, int[][] shelves) {
    int[] order = new int[rule.clusters()];
    Arrays.setAll(order, cluster -> cluster);
    random.shuffle(order);
    long time = FIRST_TIME + (long) (moment + 1) * BETWEEN_MOMENTS;
    for (int cluster : order) {
      rows.add(user, shelves[cluster][moment], cluster == liked ? LIKED : DISLIKED, time);
    }
  }

  private int[] likedClusters() {
    int[] liked = new int[settings.moments()];
    for (int moment = 0; moment < liked.length; moment++) {
      if (moment < rule.reach()) {
        liked[moment] = random.nextInt(rule.clusters());
        continue;
      }
      int beforeLast = moment < 2 ? 0 : liked[moment - 2];
      liked[moment] = rule.next(beforeLast, liked[moment - 1]);
      if (moment < liked.length - 2 && random.nextDouble() < settings.jumpShare()) {
        int other = 1 + random.nextInt(rule.clusters() - 1);
        liked[moment] = (liked[moment] + other) % rule.clusters();
      }
    }
    return liked;
  }
}
