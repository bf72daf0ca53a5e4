package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/**
 * DRR-ave's pool: one learned weight for each position. Weights start at 1, and the sum is divided
 * by the number of items present, so that at the start n copies of x give x, however short the
 * history.
 */
final class PositionPooling implements WeightedPooling {
  private static final String WEIGHTS = "encoder/positionWeights";
  private final int historyLength;

  PositionPooling(int historyLength) {
    this.historyLength = historyLength;
  }

  @Override
  public void declare(ParameterLayout layout) {
    layout.constant(WEIGHTS, 1, 1, historyLength);
  }

  @Override
  public NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    return Places.present(batch).mul(parameters.get(WEIGHTS)).div(Places.count(batch));
  }
}
