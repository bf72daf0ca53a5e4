package org.drrworkbench.core.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.ItemMeanModel;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.TrainingException;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;

class TuningSessionTest {
  private static final Split SPLIT = new UserRandomSplitter().split(DemoData.create().log(), 1);
  private static final TuningSettings TEN =
      new TuningSettings(10, SearchMethod.RANDOM, Protocol.RATED_ONLY, Metric.NDCG_CAND, 10);

  /** Ranks by item means blurred by the dial's distance from 0.7, and keeps what it was given. */
  private static final class Dial implements Model {
    private final List<Split> seen = new ArrayList<>();
    private final boolean keepsValidation;
    private double diverges = 2;

    Dial(boolean keepsValidation) {
      this.keepsValidation = keepsValidation;
    }

    @Override
    public String id() {
      return "dial";
    }

    @Override
    public String description() {
      return "For tests.";
    }

    @Override
    public HyperparameterSchema hyperparameters() {
      return HyperparameterSchema.of(
          Hyperparameter.real("dial", 0, 0, 1, "").searched(0, 1),
          Hyperparameter.integer("other", 3, 1, 9, ""));
    }

    @Override
    public boolean keepsValidation() {
      return keepsValidation;
    }

    @Override
    public TrainingSession train(TrainingInput input, TrainingObserver observer) {
      seen.add(input.split());
      assertThat(input.values().integer("other")).isEqualTo(4);
      double dial = input.values().real("dial");
      RatingLog rows = input.split().trainAndValidation();
      RowSet fittedOn = rows.rowSet();
      TrainingSession means =
          new ItemMeanModel()
              .train(input.withValues(new ItemMeanModel().hyperparameters().defaults()), observer);
      return TrainingSession.ofFit(
          () -> {
            means.advance();
            return new Blurred(means.recommender(), dial > diverges ? Double.NaN : dial, fittedOn);
          });
    }
  }

  /** Diverges by its own finding, as a model that is fitted in epochs does, above a dial of 0.5. */
  private static final class Careful implements Model {
    private final Dial dial = new Dial(false);

    @Override
    public String id() {
      return "careful";
    }

    @Override
    public String description() {
      return "For tests.";
    }

    @Override
    public HyperparameterSchema hyperparameters() {
      return dial.hyperparameters();
    }

    @Override
    public TrainingSession train(TrainingInput input, TrainingObserver observer) {
      TrainingSession session = dial.train(input, observer);
      return TrainingSession.ofFit(
          () -> {
            if (input.values().real("dial") > 0.5) {
              throw new TrainingException("The training diverged.");
            }
            session.advance();
            return session.recommender();
          });
    }
  }

  private record Blurred(Recommender means, double dial, RowSet fittedOn) implements Recommender {
    @Override
    public void score(int[] users, float[] scores) {
      means.score(users, scores);
      for (int k = 0; k < scores.length; k++) {
        // Any fixed disorder will do.
        scores[k] += (float) (20 * Math.abs(dial - 0.7) * Math.sin(1234.5 * k));
      }
    }
  }

  private static TrainingInput input(Split split, Model model, Map<String, String> values) {
    return new TrainingInput(
        split,
        PositiveRule.from(4),
        model.hyperparameters().values(values),
        5,
        100,
        10,
        SimulatorSettings.DEFAULT,
        "cpu",
        FactorStore.none());
  }

  private static TuningSession session(Dial dial, TuningSettings settings) {
    return new TunedModel(dial, settings)
        .train(input(SPLIT, dial, Map.of("other", "4")), (step, figures) -> {});
  }

  private static void finish(TrainingSession session) {
    while (session.advance()) {
      // On.
    }
  }

  @Test
  void theBestTrialOfTheValidationRowsIsFittedAtLast() {
    Dial dial = new Dial(false);
    TuningSession session = session(dial, TEN);
    finish(session);
    assertThat(session.trials()).hasSize(10);
    assertThat(session.trials().get(0).values()).isEqualTo(Map.of("dial", "0.0"));
    double best = session.trials().stream().mapToDouble(Trial::value).max().orElseThrow();
    assertThat(session.trials())
        .filteredOn(trial -> trial.value() == best)
        .first()
        .extracting(Trial::values)
        .isEqualTo(session.best());
    double chosen = Double.parseDouble(session.best().get("dial"));
    for (Trial trial : session.trials()) {
      double tried = Double.parseDouble(trial.values().get("dial"));
      assertThat(Math.abs(chosen - 0.7)).isLessThanOrEqualTo(Math.abs(tried - 0.7) + 0.05);
    }
    assertThat(((Blurred) session.recommender()).dial()).isEqualTo(chosen);
  }

