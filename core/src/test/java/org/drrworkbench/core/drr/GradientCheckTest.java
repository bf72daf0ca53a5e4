package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every gradient the update relies on, against central differences in double precision. */
class GradientCheckTest {
  private static final double TOLERANCE = 1e-6;
  private final DoubleWorld world = new DoubleWorld();

  @AfterEach
  void close() {
    world.close();
  }

  /** A loss with a different slope at every output. */
  private NDArray weighted(NDArray output, NDArray weights) {
    return output.mul(weights).add(output.mul(output).mul(0.3)).sum();
  }

  @Test
  void gru() {
    Gru gru = new Gru(DoubleWorld.K);
    ParameterLayout layout = new ParameterLayout();
    gru.declare(layout);
    HistoryBatch batch = world.histories();
    NDArray weights = world.numbers(1, DoubleWorld.USERS, DoubleWorld.K);
    FlatParameters parameters = world.parameters(layout);
    double error =
        world.gradientError(
            parameters,
            p -> {
              NDList hidden = gru.hidden(p, batch);
              return weighted(hidden.get(3), weights).add(weighted(hidden.get(1), weights));
            });
    assertThat(error).isLessThan(TOLERANCE);
  }

  @Test
  void gruWithAttention() {
    assertThat(encoderError(new GruAttentionEncoder(DoubleWorld.K))).isLessThan(TOLERANCE);
  }

  @Test
  void weightedAverage() {
    assertThat(encoderError(new WeightedAverageEncoder(DoubleWorld.LENGTH))).isLessThan(TOLERANCE);
  }

  private double encoderError(HistoryEncoder encoder) {
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    HistoryBatch batch = world.histories();
    NDArray weights = world.numbers(1, DoubleWorld.USERS, DoubleWorld.K);
    return world.gradientError(
        world.parameters(layout), p -> weighted(encoder.encode(p, batch), weights));
  }

  @Test
  void criticLossThroughTheEncoder() {
    HistoryEncoder encoder = new GruAttentionEncoder(DoubleWorld.K);
    Critic critic = new Critic(DoubleWorld.K, 7);
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
              NDArray q =
                  critic.value(
                      p, state(encoder.encode(p, batch), batch), batch.users(), shown, null);
              NDArray difference = target.sub(q);
              return difference.mul(difference).mean();
            });
    assertThat(error).isLessThan(TOLERANCE);
  }

  @Test
  void actorLossThroughTheCritic() {
    Actor actor = new Actor(DoubleWorld.K, 7);
    ParameterLayout actorLayout = new ParameterLayout();
    actor.declare(actorLayout);
    Critic critic = new Critic(DoubleWorld.K, 7);
    ParameterLayout criticLayout = new ParameterLayout();
    critic.declare(criticLayout);
    FlatParameters.Bound fixed = world.parameters(criticLayout).bindConstant();
    HistoryBatch batch = world.histories();
    NDArray state = state(world.numbers(1, DoubleWorld.USERS, DoubleWorld.K), batch);
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
    assertThat(error).isLessThan(TOLERANCE);
  }

  private static NDArray state(NDArray a, HistoryBatch batch) {
    return NDArrays.concat(new NDList(batch.users(), batch.users().mul(a), a), 1);
  }
}
