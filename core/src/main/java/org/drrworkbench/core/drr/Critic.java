package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.nn.Scaling;
import org.jspecify.annotations.Nullable;

/**
 * Q_w, linear in the action: its slope in the action is then the same thing that values are fitted
 * with, whereas a general network fits values well and slopes badly.
 *
 * <pre>
 * Q(s, x) = b(s) + x . (W(s) + 3 c u) / sqrt(k)
 * </pre>
 *
 * x is the vector of an item that was shown, or the actor's action. W and b come from one network
 * whose output starts at zero, c is learned from 0.1: the critic starts from the user vector's
 * taste.
 */
final class Critic {
  private static final String TASTE = "critic/taste";

  private final int k;
  private final Mlp mlp;

  Critic(int k, int hiddenSize) {
    this.k = k;
    this.mlp = new Mlp("critic", 3 * k, hiddenSize, k + 1);
  }

  void declare(ParameterLayout layout) {
    mlp.declare(layout);
    layout.constant(TASTE, 0.1f, 1);
  }

  int layers() {
    return mlp.layers();
  }

  /**
   * @param state s [B, 3k]
   * @param users u [B, k]
   * @param actions x [B, m, k], m for each state
   * @return Q(s, x) [B, m]
   */
  NDArray value(
      FlatParameters.Bound parameters,
      NDArray state,
      NDArray users,
      NDArray actions,
      DropoutMasks @Nullable [] dropout) {
    NDList parts = mlp.forward(parameters, state, dropout).split(new long[] {k}, 1);
    NDArray taste = Scaling.times(users.mul(parameters.get(TASTE)), 3);
    NDArray slope = Scaling.times(parts.get(0).add(taste), 1 / Math.sqrt(k));
    return actions.batchMatMul(slope.expandDims(2)).squeeze(2).add(parts.get(1));
  }
}
