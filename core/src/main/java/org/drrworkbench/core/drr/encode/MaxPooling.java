package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/** DRR-Max's pool: A_d = max_t (h_t)_d over the places with an item. */
final class MaxPooling implements Pooling {
  @Override
  public void declare(ParameterLayout layout) {
    // Nothing is learned.
  }

  @Override
  public NDArray pool(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    NDArray any = Places.present(batch).sum(new int[] {1}, true).minimum(1f);
    NDArray among = hidden.add(Places.leftOut(batch).expandDims(2));
    return among.max(new int[] {1}).mul(any);
  }
}
