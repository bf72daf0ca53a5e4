package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.Arrays;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/**
 * A general network that the action enters after the state's first layer, as is usual in DDPG: Q(s,
 * x) = f([ReLU(W s + b), x]).
 */
final class JoinedCritic implements Critic {
  private final Mlp first;
  private final Mlp rest;

  JoinedCritic(String name, int stateSize, int k, int hiddenSize) {
    this.first = new Mlp(name + "/state", Mlp.Output.UNIFORM, stateSize, hiddenSize);
    this.rest = new Mlp(name, Mlp.Output.UNIFORM, hiddenSize + k, hiddenSize, hiddenSize, 1);
  }

  @Override
  public void declare(ParameterLayout layout) {
    first.declare(layout);
    rest.declare(layout);
  }

  @Override
  public int layers() {
    return first.layers() + rest.layers();
  }

  @Override
  public NDArray value(
      FlatParameters.Bound parameters,
      NDArray state,
      NDArray users,
      NDArray actions,
      DropoutMasks @Nullable [] dropout) {
    DropoutMasks[] of = dropout == null ? null : Arrays.copyOf(dropout, first.layers());
    DropoutMasks[] after =
        dropout == null ? null : Arrays.copyOfRange(dropout, first.layers(), dropout.length);
    NDArray seen = Activation.relu(first.forward(parameters, state, of));
    NDArray values = rest.forward(parameters, Critic.beside(seen, actions), after);
    return values.reshape(actions.getShape().slice(0, 2));
  }
}
