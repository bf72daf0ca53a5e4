package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.nn.Scaling;
import org.jspecify.annotations.Nullable;

/**
 * pi_theta: the action for a state, a vector of size k whose inner product with an item vector is
 * the item's ranking score.
 *
 * <pre>
 * CORRECTION  a = sqrt(k) d / |d|,   d = sqrt(k) u / |u| + tanh(f(s))
 * DIRECTION   a = sqrt(k) d / |d|,   d = tanh(f(s))
 * TANH        a = tanh(f(s))                                  the article's
 * LINEAR      a = f(s)
 * </pre>
 *
 * Below each root stands |.|^2 + 0.01. Only the direction of an action counts in ranking.
 * CORRECTION's f starts at zero, so that the untrained actor ranks exactly as the factors it was
 * given.
 */
final class Actor {
  /**
   * Keeps the root's slope moderate where a user vector is zero (a user without rows): the length
   * of other rows is about sqrt(k), so that this changes them by less than 1 part in 1000.
   */
  private static final float TINY = 1e-2f;

  private final NetworkSettings.ActorForm form;
  private final int k;
  private final Mlp mlp;

  Actor(NetworkSettings.ActorForm form, int stateSize, int k, int hiddenSize) {
    this.form = form;
    this.k = k;
    Mlp.Output output =
        form == NetworkSettings.ActorForm.CORRECTION ? Mlp.Output.ZERO : Mlp.Output.UNIFORM;
    this.mlp = new Mlp("actor", output, stateSize, hiddenSize, hiddenSize, k);
  }

  void declare(ParameterLayout layout) {
    mlp.declare(layout);
  }

  int layers() {
    return mlp.layers();
  }

  /**
   * @param state s [B, state size]
   * @param users u [B, k]
   * @return a [B, k]
   */
  NDArray act(
      FlatParameters.Bound parameters,
      NDArray state,
      NDArray users,
      DropoutMasks @Nullable [] dropout) {
    NDArray output = mlp.forward(parameters, state, dropout);
    return switch (form) {
      case CORRECTION -> scaled(output.tanh().add(scaled(users)));
      case DIRECTION -> scaled(output.tanh());
      case TANH -> output.tanh();
      case LINEAR -> output;
    };
  }

  /** Whether f(s) goes through tanh, which may lose its slope. */
  boolean squashes() {
    return form != NetworkSettings.ActorForm.LINEAR;
  }

  /**
   * tanh(f(s)) before anything is made of it, without dropout.
   *
   * @param state s [B, state size]
   * @return [B, k]
   */
  NDArray squashed(FlatParameters.Bound parameters, NDArray state) {
    return mlp.forward(parameters, state, null).tanh();
  }

  /** Each row brought to length sqrt(k); a zero row stays zero. */
  private NDArray scaled(NDArray rows) {
    NDArray length = rows.mul(rows).sum(new int[] {1}, true).add(TINY).sqrt();
    return Scaling.times(rows, Math.sqrt(k)).div(length);
  }
}
