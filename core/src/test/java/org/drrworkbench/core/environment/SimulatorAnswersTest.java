package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.SimulatorSettings.ColdValue;
import org.drrworkbench.core.recommend.SimulatorSettings.Kind;
import org.drrworkbench.core.recommend.SimulatorSettings.Rows;
import org.drrworkbench.core.split.HistoryOrder;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

/** Feedback that is no prediction: ratings of the log, means for the unknown, and rows apart. */
class SimulatorAnswersTest {
  private static final HistoryRule LIKED =
      HistoryRule.latestLiked(PositiveRule.aboveMiddle(Logs.STARS));
  private static final SimulatorSettings USUAL = new SimulatorSettings(1, 1, 1);

  /**
   * Three users and four items; user 2 and item 3 have no row, and user 0 rated item 1 twice.
   * Normalised, user 0 gave 1, 0 and -1, user 1 gave 0.5.
   */
  private static final RatingLog ROWS =
      Logs.of(
          3,
          4,
          new int[] {0, 1, 1, 9},
          new int[] {0, 0, 5, 1},
          new int[] {0, 1, 3, 2},
          new int[] {1, 2, 4, 3});

  /** Rows, and nothing to test by. */
  private static final Split SPLIT = new Split("all", 1, ROWS, none(ROWS), none(ROWS));

  private static RatingLog none(RatingLog log) {
    return log.select(new int[0]);
  }

  /** Everybody is predicted 0.25, but who is unknown 0. */
  private static Simulator simulator(SimulatorSettings settings) {
    Factors factors = new Factors(1, new float[] {1, 1, 0}, new float[] {0.25f, 0.25f, 0.25f, 0});
    return new Simulator(factors, ROWS, settings);
  }

  @Test
  void aLoggedRatingComesBeforeThePrediction() {
    Simulator simulator = simulator(USUAL.withLogOverrides(true));
    assertThat(simulator.reward(0, 0)).isEqualTo(1);
    assertThat(simulator.rating(0, 0)).isEqualTo(5);
    // The latest of two ratings.
    assertThat(simulator.rating(0, 1)).isEqualTo(1);
    assertThat(simulator.reward(0, 1)).isEqualTo(-1);
    assertThat(simulator.reward(1, 2)).isEqualTo(0.5f);
    // What nobody rated stays predicted: 1 + (0.25 + 1) x 2.
    assertThat(simulator.reward(0, 2)).isEqualTo(0.25f);
    assertThat(simulator.rating(0, 2)).isEqualTo(3.5f);
    assertThat(simulator(USUAL).reward(0, 0)).isEqualTo(0.25f);
  }

  @Test
  void aLoggedRatingIsExactOnScalesThatAreNot() {
    RatingScale halves = new RatingScale(0.5, 5);
    float[] given = {0.5f, 1.5f, 3.5f, 4, 4.5f};
    RatingLog rows = RatingLog.of(1, 5, halves, new int[5], new int[] {4, 3, 2, 1, 0}, given, null);
    Simulator simulator =
        new Simulator(
            new Factors(1, new float[1], new float[5]), rows, USUAL.withLogOverrides(true));
    for (int row = 0; row < 5; row++) {
      assertThat(simulator.rating(0, rows.item(row))).isEqualTo(given[row]);
    }
  }

  @Test
  void anUnknownPairEarnsWhatItIsSetTo() {
    Simulator predicted = simulator(USUAL);
    assertThat(predicted.reward(2, 0)).isZero();
    assertThat(predicted.reward(0, 3)).isZero();
    // All rows: (1 + 0 - 1 + 0.5) / 4.
    Simulator global = simulator(USUAL.withColdValue(ColdValue.GLOBAL_MEAN));
    assertThat(global.reward(2, 0)).isEqualTo(0.125f);
    assertThat(global.reward(0, 3)).isEqualTo(0.125f);
    assertThat(global.reward(1, 3)).isEqualTo(0.125f);
    assertThat(global.rating(1, 3)).isEqualTo(3.25f);
    // User 0: (1 + 0 - 1) / 3; user 1: 0.5; nobody knows user 2.
    Simulator own = simulator(USUAL.withColdValue(ColdValue.USER_MEAN));
    assertThat(own.reward(0, 3)).isZero();
    assertThat(own.reward(1, 3)).isEqualTo(0.5f);
    assertThat(own.reward(2, 0)).isEqualTo(0.125f);
    // Known pairs are predicted.
    assertThat(own.reward(1, 0)).isEqualTo(0.25f);
    assertThat(global.reward(1, 0)).isEqualTo(0.25f);
  }

  @Test
  void anUnknownItemOfBiasedFactorsIsPredictedByMeanAndUserBias() {
    RatingLog rows =
        Logs.of(2, 3, new int[] {0, 0, 5, 1}, new int[] {0, 1, 5, 1}, new int[] {1, 0, 2, 1});
    Split split = new Split("all", 1, rows, none(rows), none(rows));
    Simulator simulator =
        SimulatedUsers.fit(split, LIKED, USUAL.withKind(Kind.BIASED_MF), 1, FactorStore.none())
            .feedback(1, 0)
            .simulator();
    double mean = (1 + 1 - 0.5) / 3;
    assertThat(simulator.reward(0, 2)).isGreaterThan((float) mean + 0.01f);
    assertThat(simulator.reward(1, 2)).isLessThan((float) mean - 0.01f);
  }

  private static SimulatedUsers users(Split split, SimulatorSettings settings) {
    return SimulatedUsers.fit(split, LIKED, settings, 1, FactorStore.none());
  }

