package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/**
 * Additive attention:
 *
 * <pre>
 * ITEM          e_t = v' tanh(W h_t + b)                    ATT-1, the article's A = Attention(H)
 * USER          e_t = v' ReLU(W [u, h_t] + b)               ATT-2, DRR-att
 * USER_PRODUCT  e_t = v' ReLU(W [u, h_t, u * h_t] + b)
 * alpha = softmax(e), padded places left out;   A = sum_t alpha_t h_t
 * </pre>
 */
final class AdditiveAttention implements WeightedPooling {
  private static final String WEIGHT = "attention/weight";
  private static final String BIAS = "attention/bias";
  private static final String QUERY = "attention/query";

  /** What the energy of a place depends on. */
  enum Input {
    ITEM(1),
    USER(2),
    USER_PRODUCT(3);

    private final int vectors;

    Input(int vectors) {
      this.vectors = vectors;
    }
  }

  private final int k;
  private final Input input;

  AdditiveAttention(int k, Input input) {
    this.k = k;
    this.input = input;
  }

  @Override
  public void declare(ParameterLayout layout) {
    int inputs = input.vectors * k;
    double bound = 1 / Math.sqrt(inputs);
    layout
        .uniform(WEIGHT, bound, k, inputs)
        .uniform(BIAS, bound, k)
        .uniform(QUERY, 1 / Math.sqrt(k), 1, k);
  }

  @Override
  public NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch, NDArray hidden) {
    NDArray rows = Places.rows(inputs(batch, hidden));
    NDArray affine =
        Linear.linear(rows, parameters.get(WEIGHT), parameters.get(BIAS)).singletonOrThrow();
    NDArray seen = input == Input.ITEM ? affine.tanh() : Activation.relu(affine);
    NDArray energy = Linear.linear(seen, parameters.get(QUERY)).singletonOrThrow();
    return Places.softmax(batch, energy.reshape(batch.size(), batch.length()));
  }

  private NDArray inputs(HistoryBatch batch, NDArray hidden) {
    if (input == Input.ITEM) {
      return hidden;
    }
    NDArray users = batch.users().expandDims(1).broadcast(hidden.getShape());
    NDList parts = new NDList(users, hidden);
    if (input == Input.USER_PRODUCT) {
      parts.add(users.mul(hidden));
    }
    return NDArrays.concat(parts, 2);
  }
}
