package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.nn.Scaling;

/**
 * Attention whose energy is an inner product with one query for all places:
 *
 * <pre>
 * USER  e_t = (W_q u)' (W_k h_t) / sqrt(k)
 * LAST  e_t = h_t' W_q h_n                       ATT-3, Luong's general form
 * </pre>
 */
final class DotAttention implements WeightedPooling {
  private static final String QUERY = "attention/query";
  private static final String KEY = "attention/key";

  /** What asks. */
  enum Query {
    USER,
    LAST
  }

  private final int k;
  private final Query query;

  DotAttention(int k, Query query) {
    this.k = k;
    this.query = query;
  }

  @Override
  public void declare(ParameterLayout layout) {
    double bound = 1 / Math.sqrt(k);
    layout.uniform(QUERY, bound, k, k);
    if (query == Query.USER) {
      layout.uniform(KEY, bound, k, k);
    }
  }

  @Override
  public NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    NDArray asking = query == Query.USER ? batch.users() : Places.last(hidden);
    NDArray asked = Linear.linear(asking, parameters.get(QUERY)).singletonOrThrow();
    NDArray keys = hidden;
    if (query == Query.USER) {
      asked = Scaling.times(asked, 1 / Math.sqrt(k));
      keys = Linear.linear(hidden, parameters.get(KEY)).singletonOrThrow();
    }
    return Places.softmax(batch, keys.batchMatMul(asked.expandDims(2)).squeeze(2));
  }
}
