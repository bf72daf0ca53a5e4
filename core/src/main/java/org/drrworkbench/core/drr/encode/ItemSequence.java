package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/** The item vectors as they are. */
final class ItemSequence implements Sequence {
  @Override
  public void declare(ParameterLayout layout) {
    // Nothing is learned.
  }

  @Override
  public NDArray hidden(FlatParameters.Bound parameters, HistoryBatch batch) {
    long k = batch.items().getShape().get(1);
    return batch.items().reshape(batch.length(), batch.size(), k).transpose(1, 0, 2);
  }
}
