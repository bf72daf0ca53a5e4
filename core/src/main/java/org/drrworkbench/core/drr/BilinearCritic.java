package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.nn.Scaling;
import org.jspecify.annotations.Nullable;

/**
 * Linear in the action: its slope in the action is then the same thing that values are fitted with,
 * whereas a general network fits values well and slopes badly.
 *
 * <pre>
 * Q(s, x) = b(s) + x . (W(s) + 3 c u) / sqrt(k)
 * </pre>
 *
 * W and b come from one network whose output starts at zero, c is learned from 0.1: the critic
 * starts from the user vector's taste.
 */
final class BilinearCritic implements Critic {
  private final String taste;
  private final int k;
  private final Mlp mlp;

  BilinearCritic(String name, int stateSize, int k, int hiddenSize) {
    this.taste = name + "/taste";
    this.k = k;
    this.mlp = new Mlp(name, Mlp.Output.ZERO, stateSize, hiddenSize, hiddenSize, k + 1);
  }

  @Override
  public void declare(ParameterLayout layout) {
    mlp.declare(layout);
    layout.constant(taste, 0.1f, 1);
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
    NDList parts = mlp.forward(parameters, state, dropout).split(new long[] {k}, 1);
    NDArray liked = Scaling.times(users.mul(parameters.get(taste)), 3);
    NDArray slope = Scaling.times(parts.get(0).add(liked), 1 / Math.sqrt(k));
    return actions.batchMatMul(slope.expandDims(2)).squeeze(2).add(parts.get(1));
  }
}
