package org.drrworkbench.core.drr;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drrworkbench.core.nn.Adam;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.GradientClipping;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.nn.SoftUpdate;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * The update of the article's actor-critic from one mini-batch: target (eq. 9), critic (eq. 8),
 * actor (eq. 7), soft update. The actions of record are the items shown; each has a reward of its
 * own.
 */
final class DdpgLearner {
  private final NDManager manager;
  private final DrrSettings settings;
  private final DrrNetworks networks;
  private final VectorTables vectors;
  private final Adam actorAdam;
  private final Adam criticAdam;
  private final RandomStream dropoutRandom;
  private final DropoutMasks[] actorDropout;
  private final DropoutMasks[] criticDropout;
  private final HostBuffer rewardValues = new HostBuffer();
  private final HostBuffer shownValues = new HostBuffer();
  private final HostBuffer goesOnValues = new HostBuffer();
  private final NDArray totals;
  private int updates;

  /**
   * @param manager owns moments and running totals
   * @param dropoutRandom draws the dropout masks
   */
  DdpgLearner(
      NDManager manager,
      DrrSettings settings,
      DrrNetworks networks,
      VectorTables vectors,
      RandomStream dropoutRandom) {
    this.manager = manager;
    this.settings = settings;
    this.networks = networks;
    this.vectors = vectors;
    this.dropoutRandom = dropoutRandom;
    actorAdam = new Adam(manager, networks.actor(), settings.actorLearningRate(), settings.l2());
    criticAdam = new Adam(manager, networks.critic(), settings.criticLearningRate(), settings.l2());
    actorDropout = masks(networks.actorShape().layers());
    criticDropout = masks(networks.criticShape().layers());
    totals = manager.zeros(new Shape(4));
  }

  private DropoutMasks[] masks(int layers) {
    return IntStream.range(0, layers)
        .mapToObj(layer -> new DropoutMasks(dropoutRandom, settings.dropout()))
        .toArray(DropoutMasks[]::new);
  }

  /** One gradient step of each network. */
  void update(Transition[] batch) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      int width = settings.trainListLength();
      int[] folds = Stream.of(batch).mapToInt(Transition::fold).toArray();
      int[] users = Stream.of(batch).mapToInt(Transition::user).toArray();
      NDArray target = target(batch, folds, users);
      HistoryBatch now =
          vectors.histories(
              manager,
              folds,
              users,
              Stream.of(batch).map(Transition::history).toArray(int[][]::new),
              settings.historyLength());
      NDArray shownVectors = vectors.shown(manager, batch, width);
      NDArray shown = shownWeights(batch);

      NDArray state;
      NDArray criticLoss;
      NDArray meanQ;
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        var critic = networks.critic().bind();
        NDArray withGradient = networks.state(critic, now);
        NDArray q =
            networks
                .criticShape()
                .value(critic, withGradient, now.users(), shownVectors, criticDropout);
        NDArray error = target.sub(q);
        criticLoss = error.mul(error).mul(shown).sum();
        collector.backward(criticLoss);
        state = withGradient.stopGradient();
        meanQ = q.stopGradient().mul(shown).sum();
      }
      NDArray gradientNorm =
          GradientClipping.byGlobalNorm(networks.critic(), settings.gradientClip());
      criticAdam.update();

      NDArray actorLoss;
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        var critic = networks.critic().bindConstant();
        NDArray action =
            networks.actorShape().act(networks.actor().bind(), state, now.users(), actorDropout);
        actorLoss =
            networks
                .criticShape()
                .value(critic, state, now.users(), action.expandDims(1), null)
                .mean()
                .neg();
        collector.backward(actorLoss);
      }
      GradientClipping.byGlobalNorm(networks.actor(), settings.gradientClip());
      actorAdam.update();

      SoftUpdate.follow(networks.critic(), networks.targetCritic(), settings.softUpdateRate());
      SoftUpdate.follow(networks.actor(), networks.targetActor(), settings.softUpdateRate());

      totals.addi(
          NDArrays.stack(
              new NDList(
                  criticLoss.stopGradient(), actorLoss.stopGradient(), meanQ, gradientNorm)));
      updates++;
    }
  }

  /**
   * y = r + gamma Q'(s', pi'(s')) for every item shown [B, width]; nothing follows a terminated
   * session.
   */
  private NDArray target(Transition[] batch, int[] folds, int[] users) {
    int width = settings.trainListLength();
    float[] rewards = new float[batch.length * width];
    float[] goesOn = new float[batch.length];
    for (int b = 0; b < batch.length; b++) {
      System.arraycopy(batch[b].rewards(), 0, rewards, b * width, batch[b].rewards().length);
      goesOn[b] = batch[b].terminated() ? 0 : 1;
    }
    NDArray reward = rewardValues.floats(manager, rewards, batch.length, width);
    if (settings.discountFactor() == 0) {
      return reward;
    }
    HistoryBatch next =
        vectors.histories(
            manager,
            folds,
            users,
            Stream.of(batch).map(Transition::nextHistory).toArray(int[][]::new),
            settings.historyLength());
    var critic = networks.targetCritic().bindConstant();
    NDArray state = networks.state(critic, next);
    NDArray action =
        networks.actorShape().act(networks.targetActor().bindConstant(), state, next.users(), null);
    NDArray following =
        networks.criticShape().value(critic, state, next.users(), action.expandDims(1), null);
    NDArray weight = goesOnValues.floats(manager, goesOn, batch.length, 1);
    return reward.add(following.mul(weight).mul(settings.discountFactor()));
  }

  /** 1 / (items shown in the mini-batch) where an item was shown, 0 at padded places. */
  private NDArray shownWeights(Transition[] batch) {
    int width = settings.trainListLength();
    int count = Stream.of(batch).mapToInt(t -> t.items().length).sum();
    float[] mask = new float[batch.length * width];
    for (int b = 0; b < batch.length; b++) {
      for (int m = 0; m < batch[b].items().length; m++) {
        mask[b * width + m] = 1f / count;
      }
    }
    return shownValues.floats(manager, mask, batch.length, width);
  }

  /** Means over the updates since the last call. */
  DdpgStatistics drainStatistics() {
    float[] sums = HostBuffer.read(totals);
    int count = Math.max(1, updates);
    totals.muli(0);
    updates = 0;
    return new DdpgStatistics(sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count);
  }

  Snapshot snapshot() {
    return new Snapshot()
        .putAll("actorAdam", actorAdam.snapshot())
        .putAll("criticAdam", criticAdam.snapshot())
        .put("dropout", dropoutRandom.state())
        .put("totals", HostBuffer.read(totals))
        .putLong("updates", updates);
  }

  void restore(Snapshot from) {
    actorAdam.restore(from.folder("actorAdam"));
    criticAdam.restore(from.folder("criticAdam"));
    dropoutRandom.restore(from.bytes("dropout"));
    HostBuffer.write(from.floats("totals"), totals);
    updates = (int) from.getLong("updates");
  }
}
