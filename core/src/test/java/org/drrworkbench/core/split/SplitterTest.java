package org.drrworkbench.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class SplitterTest {
  private static final RatingScale STARS = new RatingScale(1, 5);

  @Property(tries = 60)
  void everyRowLandsInExactlyOnePart(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 0.95) double ratio) {
    RatingLog log = randomLog(seed, 60);
    for (Splitter splitter : both(ratio, 0.2)) {
      Split split = splitter.split(log, seed);
      RowSet train = split.train().rowSet();
      RowSet validation = split.validation().rowSet();
      RowSet test = split.test().rowSet();
      assertThat(train.overlap(validation)).isZero();
      assertThat(train.overlap(test)).isZero();
      assertThat(validation.overlap(test)).isZero();
      assertThat(train.union(validation).union(test)).isEqualTo(log.rowSet());
      assertThat(split.name()).isEqualTo(splitter.name()).endsWith("-" + ratio);
      assertThat(split.seed()).isEqualTo(seed);
    }
  }

  @Property(tries = 60)
  void eachUserIsDividedInTheStatedRatios(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 0.95) double ratio) {
    RatingLog log = randomLog(seed, 60);
    for (Splitter splitter : both(ratio, 0.2)) {
      Split split = splitter.split(log, seed);
      int[] all = countByUser(log);
      int[] train = countByUser(split.train());
      int[] validation = countByUser(split.validation());
      for (int user = 0; user < log.userCount(); user++) {
        if (all[user] == 0) {
          continue;
        }
        int training = train[user] + validation[user];
        assertThat(train[user]).isPositive();
        assertThat(Math.abs(training - ratio * all[user]))
            .isLessThanOrEqualTo(training == 1 ? 1 : 0.5 + 1e-9);
        assertThat(Math.abs(validation[user] - 0.2 * training)).isLessThanOrEqualTo(0.5 + 1e-9);
      }
    }
  }

  @Property(tries = 60)
  void temporalPutsOlderRowsBeforeNewerOnes(@ForAll long seed) {
    RatingLog log = randomLog(seed, 80);
    Split split = new UserTemporalSplitter(0.6, 0.3).split(log, seed);
    for (int user = 0; user < log.userCount(); user++) {
      assertThat(latest(split.train(), user))
          .isLessThanOrEqualTo(earliest(split.validation(), user));
      assertThat(latest(split.validation(), user))
          .isLessThanOrEqualTo(earliest(split.test(), user));
      assertThat(latest(split.train(), user)).isLessThanOrEqualTo(earliest(split.test(), user));
    }
  }

  @Property(tries = 20)
  void equalSeedsGiveEqualSplits(@ForAll long seed) {
    RatingLog log = randomLog(seed, 60);
    for (Splitter splitter : both(0.7, 0.1)) {
      Split once = splitter.split(log, seed);
      Split again = splitter.split(log, seed);
      assertThat(again.test().rowSet()).isEqualTo(once.test().rowSet());
      assertThat(again.validation().rowSet()).isEqualTo(once.validation().rowSet());
    }
  }

  @Property(tries = 20)
  void otherSeedsGiveOtherRandomSplits(@ForAll @IntRange(min = 1, max = 10_000) int seed) {
    RatingLog log = randomLog(seed, 200);
    Splitter splitter = new UserRandomSplitter();
    assertThat(splitter.split(log, seed).test().rowSet())
        .isNotEqualTo(splitter.split(log, seed + 1L).test().rowSet());
  }

  @Test
  void tenRowsGiveSixTrainOneValidationThreeTest() {
    // round(0.7 * 10) = 7 training rows, of which round(0.1 * 7) = 1 is for validation.
    RatingLog log = oneUser(new long[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0});
    Split split = new UserTemporalSplitter().split(log, 1);
    assertThat(items(split.train())).containsExactly(4, 5, 6, 7, 8, 9);
    assertThat(items(split.validation())).containsExactly(3);
    assertThat(items(split.test())).containsExactly(0, 1, 2);
    assertThat(split.name()).isEqualTo("user-temporal-0.7");
    assertThat(new UserRandomSplitter().split(log, 1).test().size()).isEqualTo(3);
  }

  @Test
  void rowsOfEqualTimeCountInTheOrderOfTheLog() {
    Split split = new UserTemporalSplitter(0.5, 0).split(oneUser(new long[] {5, 5, 5, 5}), 1);
    assertThat(items(split.train())).containsExactly(0, 1);
    assertThat(items(split.test())).containsExactly(2, 3);
  }

  @Test
  void oneRowTrainsAndTwoRowsKeepOneForTraining() {
    Split one = new UserTemporalSplitter(0.1, 0.9).split(oneUser(new long[] {1}), 1);
    assertThat(one.train().size()).isOne();
    Split two = new UserTemporalSplitter(0.1, 0.9).split(oneUser(new long[] {1, 2}), 1);
    assertThat(items(two.train())).containsExactly(0);
    assertThat(items(two.test())).containsExactly(1);
  }

  @Test
  void temporalRefusesALogWithoutTimes() {
    RatingLog log = RatingLog.of(1, 1, STARS, new int[1], new int[1], new float[] {3}, null);
    assertThatThrownBy(() -> new UserTemporalSplitter().split(log, 1))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "The split user-temporal-0.7 needs time stamps, which this data set does not have;"
                + " choose user-random.");
  }

  @Test
  void refusesRatiosOffTheRange() {
    assertThatThrownBy(() -> new UserRandomSplitter(1, 0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.0; it must be above 0 and below 1");
    assertThatThrownBy(() -> new UserTemporalSplitter(0.7, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("validation share is 1.0");
  }

  private static Splitter[] both(double ratio, double validation) {
    return new Splitter[] {
      new UserRandomSplitter(ratio, validation), new UserTemporalSplitter(ratio, validation)
    };
  }

  /** Up to {@code most} rows of five users; the times collide often. */
  private static RatingLog randomLog(long seed, int most) {
    RandomStream random = new RandomStream(seed, "test");
    int n = most / 2 + random.nextInt(most / 2);
    int[] users = new int[n];
    int[] items = new int[n];
    float[] ratings = new float[n];
    long[] times = new long[n];
    for (int row = 0; row < n; row++) {
      users[row] = random.nextInt(5);
      items[row] = row;
      ratings[row] = 1 + random.nextInt(5);
      times[row] = random.nextInt(30);
    }
    return RatingLog.of(5, n, STARS, users, items, ratings, times);
  }

  private static RatingLog oneUser(long[] times) {
    int n = times.length;
    int[] items = new int[n];
    float[] ratings = new float[n];
    for (int row = 0; row < n; row++) {
      items[row] = row;
      ratings[row] = 3;
    }
    return RatingLog.of(1, n, STARS, new int[n], items, ratings, times);
  }

  private static int[] items(RatingLog log) {
    int[] items = new int[log.size()];
    for (int row = 0; row < items.length; row++) {
      items[row] = log.item(row);
    }
    return items;
  }

  private static int[] countByUser(RatingLog log) {
    int[] counts = new int[log.userCount()];
    for (int row = 0; row < log.size(); row++) {
      counts[log.user(row)]++;
    }
    return counts;
  }

  private static long latest(RatingLog log, int user) {
    long latest = Long.MIN_VALUE;
    for (int row = 0; row < log.size(); row++) {
      latest = log.user(row) == user ? Math.max(latest, log.time(row)) : latest;
    }
    return latest;
  }

  private static long earliest(RatingLog log, int user) {
    long earliest = Long.MAX_VALUE;
    for (int row = 0; row < log.size(); row++) {
      earliest = log.user(row) == user ? Math.min(earliest, log.time(row)) : earliest;
    }
    return earliest;
  }
}
