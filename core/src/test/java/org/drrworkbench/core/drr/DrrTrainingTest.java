package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.environment.Histories;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.ReadHistory;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;

class DrrTrainingTest {
  private static final DataSet DEMO = DemoData.create();
  private static final PositiveRule POSITIVE = PositiveRule.aboveMiddle(DEMO.log().scale());
  private static final Split SPLIT = new UserRandomSplitter().split(DEMO.log(), 1);
  private static final Map<String, Factors> FITTED = new ConcurrentHashMap<>();
  private static final FactorStore STORE =
      (key, fit) -> FITTED.computeIfAbsent(key, k -> fit.get());

  private final List<String> log = new ArrayList<>();

  private TrainingSession session(Split split, long seed) {
    DrrModel model = DrrModel.gru();
    Map<String, String> chosen =
        Map.of(
            "embeddingSize", "8",
            "hiddenSize", "16",
            "historyLength", "4",
            "folds", "2",
            "batchSize", "16",
            "usersPerStep", "32",
            "evaluateEvery", "10");
    TrainingInput input =
        new TrainingInput(
            split,
            POSITIVE,
            model.hyperparameters().values(chosen),
            seed,
            40,
            20,
            new SimulatorSettings(4, 8, 3),
            "cpu",
            STORE);
    return model.train(input, (step, values) -> log.add(step + " " + values));
  }

  @Test
  void itSaysWhichRowsItsFactorsRewardsSimulatorAndValidationSaw() {
    for (boolean leaky : List.of(false, true)) {
      Split split = leaky ? SPLIT.leaking() : SPLIT;
      try (TrainingSession session = session(split, 1)) {
        boolean more = session.advance();
        while (more) {
          more = session.advance();
        }
        assertThat(session.recommender().fittedOn()).isEqualTo(split.trainAndValidation().rowSet());
        session.startOnline();
        RowSet online = session.recommender().fittedOn();
        assertThat(online).isEqualTo(split.trainAndValidation().rowSet());
        assertThat(online.overlap(SPLIT.test().rowSet()))
            .isEqualTo(leaky ? SPLIT.test().size() : 0);
      }
    }
  }

  private static float[] scores(TrainingSession session) {
    float[] scores = new float[3 * DEMO.log().itemCount()];
    session.recommender().score(new int[] {0, 7, 599}, scores);
    return scores;
  }

  private static void finish(TrainingSession session) {
    while (session.advance()) {
      // Goes on.
    }
  }

  @Test
  void theSameSeedGivesTheSameScoresBitForBitAndAnotherSeedOthers() {
    try (TrainingSession first = session(SPLIT, 1);
        TrainingSession second = session(SPLIT, 1);
        TrainingSession other = session(SPLIT, 2)) {
      finish(first);
      finish(second);
      finish(other);
      assertThat(scores(second)).isEqualTo(scores(first));
      assertThat(scores(other)).isNotEqualTo(scores(first));
    }
  }

