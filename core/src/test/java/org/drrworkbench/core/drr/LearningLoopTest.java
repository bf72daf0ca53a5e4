package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the loop puts into its memory, and how it learns from there. */
class LearningLoopTest {
  private static final String MEMORY = "loop/replay/terminated";
  private static final String PRIORITIES = "loop/sampling/priorities";

  /** Numbers that stand for each session in the environment's snapshot. */
  private static final int HEAD = 5;

  private static TrainingSession session(String... pairs) {
    Map<String, String> more = new TreeMap<>();
    for (int p = 0; p < pairs.length; p += 2) {
      more.put(pairs[p], pairs[p + 1]);
    }
    return TinyTraining.session(more, (step, values) -> {});
  }

  private static Snapshot begun(TrainingSession session) {
    Snapshot now = session.snapshot();
    while (!now.has(MEMORY)) {
      session.advance();
      now = session.snapshot();
    }
    return now;
  }

  /** Told from the sessions as they stood before each list was shown. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTransitionIsTheLastWhereItsSessionEnds(boolean goesOnAtTheLimit) {
    try (TrainingSession session = session("bootstrapAtLimit", "" + goesOnAtTheLimit)) {
      Snapshot now = begun(session);
      List<Integer> expected = new ArrayList<>();
      int ranOut = 0;
      int cutOff = 0;
      boolean more = true;
      while (more) {
        int[] sessions = now.ints("loop/environment/sessions");
        more = session.advance();
        now = session.snapshot();
        for (int at = 0;
            at < sessions.length && now.ints(MEMORY).length > expected.size();
            at += HEAD) {
          boolean runsOut = sessions[at + 4] <= TinyTraining.LIST;
          boolean atLimit = !runsOut && sessions[at + 2] + 1 == TinyTraining.STEPS;
          expected.add(runsOut || (atLimit && !goesOnAtTheLimit) ? 1 : 0);
          ranOut += runsOut ? 1 : 0;
          cutOff += atLimit ? 1 : 0;
        }
      }
      assertThat(now.ints(MEMORY)).isEqualTo(expected.stream().mapToInt(t -> t).toArray());
      assertThat(ranOut).isPositive();
      assertThat(cutOff).isPositive();
      assertThat(ranOut + cutOff).isLessThan(expected.size());
    }
  }

  @Test
  void whatWasLearnedFromIsGivenAPriorityOfItsOwn() {
    try (TrainingSession session = session("replay", "prioritised", "evaluateEvery", "1")) {
      double[] priorities = afterSteps(session, 6).doubles(PRIORITIES);
      // New ones all stand at 1; six mini-batches of eight met most of the first sixteen.
      assertThat(Arrays.stream(priorities).distinct().count()).isGreaterThan(8);
    }
  }

  /** A memory in which one place alone can be drawn: that one is learned from and no other. */
  @Test
  void drawsFollowThePriorities() {
    int place = 11;
    try (TrainingSession before = session("replay", "prioritised", "evaluateEvery", "1");
        TrainingSession after = session("replay", "prioritised", "evaluateEvery", "1")) {
      Snapshot taken = afterSteps(before, 2);
      double[] only = new double[taken.doubles(PRIORITIES).length];
      only[place] = 1;
      Snapshot changed = new Snapshot();
      for (String name : taken.names()) {
        changed.put(name, name.equals(PRIORITIES) ? only : taken.array(name));
      }
      after.restore(changed);
      double[] learned = afterSteps(after, 3).doubles(PRIORITIES);
      assertThat(learned[place]).isPositive().isNotEqualTo(1);
      learned[place] = 1;
      assertThat(learned).isEqualTo(only);
    }
  }

  private static Snapshot afterSteps(TrainingSession session, long steps) {
    while (session.gradientStep() < steps) {
      session.advance();
    }
    return session.snapshot();
  }
}
