package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/** Hidden layers with ReLU and a linear output, dropout before every layer while learning. */
final class Mlp {
  /** How the output layer starts. */
  enum Output {
    /** An untrained network answers zero. */
    ZERO,
    UNIFORM
  }

  private final String name;
  private final Output output;
  private final int[] widths;

  /**
   * @param name folder of its parameters
   * @param widths of input, hidden layers and output, at least two
   */
  Mlp(String name, Output output, int... widths) {
    this.name = name;
    this.output = output;
    this.widths = widths.clone();
  }

  void declare(ParameterLayout layout) {
    for (int layer = 1; layer < widths.length; layer++) {
      // PyTorch's default for linear layers: uniform within 1 / sqrt(inputs).
      double bound = 1 / Math.sqrt(widths[layer - 1]);
      if (layer == widths.length - 1 && output == Output.ZERO) {
        layout.constant(weight(layer), 0, widths[layer], widths[layer - 1]);
        layout.constant(bias(layer), 0, widths[layer]);
      } else {
        layout.uniform(weight(layer), bound, widths[layer], widths[layer - 1]);
        layout.uniform(bias(layer), bound, widths[layer]);
      }
    }
  }

  /**
   * @param input [B, input width]
   * @param dropout a mask source for each layer while learning, null when acting or judging
   * @return [B, output width]
   */
  NDArray forward(
      FlatParameters.Bound parameters, NDArray input, DropoutMasks @Nullable [] dropout) {
    NDArray x = input;
    int rows = Math.toIntExact(input.getShape().get(0));
    for (int layer = 1; layer < widths.length; layer++) {
      if (dropout != null && dropout[layer - 1].active()) {
        x = x.mul(dropout[layer - 1].next(x.getManager(), rows, widths[layer - 1]));
      }
      x =
          Linear.linear(x, parameters.get(weight(layer)), parameters.get(bias(layer)))
              .singletonOrThrow();
      if (layer < widths.length - 1) {
        x = Activation.relu(x);
      }
    }
    return x;
  }

  /** Layers, each of which takes a mask source of its own. */
  int layers() {
    return widths.length - 1;
  }

  private String weight(int layer) {
    return name + "/weight" + layer;
  }

  private String bias(int layer) {
    return name + "/bias" + layer;
  }
}
