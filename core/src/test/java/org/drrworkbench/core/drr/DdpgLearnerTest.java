package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import org.drrworkbench.core.nn.HostBuffer;
import org.junit.jupiter.api.Test;

class DdpgLearnerTest {
  private static final DrrSettings.Encoder GRU = DrrSettings.Encoder.GRU_ATTENTION;

  private static Transition[] batch(boolean terminated) {
    return new Transition[] {
      new Transition(
          0,
          0,
          new int[] {1, 2, 3},
          new int[] {4, 5},
          new float[] {0.5f, -1},
          new int[] {2, 3, 4},
          terminated),
      new Transition(
          3, 0, new int[] {7}, new int[] {8}, new float[] {1}, new int[] {7, 8}, terminated),
      new Transition(
          2, 0, new int[] {}, new int[] {0, 6}, new float[] {0, 0.25f}, new int[] {0}, terminated),
      new Transition(
          5,
          0,
          new int[] {4, 4},
          new int[] {1, 2},
          new float[] {-0.5f, 0.5f},
          new int[] {4, 4, 2},
          terminated),
    };
  }

  private static float[] part(float[] flat, float[] other, int from, int to) {
    float[] difference = new float[to - from];
    for (int k = from; k < to; k++) {
      difference[k - from] = flat[k] - other[k];
    }
    return difference;
  }

  private static boolean moved(float[] difference) {
    for (float d : difference) {
      if (d != 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void oneUpdateMovesEncoderCriticAndActor() {
    try (TinyAgent tiny = new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings())) {
      // The critic's output layer starts at zero and hides the encoder from the first gradient.
      tiny.learner.update(batch(true));
      float[] critic = tiny.networks.critic().toArray();
      float[] actor = tiny.networks.actor().toArray();
      tiny.learner.update(batch(true));
      // The encoder stands before the critic: 6 GRU parameters (4x4 and 4) and the attention.
      int encoder = 6 * 16 + 3 * 4 + 16 + 4 + 4;
      float[] after = tiny.networks.critic().toArray();
      assertThat(moved(part(after, critic, 0, encoder))).isTrue();
      assertThat(moved(part(after, critic, encoder, after.length))).isTrue();
      float[] actorAfter = tiny.networks.actor().toArray();
      assertThat(moved(part(actorAfter, actor, 0, actor.length))).isTrue();
    }
  }

  @Test
  void criticLossIsTheMeanSquaredErrorOverItemsShown() {
    try (TinyAgent tiny =
        new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings("dropout", "0"))) {
      Transition[] batch = batch(true);
      double expected = 0;
      int count = 0;
      for (Transition t : batch) {
        // At the start Q(s, x) = x . 3 c u / sqrt(k) with c = 0.1 and k = 4, in the tables' units.
        for (int m = 0; m < t.items().length; m++) {
          double q = product(tiny, t.user(), t.items()[m]) * 0.3 / 2;
          expected += Math.pow(t.rewards()[m] - q, 2);
          count++;
        }
      }
      tiny.learner.update(batch);
      assertThat(tiny.learner.drainStatistics().criticLoss())
          .isCloseTo(expected / count, within(1e-5));
    }
  }

  /** u . x in the tables' units. */
  private static double product(TinyAgent tiny, int user, int item) {
    HistoryBatch batch =
        tiny.vectors.histories(tiny.manager, new int[] {0}, new int[] {user}, new int[][] {{}}, 3);
    float[] u = HostBuffer.read(batch.users());
    float[] items = tiny.vectors.itemVectors(0);
    double sum = 0;
    for (int d = 0; d < 4; d++) {
      sum += u[d] * items[item * 4 + d];
    }
    return sum;
  }

  @Test
  void terminatedTransitionsDoNotBootstrapAndOthersDo() {
    double terminated = firstLoss("0.9", true);
    assertThat(firstLoss("0", true)).isEqualTo(terminated);
    assertThat(firstLoss("0", false)).isEqualTo(terminated);
    assertThat(firstLoss("0.9", false)).isNotEqualTo(terminated);
  }

  private static double firstLoss(String discountFactor, boolean terminated) {
    try (TinyAgent tiny =
        new TinyAgent(
            GRU,
            TinyAgent.factors(),
            TinyAgent.settings("dropout", "0", "discountFactor", discountFactor))) {
      tiny.learner.update(batch(terminated));
      return tiny.learner.drainStatistics().criticLoss();
    }
  }

  @Test
  void bootstrappedTargetIsTheTargetCriticsValueOfTheTargetActorsAction() {
    try (TinyAgent tiny =
        new TinyAgent(
            GRU,
            TinyAgent.factors(),
            TinyAgent.settings("dropout", "0", "discountFactor", "0.5"))) {
      // At the start pi'(s') = 2 u / |u| (length sqrt(k) = 2), so Q'(s', pi') = 0.3 |u|, in the
      // tables' units, and y = r + 0.5 * 0.3 |u|.
      Transition[] batch = batch(false);
      double expected = 0;
      int count = 0;
      for (Transition t : batch) {
        double length = Math.sqrt(squared(tiny, t.user()));
        for (int m = 0; m < t.items().length; m++) {
          double q = product(tiny, t.user(), t.items()[m]) * 0.3 / 2;
          expected += Math.pow(t.rewards()[m] + 0.5 * 0.3 * length - q, 2);
          count++;
        }
      }
      tiny.learner.update(batch);
      assertThat(tiny.learner.drainStatistics().criticLoss())
          .isCloseTo(expected / count, within(1e-5));
    }
  }

  private static double squared(TinyAgent tiny, int user) {
    HistoryBatch batch =
        tiny.vectors.histories(tiny.manager, new int[] {0}, new int[] {user}, new int[][] {{}}, 3);
    double sum = 0;
    for (float u : HostBuffer.read(batch.users())) {
      sum += u * u;
    }
    return sum;
  }

  @Test
  void targetsMoveByTheSoftUpdateOnly() {
    try (TinyAgent tiny =
        new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings("softUpdateRate", "0.1"))) {
      float[] before = tiny.networks.targetCritic().toArray();
      tiny.learner.update(batch(true));
      float[] online = tiny.networks.critic().toArray();
      float[] expected = new float[before.length];
      for (int p = 0; p < before.length; p++) {
        expected[p] = before[p] + 0.1f * (online[p] - before[p]);
      }
      assertThat(tiny.networks.targetCritic().toArray()).containsExactly(expected, within(1e-6f));
    }
  }

