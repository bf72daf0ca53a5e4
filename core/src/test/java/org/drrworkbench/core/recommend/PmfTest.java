package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.PmfSettings.Solver;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PmfTest {
  private static final RatingLog LOG = RandomRatings.log(new RandomStream(1, "test"), 30, 25, 300);

  @Test
  void oneRatingByHand() {
    // One user, one item, rating 5 = 1 normalised, l2 0.19, one factor: at the minimum u = i and
    // u (u^2 + 0.19) = u, so u^2 = 0.81 and the prediction is 0.81.
    RatingLog log =
        RatingLog.of(1, 1, new RatingScale(1, 5), new int[1], new int[1], new float[] {5}, null);
    PmfSettings settings = new PmfSettings(1, 0.19, Solver.ALS, 200, 0.05, PmfLink.LINEAR);
    Factors factors = settings.fit(log, new RandomStream(1, "pmf"));
    assertThat(factors.users()[0] * factors.items()[0]).isCloseTo(0.81f, within(1e-4f));
    assertThat(Math.abs(factors.users()[0])).isCloseTo(0.9f, within(1e-4f));
  }

  @Test
  void aNewUserIsFoldedInByHand() {
    // One factor; items have 0.5 and -1, l2 is 0.25. User 1 rates them 5 and 2 of 1..5, which is
    // 1 and -0.5 normalised: u = (0.5 * 1 + -1 * -0.5) / (0.25 + 1 + 0.25) = 1 / 1.5 = 2/3.
    Factors fitted = new Factors(1, new float[] {7, 0}, new float[] {0.5f, -1});
    RatingLog rows =
        RatingLog.of(
            2,
            2,
            new RatingScale(1, 5),
            new int[] {1, 1},
            new int[] {0, 1},
            new float[] {5, 2},
            null);
    Factors folded = FoldIn.into(fitted, rows, PmfSettings.als(1, 0.25));
    assertThat(folded.users()[0]).isEqualTo(7);
    assertThat(folded.users()[1]).isCloseTo(2 / 3f, within(1e-6f));
    assertThat(folded.items()).isEqualTo(fitted.items());
    assertThat(fitted.users()[1]).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void moreVectorsThanAnArrayHoldsAreRefused(Solver solver) {
    // 30 million users by 100 factors are 3 thousand million numbers; an array has 2,147,483,639.
    RatingLog many =
        RatingLog.of(
            30_000_000, 1, new RatingScale(1, 5), new int[1], new int[1], new float[] {5}, null);
    PmfSettings settings = new PmfSettings(100, 0.5, solver, 1, 0.05, PmfLink.LINEAR);
    assertThatThrownBy(() -> settings.fit(many, new RandomStream(1, "pmf")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("for 30000000 users or items")
        .hasMessageContaining("at most 71.");
  }

  @Test
  void everySweepLowersTheObjective() {
    double before = Double.POSITIVE_INFINITY;
    for (int sweeps = 1; sweeps <= 6; sweeps++) {
      PmfSettings settings = new PmfSettings(8, 0.5, Solver.ALS, sweeps, 0.05, PmfLink.LINEAR);
      double after = objective(settings.fit(LOG, new RandomStream(1, "pmf")), 0.5);
      assertThat(after).isLessThan(before);
      before = after;
    }
  }

  @Test
  void bothSolversSeekTheSameMinimum() {
    double als =
        objective(
            new PmfSettings(6, 1, Solver.ALS, 300, 0.05, PmfLink.LINEAR)
                .fit(LOG, new RandomStream(1, "pmf")),
            1);
    double sgd =
        objective(
            new PmfSettings(6, 1, Solver.SGD, 3000, 0.01, PmfLink.LINEAR)
                .fit(LOG, new RandomStream(1, "pmf")),
            1);
    assertThat(sgd).isCloseTo(als, within(0.02 * als));
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void theOrderOfTheRowsDoesNotMatter(Solver solver) {
    PmfSettings settings = new PmfSettings(5, 1, solver, 4, 0.05, PmfLink.LINEAR);
    int[] order = new int[LOG.size()];
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
    }
    new RandomStream(2, "test").shuffle(order);
    Factors factors = settings.fit(LOG, new RandomStream(1, "pmf"));
    Factors shuffled = settings.fit(LOG.select(order), new RandomStream(1, "pmf"));
    assertThat(shuffled.users()).containsExactly(factors.users());
    assertThat(shuffled.items()).containsExactly(factors.items());
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void usersAndItemsWithoutRowsGetZeros(Solver solver) {
    RatingLog log =
        RatingLog.of(
            3,
            3,
            new RatingScale(1, 5),
            new int[] {0, 2},
            new int[] {0, 2},
            new float[] {5, 1},
            null);
    Factors factors =
        new PmfSettings(2, 0.1, solver, 3, 0.05, PmfLink.LINEAR)
            .fit(log, new RandomStream(1, "pmf"));
    for (int k = 0; k < 2; k++) {
      assertThat(factors.users()[2 + k]).isZero();
      assertThat(factors.items()[2 + k]).isZero();
      assertThat(factors.users()[k]).isNotZero();
    }
  }

  @Test
  void theStoreIsAskedWithAKeyThatHoldsAllTheFactorsDependOn() {
    Map<String, Factors> kept = new HashMap<>();
    FactorStore store = (key, fit) -> kept.computeIfAbsent(key, k -> fit.get());
    PmfSettings als = PmfSettings.als(4, 2);
    PmfSettings sgd = new PmfSettings(4, 2, Solver.SGD, 12, 0.05, PmfLink.LINEAR);
    List<Factors> distinct = new ArrayList<>();
    distinct.add(als.fit(LOG, 1, "pmf", store));
    distinct.add(als.fit(LOG, 2, "pmf", store));
    distinct.add(als.fit(LOG, 1, "other", store));
    distinct.add(als.fit(LOG.select(new int[] {0, 1}), 1, "pmf", store));
    distinct.add(PmfSettings.als(5, 2).fit(LOG, 1, "pmf", store));
    distinct.add(PmfSettings.als(4, 3).fit(LOG, 1, "pmf", store));
    distinct.add(
        new PmfSettings(4, 2, Solver.ALS, 11, 0.05, PmfLink.LINEAR).fit(LOG, 1, "pmf", store));
    distinct.add(sgd.fit(LOG, 1, "pmf", store));
    distinct.add(
        new PmfSettings(4, 2, Solver.SGD, 12, 0.04, PmfLink.LINEAR).fit(LOG, 1, "pmf", store));
    assertThat(kept).hasSize(distinct.size());
    assertThat(als.fit(LOG, 1, "pmf", store)).isSameAs(distinct.get(0));
    assertThat(kept.keySet())
        .contains(
            "pmf format=2 rows="
                + LOG.fingerprint()
                + " factors=4 l2=2.0 solver=als epochs=12 algebra=plain Java (EJML)"
                + " seed=1 stream=pmf")
        .noneMatch(key -> key.contains("sgd") && key.contains("algebra"));
  }

  @Test
  void aLogisticStepFollowsTheGradient() {
    // One user, one item, so that a step over the rating 2 (-0.5 normalised) sees the whole
    // objective f = (r - tanh(x / 2))^2 + l2 (|u|^2 + |i|^2), and moves by rate times -f'/2.
    RatingLog log =
        RatingLog.of(1, 1, new RatingScale(1, 5), new int[1], new int[1], new float[] {2}, null);
    double rate = 1e-3;
    PmfSettings settings = new PmfSettings(3, 0.7, Solver.SGD, 1, rate, PmfLink.LOGISTIC);
    PmfFit fit = settings.begin(log, new RandomStream(3, "test"));
    float[] u = fit.factors().users().clone();
    float[] i = fit.factors().items().clone();
    fit.runAll(1);
    for (int k = 0; k < 3; k++) {
      double moved = (fit.factors().users()[k] - u[k]) / rate;
      double slope = (logistic(u, i, k, 1e-3) - logistic(u, i, k, -1e-3)) / 2e-3;
      assertThat(moved).isCloseTo(-slope / 2, within(1e-3));
    }
  }

  private static double logistic(float[] u, float[] i, int moved, double by) {
    double x = 0;
    double squares = 0;
    for (int k = 0; k < u.length; k++) {
      double p = u[k] + (k == moved ? by : 0);
      x += p * i[k];
      squares += p * p + i[k] * i[k];
    }
    double error = -0.5 - (2 / (1 + Math.exp(-x)) - 1);
    return error * error + 0.7 * squares;
  }

  @Test
  void theLogisticModelPredictsOnTheScale() {
    // x = 2 * 1.5 = 3: the logistic function of 3 is 0.952574, on the scale 1..5 that is 4.8103.
    Factors factors = new Factors(1, new float[] {2}, new float[] {1.5f});
    PmfRecommender pmf =
        new PmfRecommender(factors, LOG.rowSet(), PmfLink.LOGISTIC, new RatingScale(1, 5));
    float[] rating = new float[1];
    pmf.predict(0, new int[1], rating);
    assertThat(rating[0]).isCloseTo(4.8103f, within(1e-4f));
  }

  @Test
  void theLinearModelPredictsOnTheScale() {
    // x = 0.5 * 0.5 = 0.25: on the scale 1..5 that is 3 + 2 * 0.25 = 3.5.
    Factors factors = new Factors(1, new float[] {0.5f}, new float[] {0.5f});
    PmfRecommender pmf =
        new PmfRecommender(factors, LOG.rowSet(), PmfLink.LINEAR, new RatingScale(1, 5));
    float[] rating = new float[1];
    pmf.predict(0, new int[1], rating);
    assertThat(rating[0]).isEqualTo(3.5f);
  }

  @Test
  void aNewUsersLogisticVectorIsAMinimum() {
    Factors items = new Factors(2, new float[2], new float[] {1, 0.5f, -0.5f, 1, 0.3f, -1});
    RatingLog rows =
        RatingLog.of(
            1,
            3,
            new RatingScale(1, 5),
            new int[3],
            new int[] {0, 1, 2},
            new float[] {5, 2, 4},
            null);
    PmfSettings settings = new PmfSettings(2, 0.2, Solver.SGD, 1, 0.1, PmfLink.LOGISTIC);
    Factors folded = FoldIn.into(items, rows, settings);
    for (int k = 0; k < 2; k++) {
      double slope = (folded(folded, rows, k, 1e-3) - folded(folded, rows, k, -1e-3)) / 2e-3;
      assertThat(slope).isCloseTo(0, within(1e-3));
    }
  }

  private static double folded(Factors factors, RatingLog rows, int moved, double by) {
    double[] u = {factors.users()[0], factors.users()[1]};
    u[moved] += by;
    double sum = 0.2 * (u[0] * u[0] + u[1] * u[1]);
    for (int row = 0; row < rows.size(); row++) {
      double x = u[0] * factors.items()[2 * row] + u[1] * factors.items()[2 * row + 1];
      double error = rows.normalised(row) - Math.tanh(x / 2);
      sum += error * error;
    }
    return sum;
  }

  @Test
  void aWeightFarAboveTheNumberOfRatingsOnlyShrinks() {
    PmfSettings settings = new PmfSettings(6, 1e4, Solver.SGD, 30, 0.05, PmfLink.LINEAR);
    Factors factors = settings.fit(LOG, new RandomStream(1, "pmf"));
    for (float user : factors.users()) {
      assertThat(Math.abs(user)).isLessThan(0.01f);
    }
  }

  @Test
  void eachSolverHasItsOwnUsualEpochs() {
    assertThat(epochs(Map.of())).isEqualTo(12);
    assertThat(epochs(Map.of("solver", "sgd"))).isEqualTo(60);
    assertThat(epochs(Map.of("solver", "sgd", "epochs", "3"))).isEqualTo(3);
  }

  private static long epochs(Map<String, String> values) {
    Split split = new UserRandomSplitter().split(LOG, 1);
    TrainingInput input = RatedOnlyPrecision.input(new PmfModel(), split, 1, values);
    try (TrainingSession session = new PmfModel().train(input, (step, figures) -> {})) {
      return session.totalSteps(7);
    }
  }

  @Test
  void factorsThatAreInTheStoreAreNotFittedAgain() {
    Map<String, Factors> kept = new HashMap<>();
    FactorStore store =
        new FactorStore() {
          @Override
          public Factors get(String key, Supplier<Factors> fit) {
            return kept.computeIfAbsent(key, k -> fit.get());
          }

          @Override
          public Optional<Factors> find(String key) {
            return Optional.ofNullable(kept.get(key));
          }
        };
    Split split = new UserRandomSplitter().split(LOG, 1);
    List<Long> logged = new ArrayList<>();
    TrainingInput input =
        RatedOnlyPrecision.input(new PmfModel(), split, 1, Map.of("factors", "4"));
    TrainingInput stored =
        new TrainingInput(
            split,
            input.positive(),
            input.values(),
            1,
            0,
            1,
            SimulatorSettings.DEFAULT,
            "cpu",
            store);
    float[] first = scores(stored, logged);
    assertThat(logged).hasSize(12);
    assertThat(kept).hasSize(1);
    assertThat(scores(stored, logged)).containsExactly(first);
    assertThat(logged).hasSize(12);
  }

  private static float[] scores(TrainingInput input, List<Long> logged) {
    try (TrainingSession session =
        new PmfModel().train(input, (step, figures) -> logged.add(step))) {
      while (session.gradientStep() < 12) {
        session.advance();
      }
      float[] scores = new float[LOG.itemCount()];
      session.recommender().score(new int[] {3}, scores);
      return scores;
    }
  }

  @Test
  void refusesValuesOffTheRange() {
    assertThatThrownBy(() -> PmfSettings.als(0, 1)).hasMessageContaining("factors are 0");
    assertThatThrownBy(() -> PmfSettings.als(1, 0)).hasMessageContaining("l2 weight is 0.0");
    assertThatThrownBy(() -> new PmfSettings(1, 1, Solver.ALS, 0, 1, PmfLink.LINEAR))
        .hasMessageContaining("epochs are 0");
    assertThatThrownBy(() -> new PmfSettings(1, 1, Solver.SGD, 1, Double.NaN, PmfLink.LINEAR))
        .hasMessageContaining("learning rate is NaN");
    assertThatThrownBy(() -> new PmfSettings(1, 1, Solver.ALS, 1, 1, PmfLink.LOGISTIC))
        .hasMessageContaining("choose solver=sgd or link=linear");
  }

  private static double objective(Factors factors, double l2) {
    int size = factors.size();
    double sum = 0;
    for (int row = 0; row < LOG.size(); row++) {
      double error = LOG.normalised(row);
      for (int k = 0; k < size; k++) {
        error -=
            factors.users()[LOG.user(row) * size + k] * factors.items()[LOG.item(row) * size + k];
      }
      sum += error * error;
    }
    for (float u : factors.users()) {
      sum += l2 * u * u;
    }
    for (float i : factors.items()) {
      sum += l2 * i * i;
    }
    return sum;
  }
}
