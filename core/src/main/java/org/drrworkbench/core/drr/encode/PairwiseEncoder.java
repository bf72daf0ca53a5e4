package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/**
 * The states of DRR-p and DRR-u: every item, or every product of item and user, and the products of
 * all pairs of items, each item with a learned weight for its position.
 *
 * <pre>
 * DRR-p  s = [i_1, ..., i_n,         {(w_a i_a) * (w_b i_b) : a < b}]
 * DRR-u  s = [{u * (w_a i_a) : a},   {(w_a i_a) * (w_b i_b) : a < b}]
 * </pre>
 */
final class PairwiseEncoder implements HistoryEncoder {
  private static final String WEIGHTS = "encoder/positionWeights";

  private final int k;
  private final int n;
  private final boolean withUser;

  /**
   * @param k length of all vectors
   * @param n history length
   * @param withUser whether items stand multiplied with the user (DRR-u)
   */
  PairwiseEncoder(int k, int n, boolean withUser) {
    this.k = k;
    this.n = n;
    this.withUser = withUser;
  }

  @Override
  public void declare(ParameterLayout layout) {
    layout.constant(WEIGHTS, 1, n, 1);
  }

  @Override
  public int stateSize() {
    return k * (n + n * (n - 1) / 2);
  }

  @Override
  public NDArray state(FlatParameters.Bound parameters, HistoryBatch batch) {
    int users = batch.size();
    NDArray items = batch.items().reshape(n, (long) users * k);
    NDArray weighted = items.mul(parameters.get(WEIGHTS)).reshape(n, users, k);
    NDArray single =
        withUser ? weighted.mul(batch.users().expandDims(0)) : items.reshape(n, users, k);
    NDList blocks = new NDList();
    blocks.add(byUser(single, users));
    // For each distance between two places, all pairs at that distance in one product.
    for (int apart = 1; apart < n; apart++) {
      NDArray earlier = weighted.get("0:" + (n - apart));
      NDArray later = weighted.get(apart + ":");
      blocks.add(byUser(earlier.mul(later), users));
    }
    return NDArrays.concat(blocks, 1);
  }

  /** [m, B, k] as [B, m * k]. */
  private static NDArray byUser(NDArray blocks, int users) {
    return blocks.transpose(1, 0, 2).reshape(users, -1);
  }
}
