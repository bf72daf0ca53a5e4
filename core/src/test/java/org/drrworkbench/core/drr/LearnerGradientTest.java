package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Locale;
import org.drrworkbench.core.drr.NetworkSettings.ActorForm;
import org.drrworkbench.core.drr.encode.DoubleWorld;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The gradients of the learner's own steps against central differences of what it is to descend.
 *
 * <p>After the first step Adam's first moment is a tenth of the gradient that it was given, with
 * neither weight decay nor clipping. The learner counts in single precision, where differences are
 * good to three digits at best; so they are taken in double precision at the same parameters, and
 * what is left are the roundings of one single-precision pass, some 1e-7 for each of its
 * operations.
 */
class LearnerGradientTest {
  private static final double TOLERANCE = 1e-5;

  private final DoubleWorld world = new DoubleWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private static TinyAgent tiny(String... settings) {
    String[] fixed =
        "dropout 0 l2 0 gradientClip 1000000 discountFactor 0.9 critic joined hiddenSize 4"
            .split(" ", -1);
    String[] all = Arrays.copyOf(fixed, fixed.length + settings.length);
    System.arraycopy(settings, 0, all, fixed.length, settings.length);
    TinyAgent tiny =
        new TinyAgent(EncoderSettings.Kind.ATTENTION, TinyAgent.factors(), TinyAgent.settings(all));
    RandomStream random = new RandomStream(3, "weights");
    draw(tiny.networks.actor(), random);
    draw(tiny.networks.critic(), random);
    draw(tiny.networks.targetActor(), random);
    draw(tiny.networks.targetCritic(), random);
    return tiny;
  }

  /** Weights without zeros, which hide gradients; the targets differ from what is learned. */
  private static void draw(FlatParameters parameters, RandomStream random) {
    float[] values = new float[(int) parameters.values().size()];
    random.fillGaussian(values, 1);
    parameters.set(values);
  }

  /** Recorded actions far from any answer, and transitions that count differently. */
  private static MiniBatch batch(boolean list) {
    Transition goesOn =
        new Transition(
            0,
            0,
            new int[] {1, 2, 3},
            new int[] {4, 5},
            new float[] {4, -3, 2, 5},
            list ? new float[] {-0.25f} : new float[] {0.5f, -1},
            new int[] {2, 3, 4},
            false);
    Transition ends =
        new Transition(
            3,
            0,
            new int[] {7},
            new int[] {8},
            new float[] {-6, 2, 3, -4},
            new float[] {1},
            new int[] {7, 8},
            true);
    return new MiniBatch(new Transition[] {goesOn, ends}, new int[2], new float[] {1, 0.5f});
  }

  private static double[] firstGradient(TinyAgent tiny, String adam) {
    float[] moment = tiny.learner.snapshot().floats(adam + "/firstMoment");
    double[] gradient = new double[moment.length];
    Arrays.setAll(gradient, p -> moment[p] / 0.1);
    return gradient;
  }

  /**
   * The critic has stepped when the actor's turn comes, whereas the state is the one from before.
   * What the actor learns leaves nothing in the critic's gradient.
   */
  @ParameterizedTest
  @EnumSource(ActorForm.class)
  void theActorClimbsTheCriticAtItsOwnAnswerAndNotAtTheRecordedOne(ActorForm form) {
    try (TinyAgent tiny =
        tiny("actor", form.name().toLowerCase(Locale.ROOT), "rewardCredit", "list")) {
      DoubleAgent before = new DoubleAgent(tiny, batch(true));
      NDArray state = before.state(before.critic.bindConstant());
      tiny.learner.update(batch(true), false);
      var critic = new DoubleAgent(tiny, batch(true)).critic.bindConstant();
      assertThat(
              world.gradientError(
                  firstGradient(tiny, "actorAdam"),
                  before.actor,
                  pi -> before.actorLoss(pi, critic, state)))
          .isLessThan(TOLERANCE);
      assertThat(HostBuffer.read(tiny.networks.critic().gradient())).containsOnly(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"item, false", "list, false", "list, true"})
  void theCriticAndItsEncoderDescendTheErrorFromAFixedTarget(String credit, String twice) {
    try (TinyAgent tiny = tiny("rewardCredit", credit, "doubleCritic", twice)) {
      MiniBatch batch = batch(credit.equals("list"));
      DoubleAgent before = new DoubleAgent(tiny, batch);
      tiny.learner.update(batch, false);
      assertThat(
              world.gradientError(
                  firstGradient(tiny, "criticAdam"), before.critic, before::criticLoss))
          .isLessThan(TOLERANCE);
    }
  }

  /** The encoder's gradient is the sum of both losses', while the critic's own is one's alone. */
  @Test
  void bothTrainTheEncoderWhereAskedTo() {
    try (TinyAgent tiny = tiny("rewardCredit", "list", "encoderTrainedBy", "both")) {
      DoubleAgent before = new DoubleAgent(tiny, batch(true));
      // The actor's loss sees the critic as it is, wherever the differences move it.
      var actor = before.actor.bindConstant();
      var critic = new DoubleAgent(tiny, batch(true)).critic.bindConstant();
      tiny.learner.update(batch(true), false);
      assertThat(
              world.gradientError(
                  firstGradient(tiny, "criticAdam"),
                  before.critic,
                  q -> before.criticLoss(q).add(before.actorLoss(actor, critic, before.state(q)))))
          .isLessThan(TOLERANCE);
    }
  }
}
