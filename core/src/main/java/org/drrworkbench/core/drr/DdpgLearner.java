package org.drrworkbench.core.drr;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * The update of the article's actor-critic from one mini-batch: target (eq. 9), critic (eq. 8),
 * actor (eq. 7), targets. With a second critic, a delay of the actor and noise on the target action
 * it is TD3 (Fujimoto et al., 2018).
 */
final class DdpgLearner implements Learner {
  private final DrrSettings settings;
  private final DrrNetworks networks;
  private final BatchTensors tensors;
  private final TargetValues targets;
  private final TargetUpdate targetUpdate;
  private final Adam actorAdam;
  private final Adam criticAdam;
  private final RandomStream dropoutRandom;
  private final DropoutMasks[] actorDropout;
  private final List<DropoutMasks[]> criticDropout = new ArrayList<>();
  private final NDArray nothing;
  private final NDArray totals;
  private long steps;
  private int updates;
  private int actorUpdates;

  /**
   * @param manager owns moments and running totals
   * @param dropoutRandom draws the dropout masks
   * @param targetRandom draws the noise on the target action
   */
  DdpgLearner(
      NDManager manager,
      DrrSettings settings,
      DrrNetworks networks,
      VectorTables vectors,
      RandomStream dropoutRandom,
      RandomStream targetRandom) {
    this.settings = settings;
    this.networks = networks;
    this.dropoutRandom = dropoutRandom;
    LearnerSettings rates = settings.learner();
    tensors = new BatchTensors(manager, settings, vectors);
    targets = new TargetValues(manager, settings, networks, targetRandom);
    targetUpdate = new TargetUpdate(networks, rates);
    actorAdam = new Adam(manager, networks.actor(), rates.actorLearningRate(), rates.actorL2());
    criticAdam = new Adam(manager, networks.critic(), rates.criticLearningRate(), rates.l2());
    actorDropout = masks(networks.actorShape().layers());
    for (Critic critic : networks.criticShapes()) {
      criticDropout.add(masks(critic.layers()));
    }
    nothing = manager.zeros(new Shape());
    totals = manager.zeros(new Shape(7));
  }

  private DropoutMasks[] masks(int layers) {
    return IntStream.range(0, layers)
        .mapToObj(layer -> new DropoutMasks(dropoutRandom, settings.network().dropout()))
        .toArray(DropoutMasks[]::new);
  }

