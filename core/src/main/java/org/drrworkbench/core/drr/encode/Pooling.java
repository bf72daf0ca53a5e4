package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/** How a sequence becomes one vector A. */
interface Pooling {
  void declare(ParameterLayout layout);

  /**
   * @param hidden H [B, n, k], zero at padded places
   * @return A [B, k]; zero where the history is empty
   */
  NDArray pool(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden);
}
