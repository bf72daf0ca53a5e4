package org.drrworkbench.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drrworkbench.core.data.Catalogue;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowsByUser;
import org.junit.jupiter.api.Test;

class HistoryOrderTest {
  private static final RatingScale STARS = new RatingScale(1, 5);

  /** A data set in which user 0 rated the items in this order, and user 1 in the opposite one. */
  private static DataSet of(boolean timed, String... itemIds) {
    int items = itemIds.length;
    int[] users = new int[2 * items];
    int[] rated = new int[2 * items];
    float[] ratings = new float[2 * items];
    long[] times = new long[2 * items];
    for (int row = 0; row < 2 * items; row++) {
      users[row] = row % 2;
      rated[row] = row % 2 == 0 ? row / 2 : items - 1 - row / 2;
      ratings[row] = 1 + row % 5;
      times[row] = 1000L - row;
    }
    RatingLog log = RatingLog.of(2, items, STARS, users, rated, ratings, timed ? times : null);
    List<String> ids = List.of(itemIds);
    Catalogue catalogue =
        new Catalogue(List.of("u", "v"), ids, ids, Collections.nCopies(items, List.of()));
    return new DataSet("small", log, catalogue);
  }

  /** All rows but one test row of each user, so that histories are long. */
  private static Split split(DataSet set) {
    return new KFoldSplitter(set.log().itemCount(), 1, 0).split(set.log(), 3);
  }

  /** The ids of a user's items, oldest first. */
  private static List<String> history(RatingLog log, DataSet set, int user) {
    return Arrays.stream(new RowsByUser(log).rows(user))
        .mapToObj(row -> set.catalogue().itemIds().get(log.item(row)))
        .toList();
  }

  private static List<String> without(String left, List<String> all) {
    return all.stream().filter(id -> !id.equals(left)).toList();
  }

  @Test
  void withoutTimesTheFileOrTheItemsIdsGiveTheOrder() {
    DataSet set = of(false, "10", "9", "100", "1", "0-X");
    Split file = HistoryOrder.FILE.applyTo(split(set), set, 1);
    Split item = HistoryOrder.ITEM.applyTo(split(set), set, 1);
    for (int user = 0; user < 2; user++) {
      String tested = history(file.test(), set, user).get(0);
      List<String> written =
          user == 0 ? List.of("10", "9", "100", "1", "0-X") : List.of("0-X", "1", "100", "9", "10");
      assertThat(history(file.train(), set, user)).isEqualTo(without(tested, written));
      // Numbers by their size; of three characters 0-X stands before 100.
      assertThat(history(item.train(), set, user))
          .isEqualTo(without(tested, List.of("1", "9", "10", "0-X", "100")));
    }
  }

