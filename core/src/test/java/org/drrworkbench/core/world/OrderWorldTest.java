package org.drrworkbench.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserTemporalSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderWorldTest {
  private static final int TASTE = 240;
  private static final int MOMENTS = 16;
  private static final int SIZE = 60;

  static Stream<OrderRule> rules() {
    return Stream.of(OrderRule.AFTER_LAST, OrderRule.AFTER_LAST_TWO);
  }

  private static DataSet world(OrderRule rule) {
    return OrderWorld.create("order", OrderWorldSettings.of(rule), 1);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void equalSeedsGiveEqualRatings(OrderRule rule) {
    String fingerprint = world(rule).log().fingerprint();
    assertThat(world(rule).log().fingerprint()).isEqualTo(fingerprint);
    assertThat(OrderWorld.create("order", OrderWorldSettings.of(rule), 2).log().fingerprint())
        .isNotEqualTo(fingerprint);
    assertThat(OrderWorld.create("other", OrderWorldSettings.of(rule), 1).log().fingerprint())
        .isNotEqualTo(fingerprint);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyUserRatesTheTasteItemsFirstAndThenOneItemOfEachClusterAtATime(OrderRule rule) {
    DataSet set = world(rule);
    RatingLog log = set.log();
    assertThat(log.userCount()).isEqualTo(1000);
    assertThat(log.itemCount()).isEqualTo(10 * SIZE);
    assertThat(log.size()).isEqualTo(1000 * 400);
    assertThat(set.duplicates()).isZero();
    RowsByUser byUser = new RowsByUser(log);
    for (int user = 0; user < log.userCount(); user++) {
      int[] rows = byUser.rows(user);
      int[] tolerated = new int[10];
      for (int row : Arrays.copyOf(rows, TASTE)) {
        assertThat(log.rating(row)).isIn(1f, 3f);
        tolerated[log.item(row) / SIZE] += log.rating(row) == 3 ? 1 : 0;
      }
      Arrays.sort(tolerated);
      assertThat(tolerated).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 42);
      for (int moment = 0; moment < MOMENTS; moment++) {
        Set<Integer> clusters = new HashSet<>();
        Set<Long> times = new HashSet<>();
        for (int row : moment(rows, moment)) {
          assertThat(log.rating(row)).isIn(1f, 5f);
          clusters.add(log.item(row) / SIZE);
          times.add(log.time(row));
        }
        assertThat(clusters).hasSize(10);
        assertThat(times).hasSize(1);
      }
    }
  }

  private static int[] moment(int[] rows, int moment) {
    return Arrays.copyOfRange(rows, TASTE + 10 * moment, TASTE + 10 * moment + 10);
  }

  /** The liked cluster of each of a user's moments; each has exactly one. */
  private static int[] liked(RatingLog log, int[] rows) {
    int[] liked = new int[MOMENTS];
    for (int moment = 0; moment < MOMENTS; moment++) {
      int[] fives =
          Arrays.stream(moment(rows, moment)).filter(row -> log.rating(row) == 5).toArray();
      assertThat(fives).hasSize(1);
      liked[moment] = log.item(fives[0]) / SIZE;
    }
    return liked;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theLastTwoMomentsObeyTheRuleAndThreeInTenOfTheOthersJump(OrderRule rule) {
    RatingLog log = world(rule).log();
    RowsByUser byUser = new RowsByUser(log);
    int jumps = 0;
    int ruled = 0;
    int[] last = new int[10];
    for (int user = 0; user < log.userCount(); user++) {
      int[] liked = liked(log, byUser.rows(user));
      for (int moment = rule.reach(); moment < MOMENTS; moment++) {
        int said = rule.next(moment < 2 ? 0 : liked[moment - 2], liked[moment - 1]);
        if (moment >= MOMENTS - 2) {
          assertThat(liked[moment]).isEqualTo(said);
        } else {
          jumps += liked[moment] == said ? 0 : 1;
          ruled++;
        }
      }
      last[liked[MOMENTS - 1]]++;
    }
    // A standard error is sqrt(.3 * .7 / 12000) = .0042.
    assertThat((double) jumps / ruled).isCloseTo(0.3, within(0.0125));
    // Every cluster is about equally often right: 100 with a standard error of 9.5.
    assertThat(Arrays.stream(last)).allMatch(count -> Math.abs(count - 100) < 35);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theTestAndTheValidationRowsAreTheLastTwoMoments(OrderRule rule) {
    RatingLog log = world(rule).log();
    Split split = new UserTemporalSplitter(0.975, 0.026).split(log, 1);
    RowsByUser byUser = new RowsByUser(log);
    RowsByUser test = new RowsByUser(split.test());
    RowsByUser validation = new RowsByUser(split.validation());
    for (int user = 0; user < log.userCount(); user++) {
      int[] rows = byUser.rows(user);
      assertThat(items(split.test(), test.rows(user)))
          .isEqualTo(items(log, moment(rows, MOMENTS - 1)));
      assertThat(items(split.validation(), validation.rows(user)))
          .isEqualTo(items(log, moment(rows, MOMENTS - 2)));
    }
  }

  private static int[] items(RatingLog log, int[] rows) {
    return Arrays.stream(rows).map(log::item).toArray();
  }

  @Test
  void clustersThatUsersWouldRunOutOfAreRefused() {
    assertThatThrownBy(
            () -> new OrderWorldSettings(OrderRule.AFTER_LAST, 10, 32, MOMENTS, 17, 7, 0.3))
        .hasMessageContaining("a user rates 33 of one");
    assertThatThrownBy(
            () -> new OrderWorldSettings(OrderRule.AFTER_LAST, 10, 60, MOMENTS, 17, 7, 1.1))
        .hasMessageContaining("1.1; it must be from 0 to 1");
    assertThatThrownBy(
            () -> new OrderWorldSettings(OrderRule.AFTER_LAST_TWO, 10, 60, 3, 17, 7, 0.3))
        .hasMessageContaining("at least 4 are needed");
    assertThatThrownBy(
            () -> new OrderWorldSettings(OrderRule.AFTER_LAST, 0, 60, MOMENTS, 17, 7, 0.3))
        .hasMessageContaining("there must be a user");
  }
}
