package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/**
 * DRR-ave: A = sum_j w_j i_j with one learned weight for each position (the article's "DRR").
 * Weights start at 1, and the sum is divided by the number of items present, so that at the start n
 * copies of x give x, however short the history.
 */
final class WeightedAverageEncoder implements HistoryEncoder {
  private static final String WEIGHTS = "encoder/positionWeights";
  private final int historyLength;

  WeightedAverageEncoder(int historyLength) {
    this.historyLength = historyLength;
  }

  @Override
  public void declare(ParameterLayout layout) {
    layout.constant(WEIGHTS, 1, historyLength, 1);
  }

  @Override
  public NDArray encode(FlatParameters.Bound parameters, HistoryBatch batch) {
    int n = batch.length();
    int users = batch.size();
    long k = batch.items().getShape().get(1);
    NDArray items = batch.items().reshape(new Shape(n, users * k));
    NDArray weighted = items.mul(parameters.get(WEIGHTS)).sum(new int[] {0});
    NDArray present = batch.mask().reshape(new Shape(n, users)).sum(new int[] {0}).maximum(1f);
    return weighted.reshape(users, k).div(present.reshape(users, 1));
  }
}
