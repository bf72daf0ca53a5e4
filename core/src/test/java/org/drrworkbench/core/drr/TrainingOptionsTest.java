package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** Options seen in whole trainings of 40 gradient steps a mode. */
class TrainingOptionsTest {
  private static TrainingSession session(Map<String, String> more) {
    return SmallTraining.session(DrrModel.gru(), more, new ArrayList<>());
  }

  private static float[] scores(TrainingSession session) {
    float[] scores = new float[3 * SmallTraining.DEMO.log().itemCount()];
    session.recommender().score(new int[] {0, 7, 599}, scores);
    return scores;
  }

  /** Scores at the end of each mode. */
  private record Ends(float[] offline, float[] online) {}

  private static Ends uninterrupted(Map<String, String> more) {
    try (TrainingSession whole = session(more)) {
      SmallTraining.finish(whole);
      float[] offline = scores(whole);
      whole.startOnline();
      SmallTraining.finish(whole);
      return new Ends(offline, scores(whole));
    }
  }

  /** Interrupted after every piece of work by a fresh session from a snapshot. */
  private static Ends interrupted(Map<String, String> more) {
    TrainingSession now = session(more);
    while (now.advance()) {
      now = takenUp(now, more);
    }
    float[] offline = scores(now);
    now.startOnline();
    now = takenUp(now, more);
    while (now.advance()) {
      now = takenUp(now, more);
    }
    float[] online = scores(now);
    now.close();
    return new Ends(offline, online);
  }

  private static TrainingSession takenUp(TrainingSession before, Map<String, String> more) {
    Snapshot snapshot = before.snapshot();
    before.close();
    TrainingSession after = session(more);
    after.restore(snapshot);
    return after;
  }

  private static void assertSame(Ends one, Ends other) {
    assertThat(one.offline).isEqualTo(other.offline);
    assertThat(one.online).isEqualTo(other.online);
  }

  private static void assertDifferent(Ends one, Ends other) {
    assertThat(one.offline).isNotEqualTo(other.offline);
    assertThat(one.online).isNotEqualTo(other.online);
  }

  /** With copies between two pieces of work, so that a forgotten step would be seen. */
  @Test
  void copiedTargetsAndOtherRewardsTakenUpEndAsTheUninterrupted() {
    Map<String, String> options =
        Map.of(
            "targetCopyEvery", "7",
            "policyDelay", "2",
            "discountFactor", "0.5",
            "gruBias", "gates",
            "actorL2Factor", "2",
            "rewardClip", "0.25");
    Ends whole = uninterrupted(options);
    assertSame(interrupted(options), whole);
    assertDifferent(whole, uninterrupted(Map.of()));
  }

  @Test
  void historiesOfAllRatedOrOfTheFirstItemsMakeOtherAgents() {
    Ends usual = uninterrupted(Map.of());
    Ends rated = uninterrupted(Map.of("historyOf", "rated"));
    Ends first = uninterrupted(Map.of("historyEnd", "first"));
    assertDifferent(rated, usual);
    assertDifferent(first, usual);
    assertDifferent(first, rated);
    assertDifferent(uninterrupted(Map.of("historyEnd", "first-rolling")), first);
    Map<String, String> both = Map.of("historyOf", "rated", "historyEnd", "first");
    assertSame(interrupted(both), uninterrupted(both));
  }

  /** Patience of one ends a training by validation; without a say of it the budget does. */
  @Test
  void withoutAChoiceByValidationTheLatestWeightsAreKeptToTheEnd() {
    Map<String, String> hasty =
        Map.of("patience", "1", "evaluateEvery", "1", "actorLearningRate", "0.1");
    Map<String, String> steady = new TreeMap<>(hasty);
    steady.put("validateBy", "none");
    try (TrainingSession session = session(steady)) {
      SmallTraining.finish(session);
      assertThat(session.gradientStep()).isEqualTo(40);
      Snapshot networks = session.snapshot().folder("networks");
      Snapshot best = session.snapshot().folder("best");
      assertThat(best.floats("actor")).isEqualTo(networks.floats("targetActor"));
      assertThat(best.floats("critic")).isEqualTo(networks.floats("targetCritic"));
    }
    try (TrainingSession session = session(hasty)) {
      SmallTraining.finish(session);
      assertThat(session.gradientStep()).isLessThan(40);
    }
  }

  @Test
  void unratedItemsMayEarnWhatThePmfPredicts() {
    Map<String, String> predicted =
        Map.of("unratedCandidates", "5", "unratedFeedback", "predicted");
    Ends whole = uninterrupted(predicted);
    assertDifferent(whole, uninterrupted(Map.of("unratedCandidates", "5")));
    assertSame(interrupted(predicted), whole);
    assertThatThrownBy(() -> session(Map.of("unratedFeedback", "predicted")))
        .hasMessageContaining("unratedCandidates is 0");
    assertThatThrownBy(
            () ->
                session(
                    Map.of(
                        "unratedCandidates", "5",
                        "unratedFeedback", "predicted",
                        "unratedReward", "-0.5")))
        .hasMessageContaining("unratedReward is -0.5");
    assertThatThrownBy(
            () ->
                session(
                    Map.of(
                        "unratedCandidates", "5",
                        "unratedFeedback", "predicted",
                        "itemLengths", "one")))
        .hasMessageContaining("predict no ratings");
  }

  @Test
  void scaledRewardsPaddingAndOtherVectorsMakeOtherAgents() {
    Ends usual = uninterrupted(Map.of());
    // Thirty places, which not every history fills.
    Ends masked = uninterrupted(Map.of("historyLength", "30"));
    assertDifferent(masked, uninterrupted(Map.of("historyLength", "30", "shortHistory", "zeros")));
    assertDifferent(
        masked, uninterrupted(Map.of("historyLength", "30", "shortHistory", "repeated")));
    assertDifferent(usual, uninterrupted(Map.of("itemLengths", "one")));
    assertDifferent(usual, uninterrupted(Map.of("historyVectors", "trained")));
    assertDifferent(usual, uninterrupted(Map.of("scaledReward", "true")));
    assertDifferent(usual, uninterrupted(Map.of("historyRatings", "multiplied")));
    Map<String, String> both =
        Map.of(
            "scaledReward", "true",
            "historyVectors", "trained",
            "historyRatings", "multiplied",
            "historyOf", "rated");
    assertSame(interrupted(both), uninterrupted(both));
  }

  @Test
  void aFirstCopyBeyondTheBudgetIsRefused() {
    assertThatThrownBy(() -> session(Map.of("targetCopyEvery", "41")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("targetCopyEvery is 41, but the budget is 40 gradient steps");
  }

  @Test
  void rewardsThatAreRememberedAreClipped() {
    float[] whole = rewards(Map.of());
    float[] clipped = rewards(Map.of("rewardClip", "0.25"));
    assertThat(clipped).hasSameSizeAs(whole);
    int beyond = 0;
    for (int k = 0; k < whole.length; k++) {
      beyond += Math.abs(whole[k]) > 0.25f ? 1 : 0;
      assertThat(clipped[k]).isEqualTo(Math.max(-0.25f, Math.min(0.25f, whole[k])));
    }
    assertThat(beyond).isBetween(1, whole.length - 1);
  }

  /** What the memory holds before anything is learned. */
  private static float[] rewards(Map<String, String> more) {
    String name = "loop/replay/rewards";
    try (TrainingSession session = session(more)) {
      Snapshot now = session.snapshot();
      while (!now.has(name) || now.floats(name).length == 0) {
        session.advance();
        now = session.snapshot();
      }
      return now.floats(name);
    }
  }
}
