package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/** Arithmetic over the places of a history. */
final class Places {
  /** Low enough for a weight of exactly 0 in float32, high enough to stay finite. */
  private static final float LEFT_OUT = -1e9f;

  private Places() {}

  /** 1 where there is an item [B, n]. */
  static NDArray present(HistoryBatch batch) {
    return batch.mask().reshape(batch.length(), batch.size()).transpose();
  }

  /** How many items each user has, at least 1 [B, 1]. */
  static NDArray count(HistoryBatch batch) {
    return present(batch).sum(new int[] {1}, true).maximum(1f);
  }

  /**
   * Weights that sum to 1 over the places with an item; padded ones get 0.
   *
   * @param energy e [B, n]
   */
  static NDArray softmax(HistoryBatch batch, NDArray energy) {
    return energy.add(leftOut(batch)).softmax(1);
  }

  /** 0 where there is an item, far below everything where there is none [B, n]. */
  static NDArray leftOut(HistoryBatch batch) {
    return present(batch).sub(1).mul(-LEFT_OUT);
  }

  /** h_n [B, k]: histories are padded on the left, so that the latest item is always the last. */
  static NDArray last(NDArray hidden) {
    return hidden.get(new NDIndex(":, -1"));
  }

  /** sum_t w_t h_t [B, k]. */
  static NDArray weighted(NDArray weights, NDArray hidden) {
    return weights.expandDims(1).batchMatMul(hidden).squeeze(1);
  }

  /** [B, n, .] as rows [B * n, .]. */
  static NDArray rows(NDArray hidden) {
    long size = hidden.getShape().get(2);
    return hidden.reshape(-1, size);
  }
}