  @Test
  void itTellsWhatItReadsOfAUserAndWhatEachItemCounts() {
    Histories liked = new Histories(SPLIT.trainAndValidation(), HistoryRule.latestLiked(POSITIVE));
    try (TrainingSession session = session(SPLIT, 1)) {
      finish(session);
      float[] before = scores(session);
      ReadHistory read = session.history(7).orElseThrow();
      assertThat(read.items()).isEqualTo(liked.atEnd(7, read.items().length)).isNotEmpty();
      float[] weights = Objects.requireNonNull(read.weights());
      double sum = 0;
      for (float weight : weights) {
        assertThat(weight).isPositive();
        sum += weight;
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
      assertThat(scores(session)).isEqualTo(before);
      session.startOnline();
      finish(session);
      assertThat(session.history(7).orElseThrow().weights()).isNotEqualTo(weights);
    }
  }

  /** Both modes, interrupted after every piece of work by a fresh session from a snapshot. */
  @Test
  void aTrainingTakenUpFromAnySnapshotEndsAsTheUninterruptedOne() {
    try (TrainingSession whole = session(SPLIT, 1)) {
      finish(whole);
      float[] offline = scores(whole);
      whole.startOnline();
      finish(whole);
      float[] online = scores(whole);
      List<String> wholeLog = List.copyOf(log);

      log.clear();
      TrainingSession now = session(SPLIT, 1);
      while (now.advance()) {
        now = takenUp(now);
      }
      assertThat(scores(now)).isEqualTo(offline);
      now.startOnline();
      now = takenUp(now);
      while (now.advance()) {
        now = takenUp(now);
      }
      assertThat(scores(now)).isEqualTo(online);
      assertThat(log).isEqualTo(wholeLog);
      now.close();
    }
  }

  private TrainingSession takenUp(TrainingSession before) {
    Snapshot snapshot = before.snapshot();
    before.close();
    TrainingSession after = session(SPLIT, 1);
    after.restore(snapshot);
    return after;
  }

  @Test
  void testRowsChangeNothing() {
    RatingLog fewer = SPLIT.test().select(new int[] {0, 5, 9});
    Split other = new Split(SPLIT.name(), SPLIT.seed(), SPLIT.train(), SPLIT.validation(), fewer);
    try (TrainingSession withAll = session(SPLIT, 1);
        TrainingSession withFew = session(other, 1)) {
      finish(withAll);
      List<String> logWithAll = List.copyOf(log);
      log.clear();
      finish(withFew);
      assertThat(log).isEqualTo(logWithAll);
      assertThat(scores(withFew)).isEqualTo(scores(withAll));
      assertThat(withAll.recommender().fittedOn().overlap(SPLIT.test().rowSet())).isZero();
    }
  }

  @Test
  void askingForTheRecommenderLeavesTrainingAsItWas() {
    try (TrainingSession session = session(SPLIT, 1)) {
      finish(session);
      Snapshot before = session.snapshot();
      float[] first = scores(session);
      assertThat(session.snapshot()).isEqualTo(before);
      assertThat(scores(session)).isEqualTo(first);
    }
  }

  @Test
  void withoutValidationRowsTheLatestWeightsAreKept() {
    Split none =
        new Split(
            SPLIT.name(),
            SPLIT.seed(),
            SPLIT.trainAndValidation(),
            SPLIT.validation().select(new int[0]),
            SPLIT.test());
    try (TrainingSession session = session(none, 1)) {
      finish(session);
      assertThat(session.gradientStep()).isEqualTo(40);
      assertThat(log).noneMatch(line -> line.contains(LoggedKey.VALIDATION_CORRELATION.name()));
      Snapshot end = session.snapshot();
      assertThat(end.floats("best/actor")).isEqualTo(end.floats("networks/targetActor"));
    }
  }

  @Test
  void foldFactorsNeverSeeTheirRewards() {
    DrrModel model = DrrModel.gru();
    TrainingInput input =
        new TrainingInput(
            SPLIT,
            POSITIVE,
            model.hyperparameters().defaults(),
            1,
            1,
            1,
            SimulatorSettings.DEFAULT,
            "cpu",
            STORE);
    PretrainedFactors factors =
        new PretrainedFactors(input, DrrSettings.of(EncoderSettings.Kind.GRU, input.values()));
    for (var fold : factors.foldRows()) {
      assertThat(fold.seen().rowSet().overlap(fold.feedback().rowSet())).isZero();
      assertThat(fold.seen().size() + fold.feedback().size()).isEqualTo(SPLIT.train().size());
      assertThat(fold.seen().rowSet().overlap(SPLIT.validation().rowSet())).isZero();
      assertThat(fold.seen().rowSet().overlap(SPLIT.test().rowSet())).isZero();
    }
  }

  @Test
  void stepsAreLoggedAtTheirMultiplesAndNeverFall() {
    try (TrainingSession session = session(SPLIT, 1)) {
      finish(session);
      session.startOnline();
      finish(session);
      assertThat(session.gradientStep()).isEqualTo(80);
      assertThat(log.stream().filter(l -> l.contains(LoggedKey.CRITIC_LOSS.name())))
          .extracting(l -> l.substring(0, l.indexOf(' ')))
          .containsExactly("20", "40", "60", "80");
      assertThat(log.stream().filter(l -> l.contains(LoggedKey.SIMULATED_REWARD.name())))
          .extracting(l -> l.substring(0, l.indexOf(' ')))
          .containsExactly("40", "50", "60", "70", "80");
    }
  }
}
