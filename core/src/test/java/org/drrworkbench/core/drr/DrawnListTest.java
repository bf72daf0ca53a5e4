package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.environment.Episode;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.environment.ListEnvironment;
import org.drrworkbench.core.environment.RewardForm;
import org.drrworkbench.core.environment.RewardRule;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** What is recorded as the action where exploration drew the list. */
class DrawnListTest {
  private static final int K = 4;
  private static final int LIST = 2;
  private static final RewardRule REWARD =
      new RewardRule(RewardForm.RATING, new RatingScale(1, 5), new PositiveRule(3, false));

  /** The memory after one list of each of 16 sessions, all of one user. */
  private static Snapshot memory(TinyAgent tiny) {
    SessionSettings session = tiny.settings.session();
    ListEnvironment environment =
        new ListEnvironment(
            random ->
                new Episode(
                    1, 0, new int[] {0, 1}, new int[] {2, 3, 4, 5, 6}, new float[] {1, 5, 3, 5, 2}),
            new RandomStream(4, "drawn/episodes"),
            HistoryRule.latestLiked(REWARD.positive()),
            REWARD,
            session.usersPerStep(),
            session.trainListLength(),
            session.episodeSteps(),
            session.historyLength());
    LearningLoop loop =
        new LearningLoop(
            tiny.settings,
            tiny.agent,
            tiny.learner,
            environment,
            REWARD,
            1,
            session.episodeSteps(),
            0,
            4,
            "drawn");
    loop.advance(0);
    return loop.snapshot().folder("replay");
  }

  private static TinyAgent agent(String randomShare) {
    return new TinyAgent(
        EncoderSettings.Kind.AVERAGE,
        TinyAgent.factors(),
        TinyAgent.settings(
            "usersPerStep", "16",
            "noise", "epsilon",
            "randomShare", randomShare,
            "rewardCredit", "list"));
  }

  private static float[] mean(TinyAgent tiny, int[] items) {
    float[] mean = new float[K];
    for (int item : items) {
      for (int d = 0; d < K; d++) {
        mean[d] += tiny.vectors.itemVectors(0)[item * K + d] / items.length;
      }
    }
    return mean;
  }

  @Test
  void theMeanOfTheItemsShownStandsForAListDrawnAtRandom() {
    try (TinyAgent tiny = agent("1")) {
      Snapshot memory = memory(tiny);
      for (int list = 0; list < 16; list++) {
        int[] shown = Arrays.copyOfRange(memory.ints("items"), list * LIST, (list + 1) * LIST);
        float[] recorded = Arrays.copyOfRange(memory.floats("actions"), list * K, (list + 1) * K);
        assertThat(recorded).containsExactly(mean(tiny, shown), within(1e-6f));
      }
      // Of twenty ordered pairs sixteen draws do not all give the same.
      assertThat(Arrays.stream(memory.ints("items")).distinct().count()).isGreaterThan(2);
    }
  }

  @Test
  void theActorsAnswerStandsForAListThatWasNotDrawn() {
    try (TinyAgent tiny = agent("0")) {
      Snapshot memory = memory(tiny);
      float[] answer = tiny.agent.act(0, new int[] {1}, new int[][] {{0, 1}}, false);
      for (int list = 0; list < 16; list++) {
        assertThat(Arrays.copyOfRange(memory.floats("actions"), list * K, (list + 1) * K))
            .containsExactly(answer, within(1e-6f));
      }
    }
  }
}
