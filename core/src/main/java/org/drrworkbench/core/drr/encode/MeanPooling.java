package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/** The plain mean of the places with an item. */
final class MeanPooling implements WeightedPooling {
  @Override
  public void declare(ParameterLayout layout) {
    // Nothing is learned.
  }

  @Override
  public NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    return Places.present(batch).div(Places.count(batch));
  }
}
