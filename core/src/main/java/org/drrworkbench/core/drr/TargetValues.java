package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * What the critic learns (eq. 9): y = r + gamma Q'(s', pi'(s')) for every action of record, r alone
 * where nothing follows. With two critics Q' is the lower of the target critics' values; with
 * target noise pi'(s') is disturbed first, a tanh actor's within its range.
 */
final class TargetValues {
  /** Deviations at which the target noise is cut off, as in TD3 (0.5 at 0.2). */
  private static final double CUT = 2.5;

  private final NDManager manager;
  private final DrrSettings settings;
  private final DrrNetworks networks;
  private final RandomStream random;
  private final HostBuffer noiseValues = new HostBuffer();

  /**
   * @param random draws the noise on the target action
   */
  TargetValues(NDManager manager, DrrSettings settings, DrrNetworks networks, RandomStream random) {
    this.manager = manager;
    this.settings = settings;
    this.networks = networks;
    this.random = random;
  }

  /** y [B, m]. */
  NDArray of(MiniBatch batch, BatchTensors tensors) {
    NDArray reward = tensors.rewards(batch);
    double gamma = settings.learner().discountFactor();
    if (gamma == 0) {
      return reward;
    }
    HistoryBatch next = tensors.nextHistories(batch);
    var critic = networks.targetCritic().bindConstant();
    NDArray state = networks.state(critic, next);
    NDArray action =
        networks.actorShape().act(networks.targetActor().bindConstant(), state, next.users(), null);
    NDArray disturbed = disturbed(action).expandDims(1);
    NDList values = new NDList();
    for (Critic shape : networks.criticShapes()) {
      values.add(shape.value(critic, state, next.users(), disturbed, null));
    }
    NDArray following = values.size() == 1 ? values.get(0) : values.get(0).minimum(values.get(1));
    return reward.add(following.mul(tensors.goesOn(batch)).mul(gamma));
  }

  private NDArray disturbed(NDArray action) {
    double sigma = settings.learner().targetNoise();
    if (sigma == 0) {
      return action;
    }
    float[] noise = new float[(int) action.size()];
    for (int d = 0; d < noise.length; d++) {
      noise[d] = (float) (sigma * Math.max(-CUT, Math.min(CUT, random.nextGaussian())));
    }
    NDArray tried = action.add(noiseValues.floats(manager, noise, action.getShape().getShape()));
    return settings.network().actor() == NetworkSettings.ActorForm.TANH ? tried.clip(-1, 1) : tried;
  }

  Snapshot snapshot() {
    return new Snapshot().put("random", random.state());
  }

  void restore(Snapshot from) {
    random.restore(from.bytes("random"));
  }
}
