package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/**
 * The state of DRR-GRU, DRR-att, DRR-Max and DRR-ave (eq. 5), which differ in the sequence H and in
 * how it is pooled:
 *
 * <pre>
 * s = [u, u * A, A],   A = pool(H)   or, with the skip, pool(H) + h_n
 * </pre>
 */
final class PooledEncoder implements HistoryEncoder {
  private final int k;
  private final Sequence sequence;
  private final Pooling pooling;
  private final boolean skip;

  /**
   * @param k length of all vectors
   * @param skip whether the last of the sequence is added to what was pooled
   */
  PooledEncoder(int k, Sequence sequence, Pooling pooling, boolean skip) {
    this.k = k;
    this.sequence = sequence;
    this.pooling = pooling;
    this.skip = skip;
  }

  @Override
  public void declare(ParameterLayout layout) {
    sequence.declare(layout);
    pooling.declare(layout);
  }

  @Override
  public int stateSize() {
    return 3 * k;
  }

  @Override
  public NDArray state(FlatParameters.Bound parameters, HistoryBatch batch) {
    NDArray a = pooled(parameters, batch);
    return NDArrays.concat(new NDList(batch.users(), batch.users().mul(a), a), 1);
  }

  /** A [B, k]. */
  NDArray pooled(FlatParameters.Bound parameters, HistoryBatch batch) {
    NDArray hidden = sequence.hidden(parameters, batch);
    NDArray pooled = pooling.pool(parameters, batch, hidden);
    return skip ? pooled.add(Places.last(hidden)) : pooled;
  }

  @Override
  public @Nullable NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch) {
    return pooling instanceof WeightedPooling weighted
        ? weighted.weights(parameters, batch, sequence.hidden(parameters, batch))
        : null;
  }
}
