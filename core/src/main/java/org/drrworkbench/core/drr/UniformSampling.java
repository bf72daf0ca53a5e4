package org.drrworkbench.core.drr;

import java.util.Arrays;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/** Every transition is as likely as any other. */
final class UniformSampling implements Sampling {
  @Override
  public void added(int place) {
    // All are alike.
  }

  @Override
  public MiniBatch draw(ReplayMemory memory, int batchSize, RandomStream random) {
    Transition[] batch = new Transition[batchSize];
    Arrays.setAll(batch, b -> memory.get(random.nextInt(memory.size())));
    return MiniBatch.of(batch);
  }

  @Override
  public boolean wantsErrors() {
    return false;
  }

  @Override
  public void learned(MiniBatch batch, float[] errors) {
    // All stay alike.
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot();
  }

  @Override
  public void restore(Snapshot from) {
    // Nothing is kept.
  }
}
