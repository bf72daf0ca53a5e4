package org.drrworkbench.core.drr;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.stream.IntStream;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.nn.Adam;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.GradientClipping;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.nn.Scaling;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * The agent's supervised twin: the same encoder and actor on the same sessions, taught without any
 * critic to put the better rated item of each pair first. What the agent reaches beyond it, the
 * critic has given it.
 *
 * <pre>
 * score_m = x_m . pi(s) / sqrt(k)
 * loss    = sum over pairs of one list of max(0, r_i - r_j) log(1 + exp(score_j - score_i)),
 *           divided by the sum of max(0, r_i - r_j)
 * </pre>
 */
final class SupervisedLearner implements Learner {
  private final DrrSettings settings;
  private final DrrNetworks networks;
  private final BatchTensors tensors;
  private final TargetUpdate targetUpdate;
  private final Adam actorAdam;
  private final Adam encoderAdam;
  private final RandomStream dropoutRandom;
  private final DropoutMasks[] dropout;
  private final NDArray total;
  private int updates;

  /**
   * @param manager owns moments and the running total
   * @param dropoutRandom draws the dropout masks
   */
  SupervisedLearner(
      NDManager manager,
      DrrSettings settings,
      DrrNetworks networks,
      VectorTables vectors,
      RandomStream dropoutRandom) {
    this.settings = settings;
    this.networks = networks;
    this.dropoutRandom = dropoutRandom;
    LearnerSettings rates = settings.learner();
    tensors = new BatchTensors(manager, settings, vectors);
    targetUpdate = new TargetUpdate(networks, rates);
    actorAdam = new Adam(manager, networks.actor(), rates.actorLearningRate(), rates.actorL2());
    encoderAdam = new Adam(manager, networks.critic(), rates.criticLearningRate(), rates.l2());
    dropout =
        IntStream.range(0, networks.actorShape().layers())
            .mapToObj(layer -> new DropoutMasks(dropoutRandom, settings.network().dropout()))
            .toArray(DropoutMasks[]::new);
    total = manager.zeros(new Shape());
  }

  @Override
  public float[] update(MiniBatch batch, boolean wantsErrors) {
    LearnerSettings rates = settings.learner();
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      HistoryBatch now = tensors.histories(batch);
      NDArray shown = tensors.actionsOfRecord(batch);
      NDArray better = better(batch);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray state = networks.state(networks.critic().bind(), now);
        NDArray action =
            networks.actorShape().act(networks.actor().bind(), state, now.users(), dropout);
        NDArray scores =
            Scaling.times(
                shown.batchMatMul(action.expandDims(2)).squeeze(2), 1 / Math.sqrt(settings.size()));
        NDArray lead = scores.expandDims(1).sub(scores.expandDims(2));
        NDArray loss = Activation.softPlus(lead).mul(better).sum();
        collector.backward(loss);
        total.addi(loss.stopGradient());
      }
      GradientClipping.byGlobalNorm(networks.actor(), rates.gradientClip());
      actorAdam.update();
      if (networks.encoderLearns()) {
        GradientClipping.byGlobalNorm(networks.critic(), rates.gradientClip());
        encoderAdam.update();
      }
      targetUpdate.afterStep(true);
      updates++;
    }
    return new float[wantsErrors ? batch.size() : 0];
  }

  /** Share of max(0, r_i - r_j) in the sum of all [B, i, j]; 0 where i or j is padded. */
  private NDArray better(MiniBatch batch) {
    NDArray rewards = tensors.rewards(batch);
    NDArray present = tensors.shares(batch).gt(0).toType(rewards.getDataType(), false);
    NDArray ahead = rewards.expandDims(2).sub(rewards.expandDims(1)).maximum(0f);
    NDArray both = present.expandDims(2).mul(present.expandDims(1));
    NDArray weights = ahead.mul(both);
    return weights.div(weights.sum().add(1e-6f));
  }

  @Override
  public Map<LoggedKey, Double> drainStatistics() {
    double loss = total.getFloat() / Math.max(1, updates);
    total.muli(0);
    updates = 0;
    return Map.of(LoggedKey.ACTOR_LOSS, loss);
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot()
        .putAll("actorAdam", actorAdam.snapshot())
        .putAll("encoderAdam", encoderAdam.snapshot())
        .putAll("targetUpdate", targetUpdate.snapshot())
        .put("dropout", dropoutRandom.state())
        .put("total", HostBuffer.read(total))
        .putLong("updates", updates);
  }

  @Override
  public void restore(Snapshot from) {
    actorAdam.restore(from.folder("actorAdam"));
    encoderAdam.restore(from.folder("encoderAdam"));
    targetUpdate.restore(from.folder("targetUpdate"));
    dropoutRandom.restore(from.bytes("dropout"));
    total.muli(0).addi(from.floats("total")[0]);
    updates = (int) from.getLong("updates");
  }
}
