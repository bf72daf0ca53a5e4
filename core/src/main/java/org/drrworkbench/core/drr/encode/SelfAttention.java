package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.nn.Scaling;

/**
 * Scaled dot-product self-attention (ATT-4). Every place asks every place; A is the mean of the
 * answers, or the answer to the last place:
 *
 * <pre>
 * P = softmax((H W_q')(H W_k')' / sqrt(k)) over its rows, padded places left out
 * A = mean of the rows of P H over the places with an item,   or the last row of P H
 * </pre>
 */
final class SelfAttention implements WeightedPooling {
  private static final String QUERY = "attention/query";
  private static final String KEY = "attention/key";

  private final int k;
  private final boolean lastRow;

  /**
   * @param lastRow whether only the last place asks
   */
  SelfAttention(int k, boolean lastRow) {
    this.k = k;
    this.lastRow = lastRow;
  }

  @Override
  public void declare(ParameterLayout layout) {
    double bound = 1 / Math.sqrt(k);
    layout.uniform(QUERY, bound, k, k).uniform(KEY, bound, k, k);
  }

  @Override
  public NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    NDArray asking = lastRow ? Places.last(hidden).expandDims(1) : hidden;
    NDArray queries = Linear.linear(asking, parameters.get(QUERY)).singletonOrThrow();
    NDArray keys = Linear.linear(hidden, parameters.get(KEY)).singletonOrThrow();
    NDArray energy = Scaling.times(queries.batchMatMul(keys.swapAxes(1, 2)), 1 / Math.sqrt(k));
    NDArray rows = energy.add(Places.leftOut(batch).expandDims(1)).softmax(2);
    if (lastRow) {
      return rows.squeeze(1);
    }
    NDArray share = Places.present(batch).div(Places.count(batch));
    return share.expandDims(1).batchMatMul(rows).squeeze(1);
  }
}
