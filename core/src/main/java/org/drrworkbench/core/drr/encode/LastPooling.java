package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/** A = h_n, the last of the sequence. */
final class LastPooling implements Pooling {
  @Override
  public void declare(ParameterLayout layout) {
    // Nothing is learned.
  }

  @Override
  public NDArray pool(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    return Places.last(hidden);
  }
}