  /**
   * One gradient step of the critic, and of the actor when its turn has come.
   *
   * @param wantsErrors whether somebody asks for the errors, which the step then waits for
   * @return mean |y - Q| over each transition's actions of record; empty when nobody asks
   */
  @Override
  public float[] update(MiniBatch batch, boolean wantsErrors) {
    LearnerSettings rates = settings.learner();
    boolean both = settings.network().encoderTrainedBy() == NetworkSettings.EncoderTrainedBy.BOTH;
    boolean actorsTurn = ++steps % rates.policyDelay() == 0;
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray y = targets.of(batch, tensors);
      HistoryBatch now = tensors.histories(batch);
      CriticPass critic = learnValues(batch, now, y);
      // Where both train the encoder, its gradient is complete only after the actor's pass.
      NDArray norm = both ? nothing : stepCritic();
      ActorPass actor = new ActorPass(nothing, nothing);
      NDArray actorNorm = nothing;
      if (actorsTurn) {
        actor = learnPolicy(batch, now, both ? null : critic.state);
        actorNorm = GradientClipping.byGlobalNorm(networks.actor(), rates.gradientClip());
        actorAdam.update();
        actorUpdates++;
      }
      if (both) {
        norm = stepCritic();
      }
      targetUpdate.afterStep(actorsTurn);
      NDArray even = tensors.evenWeights(batch);
      NDArray meanQ = critic.q.mul(even).sum();
      NDArray largestQ = critic.q.abs().mul(even.sign()).max();
      totals.addi(
          NDArrays.stack(
              new NDList(critic.loss, actor.loss, meanQ, norm, actorNorm, largestQ, actor.value)));
      updates++;
      return wantsErrors ? errors(batch, y, critic.q) : new float[0];
    }
  }

  private float[] errors(MiniBatch batch, NDArray y, NDArray q) {
    return HostBuffer.read(y.sub(q).abs().mul(tensors.shares(batch)).sum(new int[] {1}));
  }

  /** What the critic's pass leaves, all without gradient. */
  private record CriticPass(NDArray state, NDArray q, NDArray loss) {}

  /**
   * What the actor's pass leaves.
   *
   * @param loss -mean Q(s, pi(s)), and the pull of behaviour where there is one
   * @param value mean Q(s, pi(s))
   */
  private record ActorPass(NDArray loss, NDArray value) {}

  /** The critics' gradient of eq. 8. */
  private CriticPass learnValues(MiniBatch batch, HistoryBatch now, NDArray y) {
    NDArray actions = tensors.actionsOfRecord(batch);
    NDArray weights = tensors.weights(batch);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      var critic = networks.critic().bind();
      NDArray state = networks.state(critic, now);
      NDList values = new NDList();
      NDList losses = new NDList();
      for (int c = 0; c < networks.criticShapes().size(); c++) {
        Critic shape = networks.criticShapes().get(c);
        NDArray q = shape.value(critic, state, now.users(), actions, criticDropout.get(c));
        NDArray error = y.sub(q);
        values.add(q);
        losses.add(error.mul(error).mul(weights).sum());
      }
      NDArray loss = losses.size() == 1 ? losses.get(0) : losses.get(0).add(losses.get(1));
      collector.backward(loss);
      return new CriticPass(
          state.stopGradient(), values.get(0).stopGradient(), loss.stopGradient());
    }
  }

  /**
   * @return the norm of the gradient before clipping
   */
  private NDArray stepCritic() {
    NDArray norm =
        GradientClipping.byGlobalNorm(networks.critic(), settings.learner().gradientClip());
    criticAdam.update();
    return norm;
  }

  /**
   * The actor's gradient of eq. 7.
   *
   * @param state s as given; null lets the gradient pass into the encoder
   */
  private ActorPass learnPolicy(MiniBatch batch, HistoryBatch now, @Nullable NDArray state) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      var fixed = networks.critic().bindConstant();
      NDArray s = state == null ? networks.state(networks.critic().bind(), now) : state;
      NDArray action =
          networks.actorShape().act(networks.actor().bind(), s, now.users(), actorDropout);
      NDArray value =
          networks
              .criticShapes()
              .get(0)
              .value(fixed, s, now.users(), action.expandDims(1), null)
              .mean();
      NDArray loss = value.neg();
      double pull = settings.learner().behaviourWeight();
      if (pull > 0) {
        NDArray away = action.sub(tensors.recordedActions(batch));
        loss = loss.add(Scaling.times(away.mul(away), pull).mean());
      }
      collector.backward(loss);
      return new ActorPass(loss.stopGradient(), value.stopGradient());
    }
  }

  @Override
  public Map<LoggedKey, Double> drainStatistics() {
    float[] sums = HostBuffer.read(totals);
    int count = Math.max(1, updates);
    int actorCount = Math.max(1, actorUpdates);
    totals.muli(0);
    updates = 0;
    actorUpdates = 0;
    Map<LoggedKey, Double> means = new EnumMap<>(LoggedKey.class);
    means.put(LoggedKey.CRITIC_LOSS, (double) sums[0] / count);
    means.put(LoggedKey.ACTOR_LOSS, (double) sums[1] / actorCount);
    means.put(LoggedKey.MEAN_Q, (double) sums[2] / count);
    means.put(LoggedKey.GRADIENT_NORM, (double) sums[3] / count);
    means.put(LoggedKey.ACTOR_GRADIENT_NORM, (double) sums[4] / actorCount);
    means.put(LoggedKey.LARGEST_Q, (double) sums[5] / count);
    if (settings.reward().credit() == RewardSettings.Credit.LIST) {
      means.put(LoggedKey.POLICY_Q, (double) sums[6] / actorCount);
    }
    return means;
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot()
        .putAll("actorAdam", actorAdam.snapshot())
        .putAll("criticAdam", criticAdam.snapshot())
        .putAll("targets", targets.snapshot())
        .putAll("targetUpdate", targetUpdate.snapshot())
        .put("dropout", dropoutRandom.state())
        .put("totals", HostBuffer.read(totals))
        .put("counters", new long[] {steps, updates, actorUpdates});
  }

  @Override
  public void restore(Snapshot from) {
    actorAdam.restore(from.folder("actorAdam"));
    criticAdam.restore(from.folder("criticAdam"));
    targets.restore(from.folder("targets"));
    targetUpdate.restore(from.folder("targetUpdate"));
    dropoutRandom.restore(from.bytes("dropout"));
    HostBuffer.write(from.floats("totals"), totals);
    long[] counters = from.longs("counters");
    steps = counters[0];
    updates = (int) counters[1];
    actorUpdates = (int) counters[2];
  }
}
