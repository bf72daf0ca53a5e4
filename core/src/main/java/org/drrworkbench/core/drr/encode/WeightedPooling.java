package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;

/** A = sum_t w_t h_t. */
interface WeightedPooling extends Pooling {
  /**
   * @param hidden H [B, n, k]
   * @return w [B, n], 0 at padded places of a history that is not empty
   */
  NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden);

  @Override
  default NDArray pool(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    return Places.weighted(weights(parameters, batch, hidden), hidden);
  }
}