  @Test
  void untrainedAgentRanksAsItsFactors() {
    try (TinyAgent tiny = new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings())) {
      float[] action = tiny.agent.act(0, new int[] {4}, new int[][] {{1, 2}}, true);
      HistoryBatch batch =
          tiny.vectors.histories(
              tiny.manager, new int[] {0}, new int[] {4}, new int[][] {{1, 2}}, 3);
      float[] u = HostBuffer.read(batch.users());
      double length = Math.sqrt(squared(tiny, 4));
      for (int d = 0; d < 4; d++) {
        assertThat(action[d] / 2).isCloseTo((float) (u[d] / length), within(1e-5f));
      }
    }
  }

  @Test
  void afterLearningTwoHistoriesOfOneUserGiveTwoActions() {
    try (TinyAgent tiny = new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings())) {
      for (int step = 0; step < 20; step++) {
        tiny.learner.update(batch(true));
      }
      float[] actions =
          tiny.agent.act(0, new int[] {4, 4, 1}, new int[][] {{1, 2}, {8, 3}, {1, 2}}, true);
      float[] first = Arrays.copyOfRange(actions, 0, 4);
      float[] otherHistory = Arrays.copyOfRange(actions, 4, 8);
      float[] otherUser = Arrays.copyOfRange(actions, 8, 12);
      assertThat(otherHistory).isNotEqualTo(first);
      assertThat(otherUser).isNotEqualTo(first);
    }
  }

  @Test
  void managedArraysStayConstantOverAThousandUpdates() {
    try (TinyAgent tiny =
        new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings("discountFactor", "0.5"))) {
      for (int step = 0; step < 10; step++) {
        tiny.learner.update(batch(false));
      }
      int before = tiny.manager.getManagedArrays().size();
      for (int step = 0; step < 1000; step++) {
        tiny.learner.update(batch(false));
        tiny.agent.act(0, new int[] {4}, new int[][] {{1, 2}}, false);
      }
      tiny.learner.drainStatistics();
      assertThat(tiny.manager.getManagedArrays()).hasSize(before);
    }
  }

  @Test
  void criticsPaddedPlacesCarryNoLoss() {
    try (TinyAgent tiny =
        new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings("dropout", "0"))) {
      Transition[] one = {
        new Transition(3, 0, new int[] {7}, new int[] {8}, new float[] {1}, new int[] {7}, true)
      };
      tiny.learner.update(one);
      double q = product(tiny, 3, 8) * 0.3 / 2;
      assertThat(tiny.learner.drainStatistics().criticLoss())
          .isCloseTo(Math.pow(1 - q, 2), within(1e-5));
    }
  }

  @Test
  void paddedItemVectorsAreZero() {
    try (TinyAgent tiny = new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings())) {
      NDArray shown = tiny.vectors.shown(tiny.manager, batch(true), 2);
      assertThat(HostBuffer.read(shown.get("1, 1"))).containsOnly(0);
    }
  }
}
