package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drrworkbench.core.data.RatingProfile.Activity;
import org.drrworkbench.core.data.RatingProfile.AtLeast;
import org.drrworkbench.core.data.RatingProfile.Period;
import org.drrworkbench.core.data.RatingProfile.Popular;
import org.junit.jupiter.api.Test;

class RatingProfileTest {
  private static final RatingScale STARS = new RatingScale(1, 5);
  private static final long DAY = 86_400;

  /** 1999-12-31 23:00 in seconds since 1970: 10,956 days and 23 hours. */
  private static final long LATE_1999 = 10_956 * DAY + 23 * 3_600;

  private static DataSet rows(long... usersItemsRatingsTimes) {
    int rows = usersItemsRatingsTimes.length / 4;
    int[] users = new int[rows];
    int[] items = new int[rows];
    float[] ratings = new float[rows];
    long[] times = new long[rows];
    for (int row = 0; row < rows; row++) {
      users[row] = (int) usersItemsRatingsTimes[4 * row];
      items[row] = (int) usersItemsRatingsTimes[4 * row + 1];
      ratings[row] = usersItemsRatingsTimes[4 * row + 2];
      times[row] = usersItemsRatingsTimes[4 * row + 3];
    }
    return new DataSet(
        "own",
        RatingLog.of(3, 3, STARS, users, items, ratings, times),
        Catalogue.ofIds(List.of("a", "b", "c"), List.of("x", "y", "z")));
  }

  @Test
  void countsHowManyUsersAndItemsHaveAtLeastSoManyRatings() {
    // User a has 3 ratings, b and c one each; item x has 3, y and z one each.
    RatingProfile profile =
        RatingProfile.of(rows(0, 0, 5, 0, 0, 1, 4, 0, 0, 2, 3, 0, 1, 0, 2, 0, 2, 0, 2, 0));
    assertThat(profile.perUser()).containsExactly(new AtLeast(1, 3), new AtLeast(3, 1));
    assertThat(profile.perItem()).containsExactly(new AtLeast(1, 3), new AtLeast(3, 1));
    // x: (5 + 2 + 2) / 3.
    assertThat(profile.head())
        .containsExactly(
            new Popular(0, "x", 3, 3), new Popular(1, "y", 1, 4), new Popular(2, "z", 1, 3));
  }

  @Test
  void countsByDayWhereTheTimesLieCloseAndLeavesNoDayOut() {
    RatingProfile profile =
        RatingProfile.of(
            rows(0, 0, 5, LATE_1999, 1, 0, 4, LATE_1999 + 2 * DAY, 2, 0, 4, LATE_1999 + 2 * DAY));
    assertThat(profile.period()).isEqualTo(Period.DAY);
    assertThat(profile.activity())
        .containsExactly(
            new Activity(LocalDate.of(1999, 12, 31), 1),
            new Activity(LocalDate.of(2000, 1, 1), 0),
            new Activity(LocalDate.of(2000, 1, 2), 2));
  }

  @Test
  void countsByMonthAndByYearWhereTheyLieFurtherApart() {
    RatingProfile months =
        RatingProfile.of(rows(0, 0, 5, LATE_1999, 1, 0, 4, LATE_1999 + 92 * DAY));
    assertThat(months.period()).isEqualTo(Period.MONTH);
    // 92 days after 31 December 1999 is 1 April 2000.
    assertThat(months.activity())
        .extracting(Activity::from)
        .containsExactly(
            LocalDate.of(1999, 12, 1),
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2000, 2, 1),
            LocalDate.of(2000, 3, 1),
            LocalDate.of(2000, 4, 1));
    RatingProfile years =
        RatingProfile.of(rows(0, 0, 5, LATE_1999, 1, 0, 4, LATE_1999 + 25 * 366 * DAY));
    assertThat(years.period()).isEqualTo(Period.YEAR);
    assertThat(years.activity().get(0)).isEqualTo(new Activity(LocalDate.of(1999, 1, 1), 1));
    assertThat(years.activity().stream().mapToInt(Activity::ratings).sum()).isEqualTo(2);
  }

  @Test
  void timesThatAreNoneGiveNoActivity() {
    assertThat(RatingProfile.of(rows(0, 0, 5, 0, 1, 0, 4, Long.MAX_VALUE)).activity()).isEmpty();
    DataSet untimed =
        new DataSet(
            "own",
            RatingLog.of(1, 1, STARS, new int[1], new int[1], new float[] {3}, null),
            Catalogue.ofIds(List.of("a"), List.of("x")));
    assertThat(RatingProfile.of(untimed).activity()).isEmpty();
  }

  @Test
  void theHeadIsOfTwentyItems() {
    assertThat(RatingProfile.of(DemoData.create()).head()).hasSize(20);
    List<Integer> counts = new ArrayList<>();
    RatingProfile.of(DemoData.create()).head().forEach(item -> counts.add(item.ratings()));
    assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder());
  }
}
