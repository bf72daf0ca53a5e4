package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/** A general network of state and action side by side: Q(s, x) = f([s, x]). */
final class ConcatenatedCritic implements Critic {
  private final int stateSize;
  private final int k;
  private final Mlp mlp;

  ConcatenatedCritic(String name, int stateSize, int k, int hiddenSize) {
    this.stateSize = stateSize;
    this.k = k;
    this.mlp = new Mlp(name, Mlp.Output.UNIFORM, stateSize + k, hiddenSize, hiddenSize, 1);
  }

  @Override
  public void declare(ParameterLayout layout) {
    mlp.declare(layout);
  }

  @Override
  public int layers() {
    return mlp.layers();
  }

  @Override
  public NDArray value(
      FlatParameters.Bound parameters,
      NDArray state,
      NDArray users,
      NDArray actions,
      DropoutMasks @Nullable [] dropout) {
    long batch = actions.getShape().get(0);
    long m = actions.getShape().get(1);
    NDArray states = state.expandDims(1).broadcast(new Shape(batch, m, stateSize));
    NDArray rows =
        NDArrays.concat(new NDList(states, actions), 2).reshape(batch * m, stateSize + k);
    return mlp.forward(parameters, rows, dropout).reshape(batch, m);
  }
}
