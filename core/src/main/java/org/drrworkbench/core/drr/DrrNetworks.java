package org.drrworkbench.core.drr;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.drr.encode.HistoryEncoder;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The networks: actor, critic (or two) and their targets. The history encoder belongs to the
 * critic, whose loss trains it.
 */
final class DrrNetworks {
  private final HistoryEncoder encoder;
  private final Actor actorShape;
  private final List<Critic> criticShapes = new ArrayList<>();
  private final FlatParameters actor;
  private final FlatParameters critic;
  private final FlatParameters targetActor;
  private final FlatParameters targetCritic;
  private final @Nullable FlatParameters frozenEncoder;

  /**
   * @param manager owns the parameters
   * @param itemCount items of the catalogue
   * @param random draws the starting weights
   */
  DrrNetworks(NDManager manager, DrrSettings settings, int itemCount, RandomStream random) {
    NetworkSettings network = settings.network();
    encoder = settings.newEncoder(itemCount);
    int state = encoder.stateSize();
    actorShape = new Actor(network.actor(), state, settings.size(), network.hiddenSize());
    criticShapes.add(
        Critic.of(network.critic(), "critic", state, settings.size(), network.hiddenSize()));
    if (network.doubleCritic()) {
      criticShapes.add(
          Critic.of(network.critic(), "critic2", state, settings.size(), network.hiddenSize()));
    }
    ParameterLayout actorLayout = new ParameterLayout();
    actorShape.declare(actorLayout);
    ParameterLayout criticLayout = new ParameterLayout();
    ParameterLayout encoderLayout = new ParameterLayout();
    boolean frozen = network.encoderTrainedBy() == NetworkSettings.EncoderTrainedBy.NONE;
    encoder.declare(frozen ? encoderLayout : criticLayout);
    for (Critic shape : criticShapes) {
      shape.declare(criticLayout);
    }
    float[] actorStart = actorLayout.initialValues(random);
    float[] criticStart = criticLayout.initialValues(random);
    actor = new FlatParameters(manager, actorLayout, actorStart, true);
    critic = new FlatParameters(manager, criticLayout, criticStart, true);
    targetActor = new FlatParameters(manager, actorLayout, actorStart, false);
    targetCritic = new FlatParameters(manager, criticLayout, criticStart, false);
    frozenEncoder =
        frozen
            ? new FlatParameters(manager, encoderLayout, encoderLayout.initialValues(random), false)
            : null;
  }

  /** s (eq. 5) [B, state size], by the encoder's weights among the critic's. */
  NDArray state(FlatParameters.Bound critic, HistoryBatch batch) {
    return encoder.state(encoderOf(critic), batch);
  }

  private FlatParameters.Bound encoderOf(FlatParameters.Bound critic) {
    return frozenEncoder == null ? critic : frozenEncoder.bindConstant();
  }

  /** Whether the encoder has parameters that learn. */
  boolean encoderLearns() {
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    return frozenEncoder == null && layout.size() > 0;
  }

  Actor actorShape() {
    return actorShape;
  }

  /** The critic that the actor climbs, and its twin where there is one. */
  List<Critic> criticShapes() {
    return criticShapes;
  }

  FlatParameters actor() {
    return actor;
  }

  FlatParameters critic() {
    return critic;
  }

  FlatParameters targetActor() {
    return targetActor;
  }

  FlatParameters targetCritic() {
    return targetCritic;
  }

  /** The greedy action of the online or the target networks [B, k]. */
  NDArray act(HistoryBatch batch, boolean target) {
    FlatParameters.Bound criticNow = (target ? targetCritic : critic).bindConstant();
    FlatParameters.Bound actorNow = (target ? targetActor : actor).bindConstant();
    return actorShape.act(actorNow, state(criticNow, batch), batch.users(), null);
  }

  /** What the target actor's tanh gives [B, k]. */
  NDArray squashed(HistoryBatch batch) {
    NDArray state = state(targetCritic.bindConstant(), batch);
    return actorShape.squashed(targetActor.bindConstant(), state);
  }

  /** How much the target networks' encoder makes of each place [B, n]; null if it weighs none. */
  @Nullable NDArray weights(HistoryBatch batch) {
    return encoder.weights(encoderOf(targetCritic.bindConstant()), batch);
  }

  /** The slope of the target critic in the action, at the target actor's greedy one [B, k]. */
  NDArray slope(HistoryBatch batch) {
    FlatParameters.Bound criticNow = targetCritic.bindConstant();
    NDArray state = state(criticNow, batch);
    NDArray action =
        actorShape.act(targetActor.bindConstant(), state, batch.users(), null).stopGradient();
    action.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(
          criticShapes
              .get(0)
              .value(criticNow, state, batch.users(), action.expandDims(1), null)
              .sum());
    }
    return action.getGradient();
  }

  Snapshot snapshot() {
    return new Snapshot()
        .put("actor", actor.toArray())
        .put("critic", critic.toArray())
        .put("targetActor", targetActor.toArray())
        .put("targetCritic", targetCritic.toArray());
  }

  void restore(Snapshot from) {
    actor.set(from.floats("actor"));
    critic.set(from.floats("critic"));
    targetActor.set(from.floats("targetActor"));
    targetCritic.set(from.floats("targetCritic"));
  }
}
