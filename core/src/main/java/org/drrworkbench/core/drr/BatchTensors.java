package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.stream.Stream;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.nn.HostBuffer;

/**
 * A mini-batch as tensors. B transitions, each with up to m actions of record: the items shown, or
 * with list credit the one answer of the actor. Each method's tensors are good until its next call.
 */
final class BatchTensors {
  private final NDManager manager;
  private final DrrSettings settings;
  private final VectorTables vectors;
  private final int width;
  private final HostBuffer rewardValues = new HostBuffer();
  private final HostBuffer goesOnValues = new HostBuffer();
  private final HostBuffer actionValues = new HostBuffer();
  private final HostBuffer weightValues = new HostBuffer();
  private final HostBuffer evenValues = new HostBuffer();
  private final HostBuffer shareValues = new HostBuffer();

  BatchTensors(NDManager manager, DrrSettings settings, VectorTables vectors) {
    this.manager = manager;
    this.settings = settings;
    this.vectors = vectors;
    this.width = settings.rewardWidth();
  }

  /** The states before. */
  HistoryBatch histories(MiniBatch batch) {
    return histories(
        batch, Stream.of(batch.transitions()).map(Transition::history).toArray(int[][]::new));
  }

  /** The states after. */
  HistoryBatch nextHistories(MiniBatch batch) {
    return histories(
        batch, Stream.of(batch.transitions()).map(Transition::nextHistory).toArray(int[][]::new));
  }

  private HistoryBatch histories(MiniBatch batch, int[][] histories) {
    int[] folds = Stream.of(batch.transitions()).mapToInt(Transition::fold).toArray();
    int[] users = Stream.of(batch.transitions()).mapToInt(Transition::user).toArray();
    return vectors.histories(manager, folds, users, histories, settings.session().historyLength());
  }

  /** The actions that the rewards belong to [B, m, k]; zero at padded places. */
  NDArray actionsOfRecord(MiniBatch batch) {
    return settings.reward().credit() == RewardSettings.Credit.ITEM
        ? vectors.shown(manager, batch.transitions(), width)
        : recordedActions(batch).expandDims(1);
  }

  /** What the actor answered then [B, k]. */
  NDArray recordedActions(MiniBatch batch) {
    int k = settings.size();
    float[] actions = new float[batch.size() * k];
    for (int b = 0; b < batch.size(); b++) {
      System.arraycopy(batch.transitions()[b].action(), 0, actions, b * k, k);
    }
    return actionValues.floats(manager, actions, batch.size(), k);
  }

  /** r [B, m]; 0 at padded places. */
  NDArray rewards(MiniBatch batch) {
    float[] rewards = new float[batch.size() * width];
    for (int b = 0; b < batch.size(); b++) {
      float[] own = batch.transitions()[b].rewards();
      System.arraycopy(own, 0, rewards, b * width, own.length);
    }
    return rewardValues.floats(manager, rewards, batch.size(), width);
  }

  /** 1 where something follows that is to be valued, else 0 [B, 1]. */
  NDArray goesOn(MiniBatch batch) {
    float[] goesOn = new float[batch.size()];
    for (int b = 0; b < goesOn.length; b++) {
      goesOn[b] = batch.transitions()[b].terminated() ? 0 : 1;
    }
    return goesOnValues.floats(manager, goesOn, goesOn.length, 1);
  }

  /** How much each action of record counts in the critic's loss [B, m]. */
  NDArray weights(MiniBatch batch) {
    float total = total(batch);
    return spread(batch, weightValues, (b, count) -> batch.weights()[b] / total);
  }

  /** 1 / (actions of record in the mini-batch) [B, m]. */
  NDArray evenWeights(MiniBatch batch) {
    float total = total(batch);
    return spread(batch, evenValues, (b, count) -> 1 / total);
  }

  /** 1 / (actions of record in the transition) [B, m]. */
  NDArray shares(MiniBatch batch) {
    return spread(batch, shareValues, (b, count) -> 1f / count);
  }

  private static int total(MiniBatch batch) {
    return Stream.of(batch.transitions()).mapToInt(t -> t.rewards().length).sum();
  }

  /** What each action of a transition counts. */
  private interface Weight {
    float of(int transition, int count);
  }

  private NDArray spread(MiniBatch batch, HostBuffer buffer, Weight weight) {
    float[] values = new float[batch.size() * width];
    for (int b = 0; b < batch.size(); b++) {
      int count = batch.transitions()[b].rewards().length;
      float own = weight.of(b, count);
      for (int m = 0; m < count; m++) {
        values[b * width + m] = own;
      }
    }
    return buffer.floats(manager, values, batch.size(), width);
  }
}