  @Test
  void trialsSeeTrainRowsAloneAndTheLastFitTrainAndValidationRows() {
    Dial dial = new Dial(false);
    finish(session(dial, TEN));
    assertThat(dial.seen).hasSize(11);
    for (Split trial : dial.seen.subList(0, 10)) {
      assertThat(trial.train().rowSet()).isEqualTo(SPLIT.train().rowSet());
      assertThat(trial.validation().size() + trial.test().size() + trial.foldIn().size()).isZero();
    }
    assertThat(dial.seen.get(10)).isSameAs(SPLIT);
  }

  @Test
  void aModelWithEarlyStoppingIsStoppedByTrainRowsInItsTrials() {
    Dial dial = new Dial(true);
    finish(session(dial, TEN));
    for (Split trial : dial.seen.subList(0, 10)) {
      assertThat(trial.validation().size()).isPositive();
      assertThat(trial.train().rowSet().union(trial.validation().rowSet()))
          .isEqualTo(SPLIT.train().rowSet());
      assertThat(trial.train().rowSet().overlap(trial.validation().rowSet())).isZero();
    }
  }

  @Test
  void aTrialThatDivergesIsWorstAndNotTheEnd() {
    Dial dial = new Dial(false);
    dial.diverges = 0.5;
    TuningSession session = session(dial, TEN);
    finish(session);
    assertThat(session.trials()).anyMatch(trial -> Double.isNaN(trial.value()));
    assertThat(Double.parseDouble(session.best().get("dial"))).isLessThanOrEqualTo(0.5);
  }

  @Test
  void aTrialThatFindsItselfDivergedIsWorstAndNotTheEnd() {
    Careful careful = new Careful();
    TuningSession session =
        new TunedModel(careful, TEN)
            .train(input(SPLIT, careful, Map.of("other", "4")), (step, figures) -> {});
    finish(session);
    assertThat(session.trials()).hasSize(10).anyMatch(trial -> Double.isNaN(trial.value()));
    assertThat(Double.parseDouble(session.best().get("dial"))).isLessThanOrEqualTo(0.5);
  }

  @Test
  void resumedTuningEndsAsUninterruptedTuning() {
    TuningSettings eight =
        new TuningSettings(8, SearchMethod.TPE, Protocol.RATED_ONLY, Metric.NDCG_CAND, 10);
    TuningSession whole = session(new Dial(false), eight);
    finish(whole);
    for (int stop : new int[] {0, 1, 6, 16, 18}) {
      TuningSession first = session(new Dial(false), eight);
      for (int k = 0; k < stop; k++) {
        first.advance();
      }
      Snapshot snapshot = first.snapshot();
      TuningSession second = session(new Dial(false), eight);
      second.restore(snapshot);
      finish(second);
      assertThat(second.trials()).isEqualTo(whole.trials());
      assertThat(second.snapshot().bytes("trials")).isEqualTo(whole.snapshot().bytes("trials"));
    }
  }

  @Test
  void aModelWithNothingToSearchIsFittedAtOnce() {
    Model random = new RandomModel();
    TuningSession session =
        new TunedModel(random, TEN).train(input(SPLIT, random, Map.of()), (step, figures) -> {});
    assertThat(session.planned()).isZero();
    finish(session);
    assertThat(session.trials()).isEmpty();
    assertThat(session.recommender()).isNotNull();
  }

  @Test
  void withoutValidationRowsThereIsNothingToTuneOn() {
    Split none = new UserRandomSplitter(0.7, 0).split(DemoData.create().log(), 1);
    Dial dial = new Dial(false);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                new TunedModel(dial, TEN)
                    .train(input(none, dial, Map.of("other", "4")), (step, figures) -> {}))
        .withMessageContaining("no validation rows");
  }

  @Test
  void aModelWithoutTheMetricSaysSo() {
    TuningSettings rmse =
        new TuningSettings(3, SearchMethod.RANDOM, Protocol.RATED_ONLY, Metric.RMSE, 10);
    TuningSession session = session(new Dial(false), rmse);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> finish(session))
        .withMessageContaining("rmse");
  }
}
