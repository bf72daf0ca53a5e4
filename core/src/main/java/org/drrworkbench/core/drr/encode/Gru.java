package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import org.drrworkbench.core.drr.encode.EncoderSettings.GruBias;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/**
 * The gated recurrent unit as the article prints it, the reset gate before the matrix product.
 *
 * <pre>
 * (1) z_t  = sigmoid(W_z x_t + U_z h_{t-1} + b_z)
 * (2) r_t  = sigmoid(W_r x_t + U_r h_{t-1} + b_r)
 * (3) hb_t = tanh(W [r_t * h_{t-1}, x_t] + b)        = tanh(W_x x_t + W_h (r_t * h_{t-1}) + b)
 * (4) h_t  = z_t * h_{t-1} + (1 - z_t) * hb_t
 * </pre>
 *
 * The article prints equation 3 without b; which biases there are is chosen. h_0 = 0, hidden size
 * k. At padded places h stays 0. The products with x are made for all steps at once; only those
 * with h wait for one another.
 */
final class Gru implements Sequence {
  private static final String GATES_INPUT = "gru/gatesInput";
  private static final String GATES_HIDDEN = "gru/gatesHidden";
  private static final String GATES_BIAS = "gru/gatesBias";
  private static final String CANDIDATE_INPUT = "gru/candidateInput";
  private static final String CANDIDATE_HIDDEN = "gru/candidateHidden";
  private static final String CANDIDATE_BIAS = "gru/candidateBias";

  private final int k;
  private final GruBias bias;

  /**
   * @param bias which of equations 1 to 3 have biases
   */
  Gru(int k, GruBias bias) {
    this.k = k;
    this.bias = bias;
  }

  @Override
  public void declare(ParameterLayout layout) {
    double bound = 1 / Math.sqrt(k);
    layout.uniform(GATES_INPUT, bound, 2L * k, k).uniform(GATES_HIDDEN, bound, 2L * k, k);
    if (bias.inGates()) {
      layout.uniform(GATES_BIAS, bound, 2L * k);
    }
    layout.uniform(CANDIDATE_INPUT, bound, k, k).uniform(CANDIDATE_HIDDEN, bound, k, k);
    if (bias.inCandidate()) {
      layout.uniform(CANDIDATE_BIAS, bound, k);
    }
  }

  @Override
  public NDArray hidden(FlatParameters.Bound parameters, HistoryBatch batch) {
    int n = batch.length();
    int users = batch.size();
    // Rows are time-major, so cutting them into n pieces gives one [B, .] for each step.
    NDList gatesInput =
        linear(
                batch.items(),
                parameters.get(GATES_INPUT),
                bias.inGates() ? parameters.get(GATES_BIAS) : null)
            .split(n);
    NDList candidateInput =
        linear(
                batch.items(),
                parameters.get(CANDIDATE_INPUT),
                bias.inCandidate() ? parameters.get(CANDIDATE_BIAS) : null)
            .split(n);
    NDList mask = batch.mask().split(n);
    NDArray gatesHidden = parameters.get(GATES_HIDDEN).transpose();
    NDArray candidateHidden = parameters.get(CANDIDATE_HIDDEN).transpose();

    NDList hidden = new NDList(n);
    NDArray h = batch.items().getManager().zeros(new Shape(users, k), batch.items().getDataType());
    for (int t = 0; t < n; t++) {
      NDArray gates = Activation.sigmoid(gatesInput.get(t).add(h.matMul(gatesHidden)));
      NDList zr = gates.split(2, 1);
      NDArray z = zr.get(0);
      NDArray r = zr.get(1);
      NDArray candidate = candidateInput.get(t).add(r.mul(h).matMul(candidateHidden)).tanh();
      h = candidate.add(z.mul(h.sub(candidate))).mul(mask.get(t));
      hidden.add(h);
    }
    return NDArrays.stack(hidden, 1);
  }

  private static NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias) {
    return bias == null
        ? x.matMul(weight.transpose())
        : Linear.linear(x, weight, bias).singletonOrThrow();
  }
}
