package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/** A general network of state and action side by side: Q(s, x) = f([s, x]). */
final class ConcatenatedCritic implements Critic {
  private final Mlp mlp;

  ConcatenatedCritic(String name, int stateSize, int k, int hiddenSize) {
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
    NDArray values = mlp.forward(parameters, Critic.beside(state, actions), dropout);
    return values.reshape(actions.getShape().slice(0, 2));
  }
}
