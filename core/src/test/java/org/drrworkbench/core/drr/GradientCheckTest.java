package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.util.stream.Stream;
import org.drrworkbench.core.drr.NetworkSettings.ActorForm;
import org.drrworkbench.core.drr.NetworkSettings.CriticForm;
import org.drrworkbench.core.drr.encode.DoubleWorld;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.drr.encode.HistoryEncoder;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The losses of critic and actor, in every form, against central differences in double precision.
 */
class GradientCheckTest {
  private static final double TOLERANCE = 1e-6;
  private final DoubleWorld world = new DoubleWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private static Stream<CriticForm> critics() {
    return Stream.of(CriticForm.values());
  }

  private static Stream<ActorForm> actors() {
    return Stream.of(ActorForm.values());
  }

  private static HistoryEncoder encoder() {
    HyperparameterValues values = DrrSettings.schema(EncoderSettings.Kind.GRU).defaults();
    return EncoderSettings.of(EncoderSettings.Kind.GRU, values)
        .newEncoder(DoubleWorld.K, DoubleWorld.LENGTH);
  }

  private static Critic critic(CriticForm form) {
    return Critic.of(form, "critic", 3 * DoubleWorld.K, DoubleWorld.K, 7);
  }

  @ParameterizedTest
  @MethodSource("critics")
  void criticLossThroughTheEncoder(CriticForm form) {
    HistoryEncoder encoder = encoder();
    Critic critic = critic(form);
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    critic.declare(layout);
    HistoryBatch batch = world.histories();
    NDArray shown = world.numbers(1, DoubleWorld.USERS, 2, DoubleWorld.K);
    NDArray target = world.numbers(1, DoubleWorld.USERS, 2);
    double error =
        world.gradientError(
            world.parameters(layout),
            p -> {
              NDArray q = critic.value(p, encoder.state(p, batch), batch.users(), shown, null);
              NDArray difference = target.sub(q);
              return difference.mul(difference).mean();
            });
    assertThat(error).isLessThan(TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("actors")
  void actorLossThroughTheCritic(ActorForm form) {
    for (CriticForm criticForm : CriticForm.values()) {
      Actor actor = new Actor(form, 3 * DoubleWorld.K, DoubleWorld.K, 7);
      ParameterLayout actorLayout = new ParameterLayout();
      actor.declare(actorLayout);
      Critic critic = critic(criticForm);
      ParameterLayout criticLayout = new ParameterLayout();
      critic.declare(criticLayout);
      FlatParameters.Bound fixed = world.parameters(criticLayout).bindConstant();
      HistoryBatch batch = world.histories();
      NDArray state = world.numbers(1, DoubleWorld.USERS, 3L * DoubleWorld.K);
      double error =
          world.gradientError(
              world.parameters(actorLayout),
              p -> {
                NDArray action = actor.act(p, state, batch.users(), null);
                return critic
                    .value(fixed, state, batch.users(), action.expandDims(1), null)
                    .mean()
                    .neg();
              });
      assertThat(error).as("%s with %s", form, criticForm).isLessThan(TOLERANCE);
    }
  }
}
