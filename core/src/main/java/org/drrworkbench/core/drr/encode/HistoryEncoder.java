package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/** What the members of the DRR family differ in: how a user and a history become the state s. */
public interface HistoryEncoder {
  /** Adds the encoder's parameters to the layout of the network it is trained with. */
  void declare(ParameterLayout layout);

  /** Numbers in a state. */
  int stateSize();

  /**
   * @return s [B, stateSize]
   */
  NDArray state(FlatParameters.Bound parameters, HistoryBatch batch);

  /**
   * How much each place of the history counts, for those who want to look.
   *
   * @return weights [B, n], 0 at places masked; null where the state is no weighted sum of places
   */
  default @Nullable NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch) {
    return null;
  }
}
