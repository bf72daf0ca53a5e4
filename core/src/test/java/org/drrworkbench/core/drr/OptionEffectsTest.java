package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.drr.SmallTraining.Line;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

/** What single options do to whole trainings of 40 gradient steps a mode. */
class OptionEffectsTest {
  private final List<Line> log = new ArrayList<>();

  private TrainingSession session(Map<String, String> more) {
    return SmallTraining.session(DrrModel.gru(), more, log);
  }

  private List<Long> stepsWith(LoggedKey key) {
    return log.stream().filter(l -> l.values().containsKey(key)).map(Line::step).toList();
  }

  /** All networks at the end of the online mode, and where it began. */
  private record Online(Snapshot begin, Snapshot end, long steps) {}

  private Online online(Map<String, String> more) {
    try (TrainingSession session = session(more)) {
      SmallTraining.finish(session);
      log.clear();
      session.startOnline();
      Snapshot begin = session.snapshot().folder("networks");
      long before = session.gradientStep();
      SmallTraining.finish(session);
      return new Online(
          begin, session.snapshot().folder("networks"), session.gradientStep() - before);
    }
  }

  @Test
  void withoutOnlineLearningTheOfflineWeightsActOnlineAndAreMeasured() {
    for (Map<String, String> off :
        List.of(Map.of("onlineLearning", "false"), Map.of("ablation", "no-online-learning"))) {
      Online still = online(off);
      assertThat(still.end()).isEqualTo(still.begin());
      assertThat(still.steps()).isZero();
      for (LoggedKey key :
          List.of(
              LoggedKey.SIMULATED_REWARD,
              LoggedKey.SIMULATED_REWARD_SHARE,
              LoggedKey.ACTION_SAMENESS,
              LoggedKey.CATALOGUE_SHARE)) {
        assertThat(stepsWith(key)).as(key.key()).containsExactly(SmallTraining.STEPS);
      }
    }
    Online learning = online(Map.of());
    assertThat(learning.steps()).isEqualTo(SmallTraining.STEPS);
    for (String name : learning.begin().names()) {
      assertThat(learning.end().floats(name)).as(name).isNotEqualTo(learning.begin().floats(name));
    }
  }

  /** A quarter of a gradient step for each of 32 lists: 8 for each list shown to every user. */
  @Test
  void onlineTheAgentLearnsAfterSoManyListsShownToEachUser() {
    assertThat(listsShown(1)).containsExactly(1, 2, 3, 4, 5);
    assertThat(listsShown(2)).containsExactly(2, 4, 6);
    assertThat(listsShown(3)).containsExactly(3, 6);
  }

  /** How many lists each user had been shown at the gradient steps of the online mode. */
  private Set<Integer> listsShown(int updateEvery) {
    Set<Integer> shown = new TreeSet<>();
    try (TrainingSession session = session(Map.of("updateEvery", Integer.toString(updateEvery)))) {
      SmallTraining.finish(session);
      // Offline it learns after each list.
      assertThat(session.snapshot().longs("loop/counters")).startsWith(SmallTraining.STEPS, 5);
      session.startOnline();
      long done = session.gradientStep();
      while (session.advance()) {
        if (session.gradientStep() > done) {
          done = session.gradientStep();
          shown.add((int) session.snapshot().longs("loop/counters")[1]);
        }
      }
    }
    return shown;
  }

  @Test
  void anEncoderTrainedByNobodyWeighsHistoriesAsItDidAtFirst() {
    for (String by : List.of("none", "critic", "both")) {
      try (TrainingSession session = session(Map.of("encoderTrainedBy", by))) {
        while (stepsWith(LoggedKey.VALIDATION_CORRELATION).isEmpty()) {
          session.advance();
        }
        float[] first = weights(session);
        SmallTraining.finish(session);
        session.startOnline();
        SmallTraining.finish(session);
        if (by.equals("none")) {
          assertThat(weights(session)).isEqualTo(first);
        } else {
          assertThat(weights(session)).as(by).isNotEqualTo(first);
        }
      }
      log.clear();
    }
  }

  private static float[] weights(TrainingSession session) {
    return Objects.requireNonNull(session.history(7).orElseThrow().weights());
  }

