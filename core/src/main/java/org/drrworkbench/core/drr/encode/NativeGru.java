package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import org.drrworkbench.core.drr.encode.EncoderSettings.GruBias;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/**
 * The gated recurrent unit as Torch computes it, in one native call: the reset gate after the
 * matrix product, where the article's equation 3 has it before.
 *
 * <pre>
 * r_t  = sigmoid(W_r x_t + b_r + U_r h_{t-1} + c_r)
 * z_t  = sigmoid(W_z x_t + b_z + U_z h_{t-1} + c_z)
 * hb_t = tanh(W x_t + b + r_t * (U h_{t-1} + c))
 * h_t  = z_t * h_{t-1} + (1 - z_t) * hb_t
 * </pre>
 *
 * Which biases b and c there are is chosen.
 *
 * <p>The kernel knows no padding. Each input therefore carries one number more, 1 at padded places,
 * whose fixed weight drives z to exactly 1 there, so that h stays 0.
 */
final class NativeGru implements Sequence {
  private static final String INPUT = "gru/input";
  private static final String HIDDEN = "gru/hidden";
  private static final String INPUT_BIAS = "gru/inputBias";
  private static final String HIDDEN_BIAS = "gru/hiddenBias";

  /** Drives the sigmoid to exactly 1, whatever else a gate sums up. */
  private static final float SHUT = 1e6f;

  /** Without dropout it changes nothing but that a GPU's kernel keeps what its backward needs. */
  private static final boolean TRAINING = true;

  private final int k;
  private final GruBias bias;

  /**
   * @param bias where there are biases: in all three, in r and z, or nowhere
   */
  NativeGru(int k, GruBias bias) {
    this.k = k;
    this.bias = bias;
  }

  /** Gates are stacked in Torch's order r, z, candidate. */
  @Override
  public void declare(ParameterLayout layout) {
    double bound = 1 / Math.sqrt(k);
    layout.uniform(INPUT, bound, 3L * k, k).uniform(HIDDEN, bound, 3L * k, k);
    if (bias.inGates()) {
      long length = bias.inCandidate() ? 3L * k : 2L * k;
      layout.uniform(INPUT_BIAS, bound, length).uniform(HIDDEN_BIAS, bound, length);
    }
  }

  @Override
  public NDArray hidden(FlatParameters.Bound parameters, HistoryBatch batch) {
    NDManager manager = batch.items().getManager();
    NDArray input = NDArrays.concat(new NDList(batch.items(), batch.mask().mul(-1).add(1)), 1);
    NDArray zeros = manager.zeros(new Shape(k, 1), batch.items().getDataType());
    NDArray padded = NDArrays.concat(new NDList(zeros, zeros.add(SHUT), zeros), 0);
    NDList weights =
        new NDList(
            NDArrays.concat(new NDList(parameters.get(INPUT), padded), 1), parameters.get(HIDDEN));
    if (bias.inGates()) {
      weights.add(bias(parameters.get(INPUT_BIAS)));
      weights.add(bias(parameters.get(HIDDEN_BIAS)));
    }
    NDArray start = manager.zeros(new Shape(1, batch.size(), k), batch.items().getDataType());
    NDArray steps = input.reshape(batch.length(), batch.size(), k + 1L);
    NDList output =
        JniUtils.gru(
            (PtNDArray) steps,
            (PtNDArray) start,
            weights,
            bias.inGates(),
            1,
            0,
            TRAINING,
            false,
            false);
    return output.get(0).transpose(1, 0, 2);
  }

  /** A bias of all three, with zeros for a candidate that has none. */
  private NDArray bias(NDArray learned) {
    return bias.inCandidate()
        ? learned
        : learned.concat(learned.getManager().zeros(new Shape(k), learned.getDataType()));
  }
}
