package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * The four networks: actor, critic and their targets. The history encoder belongs to the critic,
 * whose loss trains it; the actor sees its state as given.
 */
final class DrrNetworks {
  private final HistoryEncoder encoder;
  private final Actor actorShape;
  private final Critic criticShape;
  private final FlatParameters actor;
  private final FlatParameters critic;
  private final FlatParameters targetActor;
  private final FlatParameters targetCritic;

  /**
   * @param manager owns the parameters
   * @param random draws the starting weights
   */
  DrrNetworks(NDManager manager, DrrSettings settings, RandomStream random) {
    encoder = settings.newEncoder();
    actorShape = new Actor(settings.embeddingSize(), settings.hiddenSize());
    criticShape = new Critic(settings.embeddingSize(), settings.hiddenSize());
    ParameterLayout actorLayout = new ParameterLayout();
    actorShape.declare(actorLayout);
    ParameterLayout criticLayout = new ParameterLayout();
    encoder.declare(criticLayout);
    criticShape.declare(criticLayout);
    float[] actorStart = actorLayout.initialValues(random);
    float[] criticStart = criticLayout.initialValues(random);
    actor = new FlatParameters(manager, actorLayout, actorStart, true);
    critic = new FlatParameters(manager, criticLayout, criticStart, true);
    targetActor = new FlatParameters(manager, actorLayout, actorStart, false);
    targetCritic = new FlatParameters(manager, criticLayout, criticStart, false);
  }

  /** s = [u, u * A, A] (eq. 5), [B, 3k]. */
  NDArray state(FlatParameters.Bound critic, HistoryBatch batch) {
    NDArray a = encoder.encode(critic, batch);
    return NDArrays.concat(new NDList(batch.users(), batch.users().mul(a), a), 1);
  }

  Actor actorShape() {
    return actorShape;
  }

  Critic criticShape() {
    return criticShape;
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
