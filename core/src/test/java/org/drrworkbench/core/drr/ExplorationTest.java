package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  private static final int SLOTS = 50;
  private static final int K = 40;

  private static Exploration exploration(ExplorationSettings.Noise noise) {
    return new Exploration(
        new ExplorationSettings(noise, 0.4, 0.1, 100, 0.3), SLOTS, K, new RandomStream(6, "noise"));
  }

  private static double deviation(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += (double) v * v;
    }
    return Math.sqrt(sum / values.length);
  }

  @Test
  void gaussianNoiseShrinksToItsFinalDeviation() {
    Exploration exploration = exploration(ExplorationSettings.Noise.GAUSSIAN);
    for (long step : new long[] {0, 50, 100, 5000}) {
      float[] actions = new float[SLOTS * K];
      exploration.disturb(actions, step);
      double expected = step == 0 ? 0.4 : step == 50 ? 0.25 : 0.1;
      assertThat(deviation(actions)).isCloseTo(expected, within(0.05 * expected));
    }
  }

  /** x_2 = 0.85 x_1 + 0.4 e: the covariance of neighbouring steps is 0.85 times the variance. */
  @Test
  void ornsteinUhlenbeckNoiseRemembersTheStepBefore() {
    Exploration exploration = exploration(ExplorationSettings.Noise.ORNSTEIN_UHLENBECK);
    float[] first = new float[SLOTS * K];
    float[] second = new float[SLOTS * K];
    exploration.disturb(first, 0);
    exploration.disturb(second, 0);
    double both = 0;
    double own = 0;
    for (int d = 0; d < first.length; d++) {
      both += first[d] * second[d];
      own += first[d] * first[d];
    }
    assertThat(both / own).isCloseTo(0.85, within(0.07));
  }

  @Test
  void ornsteinUhlenbeckNoiseBeginsAnewWithASession() {
    Exploration exploration = exploration(ExplorationSettings.Noise.ORNSTEIN_UHLENBECK);
    float[] first = new float[SLOTS * K];
    exploration.disturb(first, 0);
    exploration.forget(1);
    // At step 100 and beyond sigma is 0.1: what goes beyond five of them comes from before.
    float[] second = new float[SLOTS * K];
    exploration.disturb(second, 100);
    for (int d = K; d < 2 * K; d++) {
      assertThat(Math.abs(second[d])).isLessThan(0.5f);
    }
    for (int slot = 0; slot < SLOTS; slot += 2) {
      double both = 0;
      double own = 0;
      for (int d = slot * K; d < (slot + 1) * K; d++) {
        both += first[d] * second[d];
        own += first[d] * first[d];
      }
      assertThat(both / own).isGreaterThan(0.5);
    }
  }

  @Test
  void epsilonDrawsItsShareOfListsAndLeavesActionsAlone() {
    Exploration exploration = exploration(ExplorationSettings.Noise.EPSILON);
    int drawn = 0;
    for (int step = 0; step < 100; step++) {
      float[] actions = new float[SLOTS * K];
      exploration.disturb(actions, 0);
      assertThat(actions).containsOnly(0);
      for (int slot = 0; slot < SLOTS; slot++) {
        float[] scores = {7, 7, 7};
        if (exploration.draw(slot, scores)) {
          drawn++;
          assertThat(scores).doesNotContain(7);
        }
      }
    }
    // 5,000 lists, three standard errors of a share of 0.3.
    assertThat(drawn / 5000.0).isCloseTo(0.3, within(0.0195));
  }

  @Test
  void withoutNoiseNothingChanges() {
    float[] actions = {1, 2};
    exploration(ExplorationSettings.Noise.NONE).disturb(actions, 0);
    assertThat(actions).containsExactly(1, 2);
  }

  @Test
  void aRestoredExplorationGoesOnAsTheOriginal() {
    for (ExplorationSettings.Noise noise : ExplorationSettings.Noise.values()) {
      Exploration original = exploration(noise);
      original.disturb(new float[SLOTS * K], 0);
      Exploration restored = exploration(noise);
      Snapshot then = original.snapshot();
      Exploration elsewhere = exploration(noise);
      elsewhere.restore(then);
      elsewhere.disturb(new float[SLOTS * K], 0);
      restored.restore(then);
      float[] next = new float[SLOTS * K];
      float[] same = new float[SLOTS * K];
      original.disturb(next, 1);
      restored.disturb(same, 1);
      assertThat(same).isEqualTo(next);
    }
  }

  /** Rewards 1, 0, -1 at gamma 0.5: returns 0.75, -0.5 and -1 for the three steps. */
  @Test
  void realisedReturnsAreDiscountedFromEachStepOn() {
    RealisedReturns returns = new RealisedReturns(0.5, 2, 3);
    returns.step(0, 1, false);
    returns.step(1, 9, false);
    returns.step(0, 0, false);
    assertThat(returns.drain()).isNaN();
    RealisedReturns restored = new RealisedReturns(0.5, 2, 3);
    restored.restore(returns.snapshot());
    for (RealisedReturns one : new RealisedReturns[] {returns, restored}) {
      one.step(0, -1, true);
      assertThat(one.drain()).isCloseTo((0.75 - 0.5 - 1) / 3, within(1e-12));
    }
  }
}
