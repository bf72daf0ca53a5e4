package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drrworkbench.core.recommend.LoggedKey.ACTION_SAMENESS;
import static org.drrworkbench.core.recommend.LoggedKey.ACTION_SATURATION;
import static org.drrworkbench.core.recommend.LoggedKey.ACTOR_GRADIENT_NORM;
import static org.drrworkbench.core.recommend.LoggedKey.ACTOR_LOSS;
import static org.drrworkbench.core.recommend.LoggedKey.CATALOGUE_SHARE;
import static org.drrworkbench.core.recommend.LoggedKey.CRITIC_CORRELATION;
import static org.drrworkbench.core.recommend.LoggedKey.CRITIC_LOSS;
import static org.drrworkbench.core.recommend.LoggedKey.GRADIENT_NORM;
import static org.drrworkbench.core.recommend.LoggedKey.LARGEST_Q;
import static org.drrworkbench.core.recommend.LoggedKey.MEAN_Q;
import static org.drrworkbench.core.recommend.LoggedKey.POLICY_Q;
import static org.drrworkbench.core.recommend.LoggedKey.REALISED_RETURN;
import static org.drrworkbench.core.recommend.LoggedKey.REWARD;
import static org.drrworkbench.core.recommend.LoggedKey.SIMULATED_REWARD;
import static org.drrworkbench.core.recommend.LoggedKey.SIMULATED_REWARD_SHARE;
import static org.drrworkbench.core.recommend.LoggedKey.VALIDATION_CORRELATION;
import static org.drrworkbench.core.recommend.LoggedKey.VALIDATION_NDCG;
import static org.drrworkbench.core.recommend.LoggedKey.VALIDATION_NDCG_UNSEEN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.TrainingSession;
import org.junit.jupiter.api.Test;

/** Which figures stand in each line of a training's log: all of them, and no others. */
class LoggedFiguresTest {
  private static final Set<LoggedKey> LEARNED =
      EnumSet.of(
          CRITIC_LOSS,
          ACTOR_LOSS,
          MEAN_Q,
          LARGEST_Q,
          GRADIENT_NORM,
          ACTOR_GRADIENT_NORM,
          REWARD,
          REALISED_RETURN);
  private static final Set<LoggedKey> VALIDATED =
      EnumSet.of(
          ACTION_SAMENESS,
          ACTION_SATURATION,
          CATALOGUE_SHARE,
          VALIDATION_CORRELATION,
          VALIDATION_NDCG,
          CRITIC_CORRELATION);
  private static final Set<LoggedKey> WATCHED =
      EnumSet.of(
          ACTION_SAMENESS,
          ACTION_SATURATION,
          CATALOGUE_SHARE,
          SIMULATED_REWARD,
          SIMULATED_REWARD_SHARE);

  private record Line(long step, Set<LoggedKey> keys) {}

  private static List<Line> offline(Map<String, String> more) {
    List<Line> log = new ArrayList<>();
    try (TrainingSession session = TinyTraining.session(more, (step, v) -> add(log, step, v))) {
      SmallTraining.finish(session);
    }
    return log;
  }

  private static List<Line> offlineLines(Set<LoggedKey> learned, Set<LoggedKey> validated) {
    return List.of(
        new Line(0, validated),
        new Line(10, learned),
        new Line(10, validated),
        new Line(20, learned),
        new Line(20, validated));
  }

  private static void add(List<Line> log, long step, Map<LoggedKey, Double> values) {
    assertThat(values.values()).allSatisfy(value -> assertThat(value).isFinite());
    log.add(new Line(step, EnumSet.copyOf(values.keySet())));
  }

  private static Set<LoggedKey> with(Set<LoggedKey> keys, LoggedKey one) {
    Set<LoggedKey> more = EnumSet.copyOf(keys);
    more.add(one);
    return more;
  }

  @Test
  void ofBothModes() {
    List<Line> log = new ArrayList<>();
    try (TrainingSession session = TinyTraining.session(Map.of(), (step, v) -> add(log, step, v))) {
      SmallTraining.finish(session);
      session.startOnline();
      SmallTraining.finish(session);
    }
    assertThat(log)
        .containsExactly(
            new Line(0, VALIDATED),
            new Line(10, LEARNED),
            new Line(10, VALIDATED),
            new Line(20, LEARNED),
            new Line(20, VALIDATED),
            new Line(20, WATCHED),
            new Line(30, LEARNED),
            new Line(30, WATCHED),
            new Line(40, LEARNED),
            new Line(40, WATCHED));
  }

  /** Whose answers earn the rewards, so that their values are told; no tanh that could saturate. */
  @Test
  void ofALinearActorCreditedWithListsAndChosenByFullRanking() {
    Set<LoggedKey> learned = with(LEARNED, POLICY_Q);
    Set<LoggedKey> validated = with(VALIDATED, VALIDATION_NDCG_UNSEEN);
    validated.remove(ACTION_SATURATION);
    assertThat(
            offline(Map.of("actor", "linear", "rewardCredit", "list", "validateBy", "full-unseen")))
        .isEqualTo(offlineLines(learned, validated));
  }

  @Test
  void ofAnActorOfEachFormThatGoesThroughTanh() {
    for (String actor : List.of("tanh", "direction", "correction")) {
      assertThat(offline(Map.of("actor", actor)).get(0)).isEqualTo(new Line(0, VALIDATED));
    }
  }

  @Test
  void ofTheSupervisedTwin() {
    Set<LoggedKey> learned = EnumSet.of(ACTOR_LOSS, REWARD, REALISED_RETURN);
    Set<LoggedKey> validated = EnumSet.copyOf(VALIDATED);
    validated.remove(CRITIC_CORRELATION);
    assertThat(offline(Map.of("learner", "supervised")))
        .isEqualTo(offlineLines(learned, validated));
  }
}
