package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.random.RandomStream;

/**
 * Invented ratings that behave like a small MovieLens, so that everything can be tried without a
 * download. Equal seeds give equal data on every machine.
 *
 * <p>How a rating comes about: a user u at share s of the way through their ratings gives item j
 * the whole star, 1 to 5, nearest to
 *
 * <pre>3.29 + bias(u) + quality(j) + affinity(u, s, j) + noise</pre>
 *
 * where affinity is the inner product of the item's vector (mean of its genres' vectors plus a part
 * of its own) and the user's taste. The taste turns by up to 100 degrees from a first direction
 * towards a second while s runs from 0 to 1: what a user liked lately says more about the next
 * rating than what they liked at first, so the order of a history matters. Which items a user rates
 * follows a long-tailed popularity, mildly tied to quality, and mildly the taste of the moment.
 */
public final class DemoData {
  /** The id of this data set. */
  public static final String ID = "demo";

  /** The seed of the data set as shipped. */
  public static final long DEFAULT_SEED = 20230523L;

  private static final int USERS = 600;
  private static final int ITEMS = 400;
  private static final int TASTES = 5;
  private static final int FEWEST_RATINGS = 20;
  private static final int MOST_RATINGS = 220;

  private static final double MEAN = 3.29;
  private static final double USER_BIAS = 0.4;
  private static final double QUALITY = 0.42;
  private static final double AFFINITY = 0.72;
  private static final double NOISE = 0.7;
  private static final double TURN = StrictMath.toRadians(100);

  private static final double POPULARITY_SKEW = 1.0;
  private static final double POPULARITY_FROM_QUALITY = 0.45;
  private static final double EXPOSURE_FROM_TASTE = 0.35;

  private static final long YEAR_2000 = 946_684_800L;
  private static final int TWO_YEARS = 2 * 365 * 86_400;

  private final RandomStream random;
  private final double[] quality = new double[ITEMS];
  private final double[] popularity = new double[ITEMS];
  private final double[][] itemVector = new double[ITEMS][];
  private final List<String> titles = new ArrayList<>();
  private final List<List<String>> genres = new ArrayList<>();
  private final RatingRows rows = new RatingRows(true);

  private DemoData(long seed) {
    random = new RandomStream(seed, "demo");
  }

  /** The data set as shipped. */
  public static DataSet create() {
    return create(DEFAULT_SEED);
  }

  /** The same world with other people and films. */
  public static DataSet create(long seed) {
    return new DemoData(seed).generate();
  }

  private DataSet generate() {
    makeItems();
    List<String> userIds = new ArrayList<>();
    List<String> itemIds = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      itemIds.add("i" + (item + 1));
    }
    for (int user = 0; user < USERS; user++) {
      userIds.add("u" + (user + 1));
      rateAsUser(user);
    }
    return rows.toDataSet(
        ID, new RatingScale(1, 5), new Catalogue(userIds, itemIds, titles, genres));
  }

  private void makeItems() {
    DemoTitles namer = new DemoTitles(random);
    double[][] genreVector = new double[DemoTitles.genreCount()][];
    Arrays.setAll(genreVector, genre -> direction());
    for (int item = 0; item < ITEMS; item++) {
      int[] own = new int[DemoTitles.genreCount()];
      Arrays.setAll(own, genre -> genre);
      random.shuffle(own);
      own = Arrays.copyOf(own, 1 + random.nextInt(3));
      double[] vector = direction();
      for (int k = 0; k < TASTES; k++) {
        double sum = 0;
        for (int genre : own) {
          sum += genreVector[genre][k];
        }
        vector[k] = 0.6 * vector[k] + sum / StrictMath.sqrt(own.length);
      }
      itemVector[item] = scaledToUnit(vector);
      quality[item] = QUALITY * gaussian();
      popularity[item] =
          StrictMath.exp(
              POPULARITY_SKEW * gaussian() + POPULARITY_FROM_QUALITY * quality[item] / QUALITY);
      titles.add(namer.next(own[0], 1960 + random.nextInt(40)));
      genres.add(Arrays.stream(own).sorted().mapToObj(DemoTitles::genreName).toList());
    }
  }

  /** All ratings of one user, oldest first. */
  private void rateAsUser(int user) {
    double bias = USER_BIAS * gaussian();
    double[] firstTaste = direction();
    double[] lastTaste = perpendicular(firstTaste);
    int count = (int) (FEWEST_RATINGS + 33 * StrictMath.exp(0.85 * gaussian()));
    count = Math.min(MOST_RATINGS, count);
    long time = YEAR_2000 + random.nextInt(TWO_YEARS);
    boolean[] rated = new boolean[ITEMS];
    for (int k = 0; k < count; k++) {
      double angle = TURN * k / count;
      double[] taste = new double[TASTES];
      for (int d = 0; d < TASTES; d++) {
        taste[d] = StrictMath.cos(angle) * firstTaste[d] + StrictMath.sin(angle) * lastTaste[d];
      }
      int item = choose(taste, rated);
      rated[item] = true;
      double opinion = MEAN + bias + quality[item] + affinity(taste, item) + NOISE * gaussian();
      float stars = (float) Math.min(5, Math.max(1, StrictMath.rint(opinion)));
      rows.add(user, item, stars, time);
      time += 30 + random.nextInt(20_000);
    }
  }

  /** An unrated item, drawn by popularity and the taste of the moment. */
  private int choose(double[] taste, boolean[] rated) {
    double[] reach = new double[ITEMS];
    double total = 0;
    for (int item = 0; item < ITEMS; item++) {
      if (!rated[item]) {
        double liking = EXPOSURE_FROM_TASTE * affinity(taste, item) / AFFINITY;
        total += popularity[item] * Math.max(0.1, 1 + liking);
      }
      reach[item] = total;
    }
    double drawn = random.nextDouble() * total;
    int item = 0;
    while (rated[item] || reach[item] <= drawn) {
      item++;
    }
    return item;
  }

  /** In stars; deviation {@link #AFFINITY} over random tastes. */
  private double affinity(double[] taste, int item) {
    double sum = 0;
    for (int d = 0; d < TASTES; d++) {
      sum += taste[d] * itemVector[item][d];
    }
    return AFFINITY * StrictMath.sqrt(TASTES) * sum;
  }

  /** A random direction: a vector of length 1. */
  private double[] direction() {
    double[] vector = new double[TASTES];
    Arrays.setAll(vector, d -> gaussian());
    return scaledToUnit(vector);
  }

  private double[] perpendicular(double[] to) {
    double[] vector = direction();
    double along = 0;
    for (int d = 0; d < TASTES; d++) {
      along += vector[d] * to[d];
    }
    for (int d = 0; d < TASTES; d++) {
      vector[d] -= along * to[d];
    }
    return scaledToUnit(vector);
  }

  private static double[] scaledToUnit(double[] vector) {
    double sum = 0;
    for (double v : vector) {
      sum += v * v;
    }
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= StrictMath.sqrt(sum);
    }
    return vector;
  }

  /** Box and Muller's method, because StrictMath is the same everywhere. */
  private double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}
