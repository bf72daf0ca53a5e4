package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/** The sequence H that is pooled: the item vectors themselves, or what a GRU makes of them. */
interface Sequence {
  void declare(ParameterLayout layout);

  /**
   * @return h_1..h_n [B, n, k]; zero at padded places
   */
  NDArray hidden(FlatParameters.Bound parameters, HistoryBatch batch);
}
