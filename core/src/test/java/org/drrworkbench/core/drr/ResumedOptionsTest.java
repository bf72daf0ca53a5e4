package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drrworkbench.core.drr.SmallTraining.Line;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the options, a training taken up from any snapshot ends as the uninterrupted one. */
class ResumedOptionsTest {

  /** Between them every option that has a state of its own, and four encoders. */
  static Stream<Arguments> options() {
    return Stream.of(
        Arguments.of(
            DrrModel.attention(),
            Map.of(
                "replay", "prioritised",
                "replayCapacity", "50",
                "importanceSteps", "30",
                "noise", "ornstein-uhlenbeck",
                "rewardCredit", "list",
                "behaviourWeight", "0.5",
                "discountFactor", "0.5",
                "validateBy", "both")),
        Arguments.of(
            DrrModel.max(),
            Map.of(
                "noise", "epsilon",
                "randomShare", "0.4",
                "doubleCritic", "true",
                "policyDelay", "3",
                "targetNoise", "0.2",
                "discountFactor", "0.9",
                "unratedCandidates", "15",
                "unratedReward", "-0.5",
                "bootstrapAtLimit", "true")),
        Arguments.of(
            DrrModel.pairs(),
            Map.of(
                "learner", "supervised",
                "sessionRows", "following",
                "noiseDecaySteps", "60",
                "finalActionNoise", "0.05",
                "updateEvery", "2",
                "validateBy", "both")),
        Arguments.of(
            DrrModel.gru(),
            Map.of(
                "replay", "prioritised",
                "noise", "epsilon",
                "rewardCredit", "list",
                "listReward", "discounted",
                "doubleCritic", "true",
                "policyDelay", "2",
                "targetCopyEvery", "7",
                "encoderTrainedBy", "both",
                "sessionRows", "following",
                "validateBy", "full-unseen")));
  }

  /** What a training leaves: its state at the end of each mode, and its log. */
  private record End(Snapshot offline, Snapshot online, List<Line> log) {}

  private static End uninterrupted(DrrModel model, Map<String, String> options) {
    List<Line> log = new ArrayList<>();
    try (TrainingSession session = SmallTraining.session(model, options, log)) {
      SmallTraining.finish(session);
      Snapshot offline = session.snapshot();
      session.startOnline();
      SmallTraining.finish(session);
      return new End(offline, session.snapshot(), log);
    }
  }

  /** After every piece of work, factors aside, another session takes over. */
  private static End interrupted(DrrModel model, Map<String, String> options) {
    List<Line> log = new ArrayList<>();
    Supplier<TrainingSession> fresh = () -> SmallTraining.session(model, options, log);
    TrainingSession offline = toTheEnd(fresh.get(), fresh);
    Snapshot end = offline.snapshot();
    offline.startOnline();
    try (TrainingSession online = toTheEnd(takenUp(offline, fresh.get()), fresh)) {
      return new End(end, online.snapshot(), log);
    }
  }

  private static TrainingSession toTheEnd(TrainingSession begun, Supplier<TrainingSession> fresh) {
    TrainingSession now = begun;
    int pieces = 0;
    while (now.advance()) {
      // A session that forgets what it has done would never come to the end.
      assertThat(++pieces).isLessThan(200);
      if (!now.phase().equals("factors")) {
        now = takenUp(now, fresh.get());
      }
    }
    return now;
  }

  private static TrainingSession takenUp(TrainingSession before, TrainingSession after) {
    Snapshot snapshot = before.snapshot();
    before.close();
    after.restore(snapshot);
    assertSame(after.snapshot(), snapshot);
    return after;
  }

  private static void assertSame(Snapshot one, Snapshot other) {
    assertThat(one.names()).isEqualTo(other.names());
    for (String name : one.names()) {
      assertThat(one.array(name)).as(name).isEqualTo(other.array(name));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void takenUpAfterEveryPieceOfWorkItEndsWithTheSameBits(
      DrrModel model, Map<String, String> options) {
    End whole = uninterrupted(model, options);
    End resumed = interrupted(model, options);
    assertSame(resumed.offline(), whole.offline());
    assertSame(resumed.online(), whole.online());
    assertThat(resumed.log()).isEqualTo(whole.log());
    assertThat(whole.log()).extracting(Line::step).contains(20L, 40L, 60L, 80L);
  }
}
