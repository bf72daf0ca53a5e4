package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.nn.ParameterLayout;
import org.junit.jupiter.api.Test;

class DdpgLearnerTest {
  private static final EncoderSettings.Kind GRU = EncoderSettings.Kind.GRU;

  private static MiniBatch batch(boolean terminated) {
    return MiniBatch.of(
        new Transition(
            0,
            0,
            new int[] {1, 2, 3},
            new int[] {4, 5},
            new float[0],
            new float[] {0.5f, -1},
            new int[] {2, 3, 4},
            terminated),
        new Transition(
            3,
            0,
            new int[] {7},
            new int[] {8},
            new float[0],
            new float[] {1},
            new int[] {7, 8},
            terminated),
        new Transition(
            2,
            0,
            new int[] {},
            new int[] {0, 6},
            new float[0],
            new float[] {0, 0.25f},
            new int[] {0},
            terminated),
        new Transition(
            5,
            0,
            new int[] {4, 4},
            new int[] {1, 2},
            new float[0],
            new float[] {-0.5f, 0.5f},
            new int[] {4, 4, 2},
            terminated));
  }

  /** Without weight decay, which would move weights that no gradient reaches. */
  @Test
  void everyParameterOfEncoderCriticAndActorMoves() {
    try (TinyAgent tiny =
        new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings("l2", "0", "dropout", "0"))) {
      // The output layers start at zero and hide what lies before them from the first gradient.
      tiny.learner.update(batch(true), false);
      ParameterLayout critic = new ParameterLayout();
      tiny.settings.newEncoder(9).declare(critic);
      tiny.networks.criticShapes().get(0).declare(critic);
      ParameterLayout actor = new ParameterLayout();
      tiny.networks.actorShape().declare(actor);
      float[] criticBefore = tiny.networks.critic().toArray();
      float[] actorBefore = tiny.networks.actor().toArray();
      tiny.learner.update(batch(true), false);
      assertThat(unmoved(critic, criticBefore, tiny.networks.critic().toArray())).isEmpty();
      assertThat(unmoved(actor, actorBefore, tiny.networks.actor().toArray())).isEmpty();
    }
  }

  /** Names of the parameters none of whose numbers changed. */
  private static List<String> unmoved(ParameterLayout layout, float[] before, float[] after) {
    List<String> names = layout.names();
    return IntStream.range(0, names.size())
        .filter(
            p -> {
              int from = (int) layout.offset(names.get(p));
              int to = p + 1 < names.size() ? (int) layout.offset(names.get(p + 1)) : before.length;
              return Arrays.equals(before, from, to, after, from, to);
            })
        .mapToObj(names::get)
        .toList();
  }

  @Test
  void criticLossIsTheMeanSquaredErrorOverItemsShown() {
    try (TinyAgent tiny =
        new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings("dropout", "0"))) {
      MiniBatch batch = batch(true);
      double expected = 0;
      int count = 0;
      for (Transition t : batch.transitions()) {
        // At the start Q(s, x) = x . 3 c u / sqrt(k) with c = 0.1 and k = 4, in the tables' units.
        for (int m = 0; m < t.items().length; m++) {
          double q = tiny.startValue(t.user(), t.items()[m]);
          expected += Math.pow(t.rewards()[m] - q, 2);
          count++;
        }
      }
      tiny.learner.update(batch, false);
      assertThat(tiny.criticLoss()).isCloseTo(expected / count, within(1e-5));
    }
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
      tiny.learner.update(batch(terminated), false);
      return tiny.criticLoss();
    }
  }

  @Test
  void bootstrappedTargetIsTheTargetCriticsValueOfTheTargetActorsAction() {
    try (TinyAgent tiny =
        new TinyAgent(
            GRU,
            TinyAgent.factors(),
            TinyAgent.settings("dropout", "0", "discountFactor", "0.5"))) {
      // At the start pi'(s') points along u with length 2 c, c = d / sqrt(d^2 + 0.01) and
      // d = 2 |u| / sqrt(|u|^2 + 0.01), so Q'(s', pi') = 0.3 / 2 * |u| * 2 c in the tables' units,
      // and y = r + 0.5 * Q'.
      MiniBatch batch = batch(false);
      double expected = 0;
      int count = 0;
      for (Transition t : batch.transitions()) {
        double length = Math.sqrt(squared(tiny, t.user()));
        double d = 2 * length / Math.sqrt(length * length + 0.01);
        double following = 0.3 * length * d / Math.sqrt(d * d + 0.01);
        for (int m = 0; m < t.items().length; m++) {
          double q = tiny.startValue(t.user(), t.items()[m]);
          expected += Math.pow(t.rewards()[m] + 0.5 * following - q, 2);
          count++;
        }
      }
      tiny.learner.update(batch, false);
      assertThat(tiny.criticLoss()).isCloseTo(expected / count, within(1e-5));
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
      tiny.learner.update(batch(true), false);
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
      // It points along u with length 2 c, where the two soft roots make of 2 u / |u| first
      // d = 2 |u| / sqrt(|u|^2 + 0.01), then c = d / sqrt(d^2 + 0.01).
      double d = 2 * length / Math.sqrt(length * length + 0.01);
      double c = d / Math.sqrt(d * d + 0.01);
      for (int k = 0; k < 4; k++) {
        assertThat(action[k]).isCloseTo((float) (2 * c * u[k] / length), within(1e-5f));
      }
    }
  }

  @Test
  void afterLearningTwoHistoriesOfOneUserGiveTwoActions() {
    try (TinyAgent tiny = new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings())) {
      for (int step = 0; step < 20; step++) {
        tiny.learner.update(batch(true), false);
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
        tiny.learner.update(batch(false), false);
      }
      int before = tiny.manager.getManagedArrays().size();
      for (int step = 0; step < 1000; step++) {
        tiny.learner.update(batch(false), false);
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
      Transition one =
          new Transition(
              3,
              0,
              new int[] {7},
              new int[] {8},
              new float[0],
              new float[] {1},
              new int[] {7},
              true);
      tiny.learner.update(MiniBatch.of(one), false);
      double q = tiny.startValue(3, 8);
      assertThat(tiny.criticLoss()).isCloseTo(Math.pow(1 - q, 2), within(1e-5));
    }
  }

  @Test
  void paddedItemVectorsAreZero() {
    try (TinyAgent tiny = new TinyAgent(GRU, TinyAgent.factors(), TinyAgent.settings())) {
      NDArray shown = tiny.vectors.shown(tiny.manager, batch(true).transitions(), 2);
      assertThat(HostBuffer.read(shown.get("1, 1"))).containsOnly(0);
    }
  }
}
