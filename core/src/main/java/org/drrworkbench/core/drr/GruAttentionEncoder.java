package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/**
 * DRR-GRU: A = Attention(H), the GRU's hidden states h_1..h_n pooled by additive attention.
 *
 * <pre>
 * e_t   = v' tanh(W h_t + b)
 * alpha = softmax(e), padded places left out
 * A     = sum_t alpha_t h_t
 * </pre>
 */
final class GruAttentionEncoder implements HistoryEncoder {
  private static final String WEIGHT = "attention/weight";
  private static final String BIAS = "attention/bias";
  private static final String QUERY = "attention/query";

  /** Low enough for a weight of exactly 0 in float32, high enough to stay finite. */
  private static final float LEFT_OUT = -1e9f;

  private final int k;
  private final Gru gru;

  GruAttentionEncoder(int k) {
    this.k = k;
    this.gru = new Gru(k);
  }

  @Override
  public void declare(ParameterLayout layout) {
    gru.declare(layout);
    double bound = 1 / Math.sqrt(k);
    layout.uniform(WEIGHT, bound, k, k).uniform(BIAS, bound, k).uniform(QUERY, bound, 1, k);
  }

  @Override
  public NDArray encode(FlatParameters.Bound parameters, HistoryBatch batch) {
    NDArray hidden = NDArrays.stack(gru.hidden(parameters, batch), 1);
    NDArray weights = attention(parameters, batch, hidden);
    return weights.reshape(batch.size(), 1, batch.length()).batchMatMul(hidden).squeeze(1);
  }

  /** alpha [B, n] for hidden states [B, n, k]. */
  NDArray attention(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    int users = batch.size();
    int n = batch.length();
    NDArray rows = hidden.reshape((long) users * n, k);
    NDArray seen =
        Linear.linear(rows, parameters.get(WEIGHT), parameters.get(BIAS)).singletonOrThrow().tanh();
    NDArray energy = Linear.linear(seen, parameters.get(QUERY)).singletonOrThrow();
    NDArray padded = batch.mask().reshape(new Shape(n, users)).transpose().sub(1).mul(-LEFT_OUT);
    return energy.reshape(users, n).add(padded).softmax(1);
  }
}
