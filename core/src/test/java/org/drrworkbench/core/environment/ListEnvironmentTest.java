package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class ListEnvironmentTest {
  private static final PositiveRule POSITIVE = new PositiveRule(3, false);
  private static final HistoryRule LIKED = HistoryRule.latestLiked(POSITIVE);
  private static final RewardRule REWARD =
      new RewardRule(RewardForm.RATING, new RatingScale(1, 5), POSITIVE);

  /** Five items; the score is the item's number, so the best list is the highest numbers. */
  private static final Episode FIVE =
      new Episode(
          3, 1, new int[] {90, 91}, new int[] {10, 13, 11, 14, 12}, new float[] {1, 4, 5, 5, 2});

  private static final ListPolicy BY_NUMBER =
      (slot, candidates, scores) -> {
        for (int place = 0; place < candidates.length; place++) {
          scores[place] = candidates[place];
        }
      };

  private static ListEnvironment environment(
      EpisodeSource source, int size, int listLength, int episodeSteps, int historyLength) {
    return environment(LIKED, source, size, listLength, episodeSteps, historyLength);
  }

  private static ListEnvironment environment(
      HistoryRule history,
      EpisodeSource source,
      int size,
      int listLength,
      int episodeSteps,
      int historyLength) {
    return new ListEnvironment(
        source,
        new RandomStream(1, "episodes"),
        history,
        REWARD,
        size,
        listLength,
        episodeSteps,
        historyLength);
  }

  private static List<ListStep> steps(ListEnvironment environment, int count) {
    List<ListStep> told = new ArrayList<>();
    for (int step = 0; step < count; step++) {
      environment.step(BY_NUMBER, (slot, one) -> told.add(one));
    }
    return told;
  }

  @Test
  void shownItemsLeaveAndPositivesEnterTheHistoryFromBestToWorst() {
    ListEnvironment environment = environment(random -> FIVE, 1, 2, 9, 3);
    List<ListStep> told = steps(environment, 2);

    // The highest numbers are 14 (5 stars) and 13 (4 stars): both positive, so of 90 91 14 13 the
    // oldest falls out.
    assertThat(told.get(0).items()).containsExactly(14, 13);
    assertThat(told.get(0).ratings()).containsExactly(5, 4);
    assertThat(told.get(0).history()).containsExactly(90, 91);
    assertThat(told.get(0).nextHistory()).containsExactly(91, 14, 13);
    assertThat(told.get(0).user()).isEqualTo(3);
    assertThat(told.get(0).fold()).isEqualTo(1);
    // Mapped to [-1, 1]: (-1 + 0.5 + 1 + 1 - 0.5) / 5
    assertThat(told.get(0).usual().mean()).isEqualTo(0.2f);
    // Differences of -1.2, 0.3, 0.8, 0.8 and -0.7: their squares' mean is 3.3 / 5.
    assertThat(told.get(0).usual().deviation()).isEqualTo((float) Math.sqrt(0.66));
    assertThat(told.get(0).terminated()).isFalse();

    // Of 10 11 12 the best are 12 (2 stars) and 11 (5 stars): only 11 is positive.
    assertThat(told.get(1).items()).containsExactly(12, 11);
    assertThat(told.get(1).history()).containsExactly(91, 14, 13);
    assertThat(told.get(1).nextHistory()).containsExactly(14, 13, 11);
    assertThat(told.get(1).usual()).isEqualTo(told.get(0).usual());
    assertThat(environment.history(0)).containsExactly(14, 13, 11);
  }

  @Test
  void aSessionWithoutCandidatesEndsWithAShorterListAndAnotherBegins() {
    ListEnvironment environment = environment(random -> FIVE, 1, 2, 9, 3);
    List<ListStep> told = steps(environment, 4);
    assertThat(told.get(2).items()).containsExactly(10);
    assertThat(told).extracting(ListStep::terminated).containsExactly(false, false, true, false);
    assertThat(told).extracting(ListStep::truncated).containsOnly(false);
    assertThat(told.get(3).items()).containsExactly(14, 13);
    assertThat(told.get(3).history()).containsExactly(90, 91);
  }

  @Test
  void aSessionIsCutOffAfterItsStepsAlthoughCandidatesAreLeft() {
    List<ListStep> told = steps(environment(random -> FIVE, 1, 2, 2, 3), 4);
    assertThat(told).extracting(ListStep::truncated).containsExactly(false, true, false, true);
    assertThat(told).extracting(ListStep::terminated).containsOnly(false);
    assertThat(told.get(2).items()).containsExactly(14, 13);
  }

  @Test
  void anEpisodeIsNotChangedByItsSession() {
    steps(environment(random -> FIVE, 2, 2, 9, 3), 5);
    assertThat(FIVE.candidates()).containsExactly(10, 13, 11, 14, 12);
    assertThat(FIVE.ratings()).containsExactly(1, 4, 5, 5, 2);
    assertThat(FIVE.history()).containsExactly(90, 91);
  }

  @Test
  void aLongerHistoryThanNIsCutToTheLatest() {
    assertThat(environment(random -> FIVE, 1, 2, 9, 1).history(0)).containsExactly(91);
  }

  /** Of 12 (2 stars) and 11 (5 stars) both enter, whatever the rating. */
  @Test
  void whereAllRatedItemsCountEverythingShownEntersTheHistory() {
    HistoryRule rated = new HistoryRule(HistoryRule.Of.RATED, HistoryRule.End.LATEST, POSITIVE);
    List<ListStep> told = steps(environment(rated, random -> FIVE, 1, 2, 9, 3), 2);
    assertThat(told.get(0).nextHistory()).containsExactly(91, 14, 13);
    assertThat(told.get(1).nextHistory()).containsExactly(13, 12, 11);
  }

  @Test
  void ofFirstItemsAFullHistoryStaysForTheWholeSession() {
    HistoryRule first = new HistoryRule(HistoryRule.Of.LIKED, HistoryRule.End.FIRST, POSITIVE);
    List<ListStep> told = steps(environment(first, random -> FIVE, 1, 2, 9, 3), 2);
    assertThat(told.get(0).nextHistory()).containsExactly(90, 91, 14);
    assertThat(told.get(1).nextHistory()).containsExactly(90, 91, 14);
    assertThat(environment(first, random -> FIVE, 1, 2, 9, 1).history(0)).containsExactly(90);
  }

  @Test
  void stepsAreToldInTheOrderOfSlots() {
    int[] next = {0};
    EpisodeSource source =
        random -> new Episode(next[0]++, 0, new int[0], new int[] {1}, new float[] {5});
    ListEnvironment environment = environment(source, 3, 1, 1, 1);
    assertThat(steps(environment, 2)).extracting(ListStep::user).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(environment.user(2)).isEqualTo(8);
  }

  @Test
  void everyNumberMustBeAtLeastOne() {
    assertThatThrownBy(() -> environment(random -> FIVE, 1, 0, 9, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1, 0, 9 and 3; each must be at least 1");
  }

  /** Sessions of random users, candidates, ratings and histories. */
  private static Episode drawn(RandomStream random) {
    int[] items = new int[12];
    Arrays.setAll(items, k -> k);
    random.shuffle(items);
    int[] candidates = Arrays.copyOf(items, 1 + random.nextInt(8));
    float[] ratings = new float[candidates.length];
    for (int k = 0; k < ratings.length; k++) {
      ratings[k] = 1 + random.nextInt(5);
    }
    int[] history = Arrays.copyOfRange(items, 8, 8 + random.nextInt(5));
    return new Episode(random.nextInt(50), random.nextInt(3), history, candidates, ratings);
  }

  private static List<String> told(ListEnvironment environment, int count) {
    return steps(environment, count).stream()
        .map(
            step ->
                step.user()
                    + " "
                    + step.fold()
                    + " "
                    + step.usual()
                    + Arrays.toString(step.history())
                    + Arrays.toString(step.items())
                    + Arrays.toString(step.ratings())
                    + Arrays.toString(step.nextHistory())
                    + step.terminated()
                    + step.truncated())
        .toList();
  }

  @Property(tries = 50)
  void aRestoredEnvironmentGoesOnAsTheOneThatWasNeverStopped(
      @ForAll @IntRange(max = 6) int before, @ForAll @IntRange(min = 1, max = 4) int listLength) {
    ListEnvironment whole = environment(ListEnvironmentTest::drawn, 5, listLength, 3, 3);
    steps(whole, before);
    ListEnvironment resumed = environment(ListEnvironmentTest::drawn, 5, listLength, 3, 3);
    steps(resumed, 2);
    resumed.restore(whole.snapshot());
    assertThat(resumed.snapshot()).isEqualTo(whole.snapshot());
    assertThat(told(resumed, 7)).isEqualTo(told(whole, 7));
  }

  @Test
  void aSnapshotOfAnotherSizeIsRefused() {
    ListEnvironment two = environment(random -> FIVE, 2, 2, 9, 3);
    ListEnvironment three = environment(random -> FIVE, 3, 2, 9, 3);
    assertThatThrownBy(() -> three.restore(two.snapshot()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds 2 sessions, but 3 users");
  }

  @Property(tries = 50)
  void noItemIsShownTwiceInASessionAndHistoriesStayShort(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int listLength,
      @ForAll @IntRange(min = 1, max = 5) int historyLength) {
    ListEnvironment environment =
        new ListEnvironment(
            ListEnvironmentTest::drawn,
            new RandomStream(seed, "episodes"),
            LIKED,
            REWARD,
            1,
            listLength,
            4,
            historyLength);
    Set<Integer> shown = new HashSet<>();
    int lists = 0;
    for (ListStep step : steps(environment, 30)) {
      for (int item : step.items()) {
        assertThat(shown.add(item)).isTrue();
      }
      assertThat(step.items()).hasSizeBetween(1, listLength);
      assertThat(step.nextHistory()).hasSizeLessThanOrEqualTo(historyLength);
      assertThat(++lists).isLessThanOrEqualTo(4);
      if (step.terminated() || step.truncated()) {
        shown.clear();
        lists = 0;
      }
    }
  }

  @Test
  void anEpisodeNeedsACandidateAndARatingForEach() {
    assertThatThrownBy(() -> new Episode(7, 0, new int[0], new int[0], new float[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("user 7 has 0 candidates and 0 ratings");
    assertThatThrownBy(() -> new Episode(7, 0, new int[0], new int[2], new float[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * The three hypotheses on what a rating is worth, on a scale of 1 to 5 with positives above 3.
   */
  @Test
  void aRatingIsWorthWhatTheRewardsFormSays() {
    float[] ratings = {1, 3, 4};
    assertThat(worth(RewardForm.RATING, ratings)).containsExactly(-1, 0, 0.5);
    assertThat(worth(RewardForm.UNIT, ratings)).containsExactly(0, 0.5, 0.75);
    assertThat(worth(RewardForm.POSITIVE, ratings)).containsExactly(-1, -1, 1);
    RewardRule positive = new RewardRule(RewardForm.POSITIVE, new RatingScale(1, 5), POSITIVE);
    assertThat(positive.session(ratings).mean()).isEqualTo(-1 / 3f);
  }

  /** The mean of six equal rewards of this scale is not exactly one of them. */
  @Test
  void candidatesThatEarnTheSameHaveNoDeviation() {
    RewardRule ten = new RewardRule(RewardForm.RATING, new RatingScale(1, 10), POSITIVE);
    for (float rating = 1; rating <= 10; rating++) {
      float[] six = {rating, rating, rating, rating, rating, rating};
      assertThat(ten.session(six).deviation()).isZero();
    }
    RewardRule sign = new RewardRule(RewardForm.POSITIVE, new RatingScale(1, 5), POSITIVE);
    assertThat(sign.session(new float[] {1, 2, 1}).deviation()).isZero();
  }

  private static double[] worth(RewardForm form, float[] ratings) {
    RewardRule rule = new RewardRule(form, new RatingScale(1, 5), POSITIVE);
    double[] rewards = new double[ratings.length];
    Arrays.setAll(rewards, k -> rule.of(ratings[k]));
    return rewards;
  }
}
