package org.drrworkbench.core.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private static final RatingScale STARS = new RatingScale(1, 5);

  @Test
  void aCoreIsFoundByLeavingOutUntilNothingChanges() {
    // Two ratings each are asked for. Item 3 has one (of user 2): it goes, which leaves user 2 with
    // one (item 2); user 2 goes, which leaves item 2 with one (of user 1); item 2 goes, and user 1
    // still has items 0 and 1, as user 0 has. Four rows of 2 x 2 are left: density 1.
    DataSet set =
        Sets.of(
            STARS,
            new int[][] {
              {2, 3, 5}, {0, 0, 1}, {1, 2, 2}, {0, 1, 3}, {1, 0, 4}, {2, 2, 5}, {1, 1, 1}
            });

    Prepared prepared = new Preparation(false, null, new KCore(2, 2), null, null).apply(set);

    assertThat(prepared.rows()).containsExactly(1, 3, 4, 6);
    assertThat(prepared.steps())
        .containsExactly(
            // 7 rows of 3 users and 4 items: 7/12.
            new PreparationRow("as read", 3, 4, 7, 7.0 / 3 / 4),
            new PreparationRow("k-core-2", 2, 2, 4, 1));
    assertThat(prepared.dataSet().id()).isEqualTo("some+k-core-2");
    assertThat(prepared.dataSet().catalogue().userIds()).containsExactly("u0", "u1");
    assertThat(prepared.dataSet().catalogue().itemIds()).containsExactly("i0", "i1");
  }

  @Test
  void usersAndItemsHaveMinimumsOfTheirOwn() {
    // Two of a user, one of an item: user 1 has one and goes with its row; item 1 stays with one.
    DataSet set = Sets.of(STARS, new int[][] {{0, 0, 3}, {1, 0, 3}, {0, 1, 3}});
    assertThat(new KCore(2, 1).keptRows(set.log())).containsExactly(0, 2);
    assertThat(new KCore(1, 2).keptRows(set.log())).containsExactly(0, 1);
    assertThat(new KCore(1, 1).keptRows(set.log())).containsExactly(0, 1, 2);
    assertThat(new KCore(2, 1).word()).isEqualTo("k-core-2-1");
  }

  @Test
  void aZeroAtTheBottomOfTheScaleIsNoRating() {
    // Book-Crossing's 0 says "read, not rated"; explicit ratings here begin at 4.
    DataSet books =
        Sets.of(new RatingScale(0, 10), new int[][] {{0, 0, 0}, {0, 1, 4}, {1, 0, 10}, {2, 0, 0}});
    Prepared prepared = new Preparation(true, null, null, null, null).apply(books);
    assertThat(prepared.rows()).containsExactly(1, 2);
    assertThat(prepared.dataSet().log().scale()).isEqualTo(new RatingScale(4, 10));
    assertThat(prepared.dataSet().catalogue().userIds()).containsExactly("u0", "u1");
  }

  @Test
  void aZeroElsewhereIsARating() {
    RatingScale jester = new RatingScale(-10, 10);
    DataSet jokes = Sets.of(jester, new int[][] {{0, 0, 0}, {0, 1, -4}});
    Prepared prepared = new Preparation(true, null, null, null, null).apply(jokes);
    assertThat(prepared.rows()).containsExactly(0, 1);
    assertThat(prepared.dataSet().log().scale()).isEqualTo(jester);
  }

  @Test
  void aRangeHoldsItsBoundsAndKeepsTheScale() {
    DataSet set = Sets.of(STARS, new int[][] {{0, 0, 2}, {0, 1, 3}, {0, 2, 4}, {0, 3, 5}});
    Preparation preparation = new Preparation(false, new RatingRange(3.0, 4.0), null, null, null);
    DataSet kept = preparation.apply(set).dataSet();
    assertThat(kept.catalogue().itemIds()).containsExactly("i1", "i2");
    assertThat(kept.log().scale()).isEqualTo(STARS);
    assertThat(kept.id()).isEqualTo("some+ratings-from-3-to-4");
    assertThat(new RatingRange(3.0, null).keptRows(set.log())).containsExactly(1, 2, 3);
    assertThat(new RatingRange(null, 3.5).keptRows(set.log())).containsExactly(0, 1);
  }

  @Test
  void theScaleOfExplicitRatingsOutlivesTheStepsAfterIt() {
    DataSet books =
        Sets.of(new RatingScale(0, 10), new int[][] {{0, 0, 0}, {0, 1, 4}, {1, 0, 10}, {2, 0, 6}});
    Preparation preparation = new Preparation(true, new RatingRange(5.0, null), null, null, null);
    assertThat(preparation.apply(books).dataSet().log().scale()).isEqualTo(new RatingScale(4, 10));
  }

  @Test
  void usersWhoLikeTooLittleGoWithAllTheirRatings() {
    // Two ratings of 3.5 and above are asked for. User 0 has 3.5 and 5, user 1 only 4 beside her
    // 3s, user 2 none: user 0 stays with all three rows, and items 3 and 4, rated by the others
    // alone, go.
    DataSet set =
        Sets.of(
            STARS,
            new double[][] {
              {0, 0, 3.5}, {1, 0, 4}, {0, 1, 1}, {2, 4, 3}, {1, 3, 3}, {0, 2, 5}, {1, 1, 3}
            });
    Prepared prepared =
        new Preparation(false, null, null, new FewestLikes(2, 3.5), null).apply(set);
    assertThat(prepared.rows()).containsExactly(0, 2, 5);
    assertThat(prepared.dataSet().id()).isEqualTo("some+likes-2-from-3.5");
    assertThat(prepared.dataSet().catalogue().itemIds()).containsExactly("i0", "i1", "i2");
    assertThat(new FewestLikes(1, 4).keptRows(set.log())).containsExactly(0, 1, 2, 4, 5, 6);
    assertThat(new FewestLikes(1, 4).word()).isEqualTo("likes-1-from-4");
  }

  @Test
  void likesAreCountedInThePrecisionThatRatingsAreKeptIn() {
    // As floats some of these lie a little above the double, some below: asked for with the same
    // figure, each is a like.
    for (double rating : new double[] {1.1, 2.7, 3.3, 4.6, 4.9}) {
      RatingLog log = Sets.of(STARS, new double[][] {{0, 0, rating}}).log();
      assertThat(new FewestLikes(1, rating).keptRows(log)).hasSize(1);
    }
  }

  @Test
  void stepsComeInTheirFixedOrder() {
    DataSet set = Sets.random(3, 30, 20, 0.4);
    Preparation all =
        new Preparation(
            true,
            new RatingRange(2.0, null),
            new KCore(3, 4),
            new FewestLikes(2, 4),
            new UserSample(5, 9));
    assertThat(all.apply(set).steps())
        .extracting(PreparationRow::step)
        .containsExactly(
            "as read",
            "explicit-only",
            "ratings-from-2",
            "k-core-3-4",
            "likes-2-from-4",
            "users-5-seed9");
  }

  @Test
  void withoutStepsEverythingStaysAsItIs() {
    DataSet set = Sets.random(3, 30, 20, 0.4);
    Prepared prepared = Preparation.NONE.apply(set);
    assertThat(prepared.dataSet()).isSameAs(set);
    assertThat(prepared.steps()).hasSize(1);
  }

  @Test
  void whatLeavesNothingIsToldWithTheStep() {
    DataSet set = Sets.of(STARS, new int[][] {{0, 0, 2}, {0, 1, 3}});
    assertThatThrownBy(() -> new Preparation(false, null, new KCore(3, 1), null, null).apply(set))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "No rating of some is left after the step k-core-3-1 (before it there were 2); ask for"
                + " less.");
  }

  @Test
  void valuesOutOfRangeAreNamed() {
    assertThatThrownBy(() -> new KCore(0, 5)).hasMessageContaining("0 ratings a user");
    assertThatThrownBy(() -> new UserSample(0, 1)).hasMessageContaining("is 0");
    assertThatThrownBy(() -> new FewestLikes(0, 4)).hasMessageContaining("are 0");
    assertThatThrownBy(() -> new FewestLikes(1, Double.NaN)).hasMessageContaining("from NaN");
    assertThatThrownBy(() -> new UserSample(1, -1)).hasMessageContaining("is -1");
    assertThatThrownBy(() -> new RatingRange(null, null)).hasMessageContaining("needs a lowest");
    assertThatThrownBy(() -> new RatingRange(4.0, 3.0)).hasMessageContaining("4.0 to 3.0");
    assertThatThrownBy(() -> new RatingRange(Double.NaN, null)).hasMessageContaining("NaN");
  }

  @Property(tries = 100)
  void aCoreIsACoreTheLargestAndAFixedPoint(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int users,
      @ForAll @IntRange(min = 1, max = 6) int items) {
    RatingLog log = Sets.random(seed, 15, 12, 0.35).log();
    KCore core = new KCore(users, items);
    int[] kept = core.keptRows(log);
    assertThat(kept).isEqualTo(byRepeatedPasses(log, users, items));
    RatingLog left = log.select(kept);
    assertThat(core.keptRows(left)).hasSize(kept.length);
    assertThat(IntStream.of(counts(left, true))).allMatch(n -> n == 0 || n >= users);
    assertThat(IntStream.of(counts(left, false))).allMatch(n -> n == 0 || n >= items);
  }

  /** The plain way: leave out what has too few, all at once, and begin again. */
  private static int[] byRepeatedPasses(RatingLog log, int users, int items) {
    int[] rows = IntStream.range(0, log.size()).toArray();
    while (true) {
      RatingLog present = log.select(rows);
      int[] ofUser = counts(present, true);
      int[] ofItem = counts(present, false);
      int[] old = rows;
      rows =
          Arrays.stream(old)
              .filter(row -> ofUser[log.user(row)] >= users && ofItem[log.item(row)] >= items)
              .toArray();
      if (rows.length == old.length) {
        return rows;
      }
    }
  }

  private static int[] counts(RatingLog log, boolean ofUsers) {
    int[] counts = new int[ofUsers ? log.userCount() : log.itemCount()];
    for (int row = 0; row < log.size(); row++) {
      counts[ofUsers ? log.user(row) : log.item(row)]++;
    }
    return counts;
  }

  @Property(tries = 60)
  void aSampleHoldsSoManyUsersWholeAndTheSameForASeed(
      @ForAll long draw, @ForAll @IntRange(min = 1, max = 25) int count) {
    DataSet set = Sets.random(draw, 20, 10, 0.15);
    long seed = draw & 0xFFFF;
    RatingLog log = set.log();
    int rated = (int) IntStream.of(counts(log, true)).filter(n -> n > 0).count();
    RatingLog kept = log.select(new UserSample(count, seed).keptRows(log));
    Set<Integer> users = new HashSet<>();
    for (int row = 0; row < kept.size(); row++) {
      users.add(kept.user(row));
    }
    assertThat(users).hasSize(Math.min(count, rated));
    int[] before = counts(log, true);
    int[] after = counts(kept, true);
    assertThat(users).allMatch(user -> after[user] == before[user]);
    assertThat(new UserSample(count, seed).keptRows(log))
        .isEqualTo(new UserSample(count, seed).keptRows(log));
  }

  @Property(tries = 60)
  void namesAndFiguresOfEveryRowStayTogether(@ForAll long seed) {
    DataSet set = Sets.random(seed, 20, 15, 0.3);
    Preparation preparation =
        new Preparation(false, new RatingRange(2.0, null), null, null, new UserSample(8, 1));
    Prepared prepared = preparation.apply(set);
    RatingLog old = set.log();
    RatingLog fresh = prepared.dataSet().log();
    assertThat(fresh.size()).isEqualTo(prepared.rows().length);
    for (int row = 0; row < fresh.size(); row++) {
      int from = prepared.rows()[row];
      assertThat(prepared.dataSet().catalogue().userIds().get(fresh.user(row)))
          .isEqualTo("u" + old.user(from));
      assertThat(prepared.dataSet().catalogue().titles().get(fresh.item(row)))
          .isEqualTo("Title of i" + old.item(from));
      assertThat(fresh.rating(row)).isEqualTo(old.rating(from));
      assertThat(fresh.time(row)).isEqualTo(old.time(from));
    }
    assertThat(prepared.rows()).isSorted();
    assertThat(IntStream.of(counts(fresh, true))).allMatch(n -> n > 0);
    assertThat(IntStream.of(counts(fresh, false))).allMatch(n -> n > 0);
    List<PreparationRow> steps = prepared.steps();
    PreparationRow last = steps.get(steps.size() - 1);
    assertThat(last.users()).isEqualTo(fresh.userCount());
    assertThat(last.items()).isEqualTo(fresh.itemCount());
    assertThat(last.density())
        .isCloseTo((double) fresh.size() / fresh.userCount() / fresh.itemCount(), within(1e-12));
  }
}