  @Test
  void withTheLogsRatingsEverythingMayBeShownAndBoundsFollow() {
    SimulatedFeedback feedback = users(SPLIT, USUAL.withLogOverrides(true)).feedback(3, 0);
    assertThat(feedback.users()).containsExactly(0, 1, 2);
    for (int user : feedback.users()) {
      assertThat(feedback.candidates(user)).containsExactly(0, 1, 2, 3);
    }
    Simulator simulator = feedback.simulator();
    double random = 0;
    double best = 0;
    for (int user = 0; user < 3; user++) {
      double most = -1;
      for (int item = 0; item < 4; item++) {
        random += simulator.reward(user, item) / 12.0;
        most = Math.max(most, simulator.reward(user, item));
      }
      best += most / 3;
    }
    OnlineEvaluation evaluation = new OnlineEvaluation(feedback, 1, 10);
    assertThat(evaluation.random()).isCloseTo(random, within(1e-9));
    assertThat(evaluation.ceiling(1)).isCloseTo(best, within(1e-9));
    // User 0 earns 1 by the log.
    assertThat(best).isGreaterThanOrEqualTo((1 + 0.5) / 3 - 1e-9);
    Episode episode = feedback.next(new RandomStream(1, "test"));
    for (int k = 0; k < 4; k++) {
      assertThat(episode.ratings()[k]).isEqualTo(simulator.rating(episode.user(), k));
    }
  }

  @Property(tries = 60)
  void noScorerPassesTheCeilingUnderAnySettings(
      @ForAll long seed,
      @ForAll Kind kind,
      @ForAll ColdValue cold,
      @ForAll boolean overrides,
      @ForAll Rows which,
      @ForAll @IntRange(min = 1, max = 5) int listLength) {
    RandomStream random = new RandomStream(seed, "test");
    RatingLog log = Logs.random(random, 5, 9, 15);
    Split split = new Split("all", 1, log, none(log), none(log)).withRowsApart(seed);
    SimulatorSettings settings =
        new SimulatorSettings(2, 0.1, 2)
            .withKind(kind)
            .withColdValue(cold)
            .withLogOverrides(overrides)
            .withRows(which);
    OnlineEvaluation evaluation = users(split, settings).evaluation(3, 10);
    double ceiling = evaluation.ceiling(listLength);
    for (int draw = 0; draw < 5; draw++) {
      double reward =
          evaluation.reward((u, histories, scores) -> random.fillGaussian(scores, 1), listLength);
      assertThat(reward).isBetween(-1.0, ceiling + 1e-12);
    }
    assertThat(evaluation.random()).isBetween(-1.0, ceiling + 1e-12);
  }

  @Test
  void rowsApartShapeTheSimulatorAndTheAgentsRowsItsHistories() {
    RatingLog log = Logs.random(new RandomStream(2, "test"), 6, 20, 60);
    Split apart = new Split("all", 1, log, none(log), none(log)).withRowsApart(7);
    SimulatorSettings settings = USUAL.withRows(Rows.APART);
    SimulatedUsers users = users(apart, settings);
    assertThat(users.fittedOn()).isEqualTo(apart.apart().rowSet());
    assertThat(users.fittedOn().overlap(apart.trainAndValidation().rowSet())).isZero();
    SimulatedFeedback feedback = users.feedback(9, 0);
    Histories known = new Histories(apart.trainAndValidation(), LIKED);
    SimulatedFeedback whole =
        users(new Split("all", 1, log, none(log), none(log)), USUAL).feedback(9, 0);
    for (int user : feedback.users()) {
      assertThat(feedback.history(user)).isEqualTo(known.atEnd(user, 9));
      // Nobody is shown again what she rated in either half: candidates are as without halves.
      assertThat(feedback.candidates(user)).isEqualTo(whole.candidates(user));
    }
    // The log that answers is the simulator's own half.
    Simulator logged = users(apart, settings.withLogOverrides(true)).feedback(9, 0).simulator();
    for (int row = 0; row < apart.apart().size(); row++) {
      RatingLog own = apart.apart();
      assertThat(logged.rating(own.user(row), own.item(row))).isEqualTo(own.rating(row));
    }
    Simulator plain = feedback.simulator();
    RatingLog agents = apart.trainAndValidation();
    for (int row = 0; row < agents.size(); row++) {
      assertThat(logged.rating(agents.user(row), agents.item(row)))
          .isEqualTo(plain.rating(agents.user(row), agents.item(row)));
    }
  }

  @Test
  void theAgentsHalfDoesNotChangeTheSimulator() {
    RatingLog log = Logs.random(new RandomStream(2, "test"), 6, 20, 60);
    Split apart = new Split("all", 1, log, none(log), none(log)).withRowsApart(7);
    Split less =
        new Split(
            "all",
            1,
            apart.train().select(new int[] {0, 1}),
            none(log),
            none(log),
            none(log),
            none(log),
            apart.apart(),
            HistoryOrder.FILE);
    Simulator one = users(apart, USUAL.withRows(Rows.APART)).feedback(1, 0).simulator();
    Simulator other = users(less, USUAL.withRows(Rows.APART)).feedback(1, 0).simulator();
    for (int user = 0; user < 6; user++) {
      for (int item = 0; item < 20; item++) {
        assertThat(other.reward(user, item)).isEqualTo(one.reward(user, item));
      }
    }
  }

  @Test
  void rowsApartThatNobodySetApartAreRefused() {
    assertThatThrownBy(() -> users(SPLIT, USUAL.withRows(Rows.APART)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "The split all has no rows set apart for the simulator; choose the simulator's rows"
                + " all, or give it more train rows.");
  }
}
