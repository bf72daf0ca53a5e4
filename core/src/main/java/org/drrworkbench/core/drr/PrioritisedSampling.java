package org.drrworkbench.core.drr;

import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Transitions that the critic was wrong about come back more often (Schaul et al., 2016,
 * proportional variant).
 *
 * <pre>
 * p_i = (|y_i - Q_i| + 0.001)^alpha      P(i) = p_i / sum p      w_i = (size P(i))^-beta / max w
 * </pre>
 *
 * A new transition has the highest priority seen so far, so that each is likely to be learned from.
 * The weights w correct the uneven draw; their largest in a mini-batch is 1.
 */
final class PrioritisedSampling implements Sampling {
  private static final double LEAST = 1e-3;

  private final ReplaySettings settings;
  private final SumTree priorities;
  private double highest = 1;
  private long batches;

  PrioritisedSampling(ReplaySettings settings) {
    this.settings = settings;
    this.priorities = new SumTree(settings.capacity());
  }

  @Override
  public void added(int place) {
    priorities.set(place, highest);
  }

  @Override
  public MiniBatch draw(ReplayMemory memory, int batchSize, RandomStream random) {
    double beta = settings.importance(batches++);
    double total = priorities.total();
    Transition[] batch = new Transition[batchSize];
    int[] places = new int[batchSize];
    double[] raw = new double[batchSize];
    double largest = 0;
    for (int b = 0; b < batchSize; b++) {
      places[b] = priorities.find(random.nextDouble() * total, memory.size());
      batch[b] = memory.get(places[b]);
      raw[b] = Math.pow(memory.size() * priorities.get(places[b]) / total, -beta);
      largest = Math.max(largest, raw[b]);
    }
    float[] weights = new float[batchSize];
    for (int b = 0; b < batchSize; b++) {
      weights[b] = (float) (raw[b] / largest);
    }
    return new MiniBatch(batch, places, weights);
  }

  @Override
  public boolean wantsErrors() {
    return true;
  }

  @Override
  public void learned(MiniBatch batch, float[] errors) {
    for (int b = 0; b < errors.length; b++) {
      double priority = Math.pow(errors[b] + LEAST, settings.priorityExponent());
      priorities.set(batch.places()[b], priority);
      highest = Math.max(highest, priority);
    }
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot()
        .put("priorities", priorities.values())
        .put("highest", new double[] {highest})
        .putLong("batches", batches);
  }

  @Override
  public void restore(Snapshot from) {
    priorities.setAll(from.doubles("priorities"));
    highest = from.doubles("highest")[0];
    batches = from.getLong("batches");
  }
}