  private static Factors served(Split split, String embeddings) {
    DrrModel model = DrrModel.gru();
    TrainingInput input =
        SmallTraining.input(model, split, Map.of("embeddings", embeddings, "embeddingSize", "16"));
    PretrainedFactors factors =
        new PretrainedFactors(input, DrrSettings.of(EncoderSettings.Kind.GRU, input.values()));
    while (!factors.finished()) {
      factors.advance();
    }
    return factors.served();
  }

  @Test
  void randomVectorsKnowNothingOfTheRatings() {
    Split all = SmallTraining.SPLIT;
    RatingLog half = all.train().select(rowsOfEvenItems(all.train()));
    Split fewer = new Split(all.name(), all.seed(), half, all.validation(), all.test());
    Factors random = served(all, "random");
    Factors pmf = served(all, "pmf");
    assertThat(random.users()).isNotEqualTo(pmf.users());
    assertThat(random.items()).isNotEqualTo(pmf.items());
    assertThat(served(fewer, "random").users()).isEqualTo(random.users());
    assertThat(served(fewer, "random").items()).isEqualTo(random.items());
    assertThat(served(fewer, "pmf").items()).isNotEqualTo(pmf.items());
    double squares = 0;
    for (float value : random.users()) {
      squares += value * value;
    }
    // 9,600 numbers from N(0, 1): five standard errors of their mean square.
    assertThat(squares / random.users().length).isCloseTo(1, within(0.072));
  }

  private static int[] rowsOfEvenItems(RatingLog log) {
    return IntStream.range(0, log.size()).filter(row -> log.item(row) % 2 == 0).toArray();
  }

  /** The targets at each validation offline, by their step. */
  private Map<Long, float[]> validated(TrainingSession session) {
    Map<Long, float[]> targets = new HashMap<>();
    boolean more = true;
    while (more) {
      more = session.advance();
      List<Long> steps = stepsWith(LoggedKey.VALIDATION_CORRELATION);
      if (!steps.isEmpty()) {
        targets.computeIfAbsent(
            steps.get(steps.size() - 1), step -> session.snapshot().floats("networks/targetActor"));
      }
    }
    return targets;
  }

  /** The first of the steps at which a figure was highest. */
  private long bestStep(ToDoubleFunction<Map<LoggedKey, Double>> figure) {
    Line best = log.get(0);
    for (Line line : log) {
      if (line.values().containsKey(LoggedKey.VALIDATION_NDCG)
          && figure.applyAsDouble(line.values()) > figure.applyAsDouble(best.values())) {
        best = line;
      }
    }
    return best.step();
  }

  private double gain(LoggedKey key, Map<LoggedKey, Double> values) {
    double first = figure(key, log.get(0).values());
    return (figure(key, values) - first) / first;
  }

  private static double figure(LoggedKey key, Map<LoggedKey, Double> values) {
    return Objects.requireNonNull(values.get(key));
  }

  /** At rates so high that what ranks better in full soon tells good from bad worse. */
  private long keptStep(String by, ToDoubleFunction<Map<LoggedKey, Double>> figure) {
    log.clear();
    Map<String, String> fast =
        Map.of(
            "validateBy", by,
            "evaluateEvery", "4",
            "actorLearningRate", "0.02",
            "softUpdateRate", "0.2");
    try (TrainingSession session = session(fast)) {
      Map<Long, float[]> targets = validated(session);
      long best = bestStep(figure);
      assertThat(session.snapshot().floats("best/actor")).as(by).isEqualTo(targets.get(best));
      return best;
    }
  }

  @Test
  void theFigureThatValidatesChoosesTheWeights() {
    LoggedKey correlation = LoggedKey.VALIDATION_CORRELATION;
    LoggedKey unseen = LoggedKey.VALIDATION_NDCG_UNSEEN;
    long byCorrelation = keptStep("correlation", values -> figure(correlation, values));
    long byUnseen = keptStep("full-unseen", values -> figure(unseen, values));
    assertThat(byUnseen).isNotEqualTo(byCorrelation);
    keptStep("both", values -> gain(correlation, values) + gain(unseen, values));
  }
}
