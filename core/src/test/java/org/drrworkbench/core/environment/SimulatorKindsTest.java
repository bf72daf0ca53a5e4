package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.PmfSettings;
import org.drrworkbench.core.recommend.RatingPredictor;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.SimulatorSettings.Kind;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.recommend.factor.BiasedMfModel;
import org.drrworkbench.core.recommend.factor.BiasedMfSettings;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each kind of simulator against the model whose predictions it gives: a store hands the simulator
 * what the model's own random stream leads to, in place of its own.
 */
class SimulatorKindsTest {
  private static final HistoryRule LIKED =
      HistoryRule.latestLiked(PositiveRule.aboveMiddle(Logs.STARS));
  private static final SimulatorSettings SETTINGS = new SimulatorSettings(3, 0.5, 2);
  private static final RatingLog LOG = Logs.random(new RandomStream(5, "test"), 10, 30, 150);
  private static final Split SPLIT = new UserRandomSplitter().split(LOG, 1);
  private static final RatingLog ROWS = SPLIT.trainAndValidation();
  private static final long SEED = 4;

  private static SimulatedFeedback feedback(SimulatorSettings settings, FactorStore store) {
    return SimulatedUsers.fit(SPLIT, LIKED, settings, SEED, store).feedback(3, 0);
  }

  private static RatingPredictor trained(Model model, Map<String, String> values) {
    TrainingInput input =
        new TrainingInput(
            SPLIT,
            LIKED.positive(),
            model.hyperparameters().values(values),
            SEED,
            1,
            1,
            SETTINGS,
            "cpu",
            FactorStore.none());
    try (TrainingSession session = model.train(input, (step, figures) -> {})) {
      boolean more = true;
      while (more) {
        more = session.advance();
      }
      return (RatingPredictor) session.recommender();
    }
  }

  private static RatingPredictor model(Kind kind) {
    String l2 = "0.5";
    return switch (kind) {
      case LINEAR_PMF -> trained(new PmfModel(), Map.of("factors", "3", "l2", l2));
      case LOGISTIC_PMF ->
          trained(
              new PmfModel(),
              Map.of("factors", "3", "l2", l2, "solver", "sgd", "link", "logistic"));
      case BIASED_MF ->
          trained(
              new BiasedMfModel(),
              Map.of(
                  "factors",
                  "3",
                  "l2",
                  l2,
                  "biasL2",
                  l2,
                  "frequencyExponent",
                  "0",
                  "solver",
                  "als"));
    };
  }

  private static FactorStore modelsOwn(Kind kind) {
    FactorStore none = FactorStore.none();
    return switch (kind) {
      case LINEAR_PMF -> (key, fit) -> PmfSettings.als(3, 0.5).fit(ROWS, SEED, "pmf", none);
      case LOGISTIC_PMF -> (key, fit) -> PmfSettings.logistic(3, 0.5).fit(ROWS, SEED, "pmf", none);
      case BIASED_MF ->
          (key, fit) -> new BiasedMfSettings(3, 0.5).fit(ROWS, SEED, "biased-mf", none);
    };
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void feedbackIsTheModelsPredictionClippedToTheScale(Kind kind) {
    RatingPredictor model = model(kind);
    Simulator simulator = feedback(SETTINGS.withKind(kind), modelsOwn(kind)).simulator();
    float[] predicted = new float[1];
    int inside = 0;
    for (int user = 0; user < LOG.userCount(); user++) {
      for (int item = 0; item < LOG.itemCount(); item++) {
        model.predict(user, new int[] {item}, predicted);
        float clipped = Math.max(1, Math.min(5, predicted[0]));
        inside += clipped == predicted[0] && clipped != 3 ? 1 : 0;
        assertThat(simulator.rating(user, item)).isCloseTo(clipped, within(2e-6f));
        assertThat(simulator.reward(user, item)).isCloseTo((clipped - 3) / 2, within(1e-6f));
      }
    }
    assertThat(inside).isGreaterThan(150);
  }

  @Test
  void everySettingThatChangesTheFitChangesTheKey() {
    List<String> keys = new ArrayList<>();
    FactorStore noting =
        (key, fit) -> {
          keys.add(key);
          return fit.get();
        };
    for (Kind kind : Kind.values()) {
      feedback(SETTINGS.withKind(kind), noting);
      feedback(SETTINGS.withKind(kind).withFactors(4, 0.5), noting);
      feedback(SETTINGS.withKind(kind).withFactors(3, 0.6), noting);
      SimulatedUsers.fit(SPLIT, LIKED, SETTINGS.withKind(kind), SEED + 1, noting);
      SimulatedUsers.fit(
          SPLIT.withRowsApart(SEED),
          LIKED,
          SETTINGS.withKind(kind).withRows(SimulatorSettings.Rows.APART),
          SEED,
          noting);
    }
    assertThat(keys).hasSize(15).doesNotHaveDuplicates().allMatch(k -> k.endsWith("simulator"));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theSameSettingsGiveTheSameUsersBitForBit(Kind kind) {
    Simulator one = feedback(SETTINGS.withKind(kind), FactorStore.none()).simulator();
    Simulator other = feedback(SETTINGS.withKind(kind), FactorStore.none()).simulator();
    for (int user = 0; user < LOG.userCount(); user++) {
      for (int item = 0; item < LOG.itemCount(); item++) {
        assertThat(other.reward(user, item)).isEqualTo(one.reward(user, item));
      }
    }
  }
}
