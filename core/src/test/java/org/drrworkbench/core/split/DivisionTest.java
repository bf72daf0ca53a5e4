package org.drrworkbench.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowSet;
import org.junit.jupiter.api.Test;

class DivisionTest {
  private static List<Splitter> all(double ratio, double validation) {
    BitSet everyThird = new BitSet();
    IntStream.range(0, 30).filter(row -> row % 3 == 0).forEach(everyThird::set);
    return List.of(
        new UserRandomSplitter(ratio, validation),
        new UserTemporalSplitter(ratio, validation),
        new GlobalTemporalSplitter(ratio, validation),
        new LeaveLastSplitter(validation > 0.1),
        new UserHoldoutSplitter(ratio, validation, 0.6),
        new KFoldSplitter(4, 2, validation),
        new GivenSplitter("given", everyThird, validation));
  }

  @Property(tries = 60)
  void everyRowLandsInExactlyOnePart(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.15, max = 0.9) double ratio) {
    RatingLog log = Logs.random(seed);
    for (Splitter splitter : all(ratio, 0.2)) {
      Split split = splitter.split(log, seed);
      List<RowSet> parts =
          List.of(
              split.train().rowSet(),
              split.validation().rowSet(),
              split.foldIn().rowSet(),
              split.test().rowSet(),
              split.dropped().rowSet());
      RowSet union = parts.get(0);
      int rows = union.size();
      for (RowSet part : parts.subList(1, parts.size())) {
        union = union.union(part);
        rows += part.size();
      }
      assertThat(rows).as(split.name()).isEqualTo(log.size());
      assertThat(union).as(split.name()).isEqualTo(log.rowSet());
      assertThat(split.name()).isEqualTo(splitter.name());
      assertThat(split.seed()).isEqualTo(seed);
    }
  }

  @Property(tries = 30)
  void equalSeedsGiveEqualSplitsAndEveryTestUserIsKnown(@ForAll long seed) {
    RatingLog log = Logs.random(seed);
    for (Splitter splitter : all(0.7, 0.1)) {
      Split once = splitter.split(log, seed);
      Split again = splitter.split(log, seed);
      assertThat(again.train().rowSet()).isEqualTo(once.train().rowSet());
      assertThat(again.validation().rowSet()).isEqualTo(once.validation().rowSet());
      assertThat(again.test().rowSet()).isEqualTo(once.test().rowSet());
      int[] known = Logs.countByUser(once.trainAndValidation());
      int[] foldIn = Logs.countByUser(once.foldIn());
      int[] tested = Logs.countByUser(once.test());
      int[] dropped = Logs.countByUser(once.dropped());
      for (int user = 0; user < log.userCount(); user++) {
        assertThat(tested[user] == 0 || known[user] + foldIn[user] > 0).isTrue();
        assertThat(dropped[user] == 0 || known[user] + foldIn[user] + tested[user] == 0).isTrue();
      }
    }
  }

  @Property(tries = 60)
  void oneTimeCutsAllRatings(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.15, max = 0.9) double ratio) {
    RatingLog log = Logs.random(seed);
    Split split = new GlobalTemporalSplitter(ratio, 0.2).split(log, seed);
    long train = times(split.train()).max().orElseThrow();
    long validation = times(split.validation()).max().orElse(train);
    assertThat(train).isLessThan(times(split.validation()).min().orElse(Long.MAX_VALUE));
    long cut =
        IntStream.of(0, 1)
            .mapToLong(
                k -> times(k == 0 ? split.test() : split.dropped()).min().orElse(Long.MAX_VALUE))
            .min()
            .orElseThrow();
    assertThat(Math.max(train, validation)).isLessThan(cut);
    // No more rows than asked for train, and no fewer but by rows of the cut's own time.
    int training = split.train().size() + split.validation().size();
    long ofCut = times(log).filter(time -> time == cut).count();
    assertThat(training).isLessThanOrEqualTo((int) Math.round(ratio * log.size()));
    assertThat(training + ofCut).isGreaterThan(Math.round(ratio * log.size()) - 1);
    SplitReport report = SplitReport.of(split);
    assertThat(report.testRowsBeforeLatestTraining()).isZero();
    assertThat(report.testRowsBeforeOwnTraining()).isZero();
  }

  @Property(tries = 60)
  void theLastIsLeftOut(@ForAll long seed) {
    RatingLog log = Logs.random(seed);
    Split split = new LeaveLastSplitter(true).split(log, seed);
    int[] rows = Logs.countByUser(log);
    int[] test = Logs.countByUser(split.test());
    int[] validation = Logs.countByUser(split.validation());
    for (int user = 0; user < log.userCount(); user++) {
      assertThat(test[user]).isEqualTo(rows[user] > 1 ? 1 : 0);
      assertThat(validation[user]).isEqualTo(rows[user] > 2 ? 1 : 0);
      long train = timesOf(split.train(), user).max().orElse(Long.MIN_VALUE);
      long before = timesOf(split.validation(), user).max().orElse(train);
      long last = timesOf(split.test(), user).min().orElse(Long.MAX_VALUE);
      assertThat(train).isLessThanOrEqualTo(before);
      assertThat(Math.max(before, train)).isLessThanOrEqualTo(last);
    }
    assertThat(new LeaveLastSplitter(false).split(log, seed).validation().size()).isZero();
  }

  @Property(tries = 60)
  void heldOutUsersAreWhollyApart(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 0.9) double ratio) {
    RatingLog log = Logs.random(seed);
    Split split = new UserHoldoutSplitter(ratio, 0.2, 0.6).split(log, seed);
    int[] training = Logs.countByUser(split.trainAndValidation());
    int[] foldIn = Logs.countByUser(split.foldIn());
    int[] test = Logs.countByUser(split.test());
    int[] rows = Logs.countByUser(log);
    int users = 0;
    int trained = 0;
    for (int user = 0; user < log.userCount(); user++) {
      assertThat(training[user] == 0 || foldIn[user] + test[user] == 0).isTrue();
      users += rows[user] > 0 ? 1 : 0;
      trained += training[user] > 0 ? 1 : 0;
      if (foldIn[user] > 0) {
        assertThat(Math.abs(foldIn[user] - 0.6 * rows[user])).isLessThanOrEqualTo(0.5 + 1e-9);
      }
    }
    assertThat(Math.abs(trained - ratio * users)).isLessThanOrEqualTo(1);
    assertThat(split.foldIn().size()).isPositive();
  }

  @Property(tries = 60)
  void foldsPartitionTheRows(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int folds) {
    RatingLog log = Logs.random(seed);
    int[] rows = Logs.countByUser(log);
    RowSet union = null;
    int tested = 0;
    for (int fold = 1; fold <= folds; fold++) {
      Split split = new KFoldSplitter(folds, fold, 0.1).split(log, seed);
      RowSet own = split.test().rowSet().union(split.dropped().rowSet());
      union = union == null ? own : union.union(own);
      tested += own.size();
      // A fold is within one row of its share, of all rows and of each user's.
      assertThat(Math.abs(own.size() - (double) log.size() / folds)).isLessThan(1);
      int[] ofUser = Logs.countByUser(split.test());
      int[] dropped = Logs.countByUser(split.dropped());
      for (int user = 0; user < log.userCount(); user++) {
        double share = (double) rows[user] / folds;
        assertThat(Math.abs(ofUser[user] + dropped[user] - share)).isLessThan(1);
      }
    }
    assertThat(tested).isEqualTo(log.size());
    assertThat(union).isEqualTo(log.rowSet());
  }

  @Test
  void oneTimeCutsAllRatingsByHand() {
    // Ten rows at times 0 to 9, rows 6 to 8 at one time: round(0.7 * 10) = 7 train, so the eighth
    // row in time (row 7, time 6) is the first to test; row 6 shares its time and tests too. Six
    // are left, of which round(0.34 * 6) = 2 validate. User 2 first appears in row 8: dropped.
    RatingLog log =
        Logs.of(
            new int[][] {
              {0, 0, 0},
              {1, 1, 1},
              {0, 2, 2},
              {1, 3, 3},
              {0, 4, 4},
              {1, 5, 5},
              {0, 6, 6},
              {1, 7, 6},
              {2, 8, 6},
              {0, 9, 9}
            });
    Split split = new GlobalTemporalSplitter(0.7, 0.34).split(log, 1);
    assertThat(Logs.items(split.train())).containsExactly(0, 1, 2, 3);
    assertThat(Logs.items(split.validation())).containsExactly(4, 5);
    assertThat(Logs.items(split.test())).containsExactly(6, 7, 9);
    assertThat(Logs.items(split.dropped())).containsExactly(8);
    assertThat(split.name()).isEqualTo("global-temporal-0.7");
    SplitReport report = SplitReport.of(split);
    assertThat(report.droppedUsers()).isEqualTo(1);
    assertThat(report.testItemsUnseen()).isEqualTo(3);
    assertThat(report.testRowsOfUnseenItems()).isEqualTo(3);
  }

  @Test
  void leavingOutTheLastLeaksTheFutureOfOthersAndTheReportSaysSo() {
    // User 0 ends at 3, user 1 begins at 10: user 0's test row (time 3) is older than the latest
    // training row (time 11), and no test row is older than a training row of the same user.
    RatingLog log =
        Logs.of(new int[][] {{0, 0, 1}, {0, 1, 2}, {0, 2, 3}, {1, 0, 10}, {1, 1, 11}, {1, 2, 12}});
    SplitReport report = SplitReport.of(new LeaveLastSplitter(true).split(log, 1));
    assertThat(report.testRows()).isEqualTo(2);
    assertThat(report.testRowsBeforeLatestTraining()).isEqualTo(1);
    assertThat(report.testRowsBeforeOwnTraining()).isZero();
    assertThat(report.testUsersUnseen()).isZero();
    // Item 2 is rated in test rows only, by both.
    assertThat(report.testItemsUnseen()).isEqualTo(1);
    assertThat(report.testRowsOfUnseenItems()).isEqualTo(2);
    assertThat(report.order()).startsWith("by time stamp");
  }

  @Test
  void aGivenDivisionIsKeptAndItsRepetitionsAreCounted() {
    // Rows 1 and 3 test. User 1 has no other row: dropped. User 0 rated item 0 in both parts, and
    // the test row (time 5) is older than the user's training row of time 9.
    RatingLog log = Logs.of(new int[][] {{0, 0, 4}, {0, 0, 5}, {0, 1, 9}, {1, 1, 6}});
    BitSet test = new BitSet();
    test.set(1);
    test.set(3);
    Split split = new GivenSplitter("given", test, 0).split(log, 1);
    assertThat(split.test().size()).isEqualTo(1);
    assertThat(split.dropped().size()).isEqualTo(1);
    SplitReport report = SplitReport.of(split);
    assertThat(report.testRowsRepeated()).isEqualTo(1);
    assertThat(report.testRowsBeforeOwnTraining()).isEqualTo(1);
  }

  @Test
  void withoutTimeStampsTemporalWaysAreRefusedAndNothingIsSaidOfTimes() {
    RatingLog log =
        RatingLog.of(
            1,
            3,
            new RatingScale(1, 5),
            new int[3],
            new int[] {0, 1, 2},
            new float[] {1, 2, 3},
            null);
    for (Splitter splitter : List.of(new GlobalTemporalSplitter(), new LeaveLastSplitter(true))) {
      assertThatThrownBy(() -> splitter.split(log, 1))
          .isInstanceOf(DataException.class)
          .hasMessageContaining(splitter.name() + " needs time stamps")
          .hasMessageEndingWith("choose user-random.");
    }
    SplitReport report = SplitReport.of(new UserRandomSplitter().split(log, 1));
    assertThat(report.testRowsBeforeOwnTraining()).isNull();
    assertThat(report.testRowsBeforeLatestTraining()).isNull();
    assertThat(report.order()).contains("no time stamps").contains("no meaning");
  }

  @Test
  void oneTimeForAllRowsCannotBeCut() {
    RatingLog log = Logs.of(new int[][] {{0, 0, 5}, {1, 1, 5}, {0, 2, 5}});
    assertThatThrownBy(() -> new GlobalTemporalSplitter().split(log, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("finds no time");
  }

  @Test
  void valuesOutOfRangeAreNamed() {
    assertThatThrownBy(() -> new KFoldSplitter(1, 1, 0)).hasMessageContaining("folds is 1");
    assertThatThrownBy(() -> new KFoldSplitter(5, 6, 0)).hasMessageContaining("fold is 6");
    assertThatThrownBy(() -> new UserHoldoutSplitter(0.7, 0.1, 1)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> new GlobalTemporalSplitter(0, 0.1)).hasMessageContaining("0.0");
  }

  /** What these were before there were other ways, so that old runs can be repeated. */
  @Test
  void theOldestWaysDivideAsTheyAlwaysDid() {
    RatingLog log = DemoData.create().log();
    Map<Splitter, List<String>> known =
        Map.of(
            new UserRandomSplitter(),
            List.of("8e83f7f659e978fd", "f6d1320ba0617b16", "6e6bfd54d8923d4c"),
            new UserRandomSplitter(0.8, 0.2),
            List.of("652279c52faa181d", "f791f1f77a85990e", "1f5cdaff809465e9"),
            new UserTemporalSplitter(),
            List.of("6c58f3e9cdf53f05", "133ba102a141426b", "e078c29750d67317"));
    known.forEach(
        (splitter, fingerprints) -> {
          Split split = splitter.split(log, 7);
          List<String> found =
              Arrays.asList(split.train(), split.validation(), split.test()).stream()
                  .map(part -> part.fingerprint().substring(0, 16))
                  .toList();
          assertThat(found).as(splitter.name()).isEqualTo(fingerprints);
        });
  }

  private static LongStream times(RatingLog log) {
    return IntStream.range(0, log.size()).mapToLong(log::time);
  }

  private static LongStream timesOf(RatingLog log, int user) {
    return IntStream.range(0, log.size()).filter(row -> log.user(row) == user).mapToLong(log::time);
  }
}
