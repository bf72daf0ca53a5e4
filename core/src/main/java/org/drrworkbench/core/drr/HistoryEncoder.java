package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/** What the members of the DRR family differ in: how a history becomes one vector A of size k. */
public interface HistoryEncoder {
  /** Adds the encoder's parameters to the layout of the network it is trained with. */
  void declare(ParameterLayout layout);

  /**
   * @return A [B, k]
   */
  NDArray encode(FlatParameters.Bound parameters, HistoryBatch batch);
}