  @Test
  void itemsNumberedAsTheyStandAreInTheOrderOfTheirIds() {
    DataSet jokes = of(false, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    Split item = HistoryOrder.ITEM.applyTo(split(jokes), jokes, 1);
    assertThat(history(item.train(), jokes, 0)).isEqualTo(history(split(jokes).train(), jokes, 0));
  }

  @Property(tries = 30)
  void aRandomOrderFollowsTheSeedAlone(@ForAll long seed) {
    DataSet set = of(false, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    Split once = HistoryOrder.RANDOM.applyTo(split(set), set, seed);
    Split again = HistoryOrder.RANDOM.applyTo(split(set), set, seed);
    Split other = HistoryOrder.RANDOM.applyTo(split(set), set, seed + 1);
    assertThat(history(again.train(), set, 0)).isEqualTo(history(once.train(), set, 0));
    assertThat(history(other.train(), set, 0) + " " + history(other.train(), set, 1))
        .isNotEqualTo(history(once.train(), set, 0) + " " + history(once.train(), set, 1));
  }

  @Test
  void everyOrderOfThreeIsAboutAsLikely() {
    DataSet set = of(false, "a", "b", "c");
    Map<List<String>, Integer> counts = new HashMap<>();
    for (long seed = 0; seed < 6000; seed++) {
      RatingLog all =
          HistoryOrder.RANDOM.applyTo(split(set), set, seed).leaking().trainAndValidation();
      counts.merge(history(all, set, 0), 1, Integer::sum);
    }
    // 6 orders of 1000 each; the deviation of a count is 29.
    assertThat(counts).hasSize(6);
    assertThat(counts.values()).allMatch(count -> Math.abs(count - 1000) < 150);
  }

  @Test
  void anOrderLeavesDivisionRowsAndFingerprintsAsTheyAre() {
    DataSet set = of(false, "d", "c", "b", "a", "e", "f");
    Split before = new UserRandomSplitter(0.7, 0.2).split(set.log(), 5);
    for (HistoryOrder order : HistoryOrder.values()) {
      Split after = order.applyTo(before, set, 5);
      List<RatingLog> parts = List.of(after.train(), after.validation(), after.test());
      List<RatingLog> old = List.of(before.train(), before.validation(), before.test());
      for (int part = 0; part < parts.size(); part++) {
        assertThat(parts.get(part).rowSet()).isEqualTo(old.get(part).rowSet());
        assertThat(parts.get(part).fingerprint()).isEqualTo(old.get(part).fingerprint());
        assertThat(Logs.items(parts.get(part))).isEqualTo(Logs.items(old.get(part)));
      }
      assertThat(after.order()).isEqualTo(order);
      assertThat(after.name()).isEqualTo(before.name());
      assertThat(set.log().rowSet()).isEqualTo(after.rated().concat(after.test()).rowSet());
      // Halves for simulators, joins and leaks keep the order.
      assertThat(after.withRowsApart(1).order()).isEqualTo(order);
      assertThat(after.leaking().order()).isEqualTo(order);
    }
  }

  @Test
  void joinedPartsKeepTheOrder() {
    DataSet set = of(false, "c", "b", "a", "f", "e", "d");
    Split item =
        HistoryOrder.ITEM.applyTo(new UserRandomSplitter(0.7, 0.3).split(set.log(), 1), set, 1);
    List<String> joined = history(item.trainAndValidation(), set, 0);
    assertThat(joined).hasSizeGreaterThan(2).isSorted();
    assertThat(history(item.leaking().trainAndValidation(), set, 0))
        .containsExactly("a", "b", "c", "d", "e", "f");
    Split apart = item.withRowsApart(4);
    assertThat(history(apart.rated(), set, 1)).isEqualTo(history(item.rated(), set, 1));
  }

  @Test
  void dataWithTimesAreNotTouched() {
    DataSet set = of(true, "b", "a", "c");
    Split split = split(set);
    for (HistoryOrder order : HistoryOrder.values()) {
      assertThat(order.applyTo(split, set, 1)).isSameAs(split);
    }
  }

  @Test
  void theReportSaysWhichOrderHasNoMeaning() {
    DataSet set = of(false, "b", "a", "c");
    Map<HistoryOrder, String> words =
        Map.of(
            HistoryOrder.FILE, "in the order of the file, ",
            HistoryOrder.ITEM, "by item id, ",
            HistoryOrder.RANDOM, "at random, ");
    words.forEach(
        (order, start) ->
            assertThat(SplitReport.of(order.applyTo(split(set), set, 1)).order())
                .startsWith(start)
                .endsWith("since there are no time stamps; this order has no meaning"));
  }

  @Test
  void whatCannotBePutInOrderIsRefused() {
    DataSet set = of(false, "b", "a", "c");
    RatingLog log = set.log();
    assertThatThrownBy(() -> HistoryOrder.of("time"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The order is 'time'; it must be one of file, item, random.");
    assertThatThrownBy(() -> log.inOrder(new int[2])).hasMessageContaining("one place a row");
    assertThatThrownBy(() -> log.select(new int[] {0}).inOrder(new int[1]))
        .hasMessageContaining("Only an original log");
    assertThatThrownBy(() -> of(true, "a").log().inOrder(new int[2]))
        .hasMessageContaining("without time stamps");
    assertThatThrownBy(() -> log.selectedFrom(of(false, "b", "a", "c").log()))
        .hasMessageContaining("the same log");
  }
}
