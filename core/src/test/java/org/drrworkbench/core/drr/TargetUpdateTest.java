package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

/** Target networks that are copied every few gradient steps, with both learners. */
class TargetUpdateTest {
  private static final Transition LIST =
      new Transition(
          3,
          0,
          new int[] {7, 1},
          new int[] {8, 5},
          new float[0],
          new float[] {1, -0.5f},
          new int[] {7, 1, 8},
          false);

  private static TinyAgent tiny(String... settings) {
    String[] all = Arrays.copyOf(settings, settings.length + 2);
    all[settings.length] = "dropout";
    all[settings.length + 1] = "0";
    return new TinyAgent(EncoderSettings.Kind.GRU, TinyAgent.factors(), TinyAgent.settings(all));
  }

  private static Learner supervised(TinyAgent tiny) {
    return new SupervisedLearner(
        tiny.manager, tiny.settings, tiny.networks, tiny.vectors, new RandomStream(5, "dropout"));
  }

  /** Two steps leave the targets as they were; the third makes them what is learned by then. */
  private static void assertCopiedEveryThirdStep(TinyAgent tiny, Learner learner) {
    for (int copy = 0; copy < 2; copy++) {
      float[] critic = tiny.networks.targetCritic().toArray();
      float[] actor = tiny.networks.targetActor().toArray();
      for (int step = 0; step < 2; step++) {
        learner.update(MiniBatch.of(LIST), false);
        assertThat(tiny.networks.targetCritic().toArray()).isEqualTo(critic);
        assertThat(tiny.networks.targetActor().toArray()).isEqualTo(actor);
      }
      learner.update(MiniBatch.of(LIST), false);
      assertThat(tiny.networks.targetCritic().toArray())
          .isEqualTo(tiny.networks.critic().toArray())
          .isNotEqualTo(critic);
      assertThat(tiny.networks.targetActor().toArray())
          .isEqualTo(tiny.networks.actor().toArray())
          .isNotEqualTo(actor);
    }
  }

  @Test
  void theTargetsAreCopiedEveryThirdStepAndStandStillBetween() {
    try (TinyAgent tiny = tiny("targetCopyEvery", "3", "discountFactor", "0.9")) {
      assertCopiedEveryThirdStep(tiny, tiny.learner);
    }
  }

  @Test
  void theSupervisedTwinsTargetsAreCopiedToo() {
    try (TinyAgent tiny = tiny("targetCopyEvery", "3", "learner", "supervised")) {
      assertCopiedEveryThirdStep(tiny, supervised(tiny));
    }
  }

  /** The delay is the actor's: with turns at steps 2, 4 and 6 copies are made at 3 and 6. */
  @Test
  void aDelayedActorDoesNotDelayTheCopy() {
    try (TinyAgent tiny = tiny("targetCopyEvery", "3", "policyDelay", "2")) {
      assertCopiedEveryThirdStep(tiny, tiny.learner);
    }
  }

  @Test
  void theStepsTowardsTheNextCopyAreKeptInASnapshot() {
    for (boolean twin : new boolean[] {false, true}) {
      String learner = twin ? "supervised" : "ddpg";
      try (TinyAgent one = tiny("targetCopyEvery", "3", "learner", learner);
          TinyAgent two = tiny("targetCopyEvery", "3", "learner", learner)) {
        Learner original = twin ? supervised(one) : one.learner;
        Learner resumed = twin ? supervised(two) : two.learner;
        original.update(MiniBatch.of(LIST), false);
        original.update(MiniBatch.of(LIST), false);
        resumed.restore(original.snapshot());
        two.networks.restore(one.networks.snapshot());
        for (int step = 0; step < 2; step++) {
          original.update(MiniBatch.of(LIST), false);
          resumed.update(MiniBatch.of(LIST), false);
          assertThat(two.networks.snapshot()).isEqualTo(one.networks.snapshot());
        }
        assertThat(resumed.snapshot()).isEqualTo(original.snapshot());
      }
    }
  }

  @Test
  void aCopyThatComesAfterTrainingHasEndedIsRefused() {
    refused(
        "targetCopyEvery is 201, but training ends when 200 gradient steps",
        Map.of("targetCopyEvery", "201", "evaluateEvery", "50", "patience", "4"));
    refused(
        "targetCopyEvery is '-1'; it must be a whole number from 0 to 1000000",
        Map.of("targetCopyEvery", "-1"));
  }

  private static void refused(String sentence, Map<String, String> chosen) {
    EncoderSettings.Kind kind = EncoderSettings.Kind.GRU;
    assertThatThrownBy(() -> DrrSettings.of(kind, DrrSettings.schema(kind).values(chosen)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }
}
