package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.drrworkbench.core.nn.DropoutMasks;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/** Q_w (eq. 6): the value of an action, or of a shown item's vector, in a state. */
interface Critic {
  void declare(ParameterLayout layout);

  /** Layers, each of which takes a mask source of its own. */
  int layers();

  /**
   * @param state s [B, state size]
   * @param users u [B, k]
   * @param actions x [B, m, k], m for each state
   * @param dropout a mask source for each layer while learning, null when judging
   * @return Q(s, x) [B, m]
   */
  NDArray value(
      FlatParameters.Bound parameters,
      NDArray state,
      NDArray users,
      NDArray actions,
      DropoutMasks @Nullable [] dropout);

  /**
   * Each state beside each of its actions.
   *
   * @param states [B, width]
   * @param actions [B, m, k]
   * @return [B m, width + k]
   */
  static NDArray beside(NDArray states, NDArray actions) {
    long batch = actions.getShape().get(0);
    long m = actions.getShape().get(1);
    long width = states.getShape().get(1);
    long k = actions.getShape().get(2);
    NDArray repeated = states.expandDims(1).broadcast(new Shape(batch, m, width));
    return NDArrays.concat(new NDList(repeated, actions), 2).reshape(batch * m, width + k);
  }

  /**
   * A critic of a form.
   *
   * @param name folder of its parameters
   */
  static Critic of(
      NetworkSettings.CriticForm form, String name, int stateSize, int k, int hiddenSize) {
    return switch (form) {
      case BILINEAR -> new BilinearCritic(name, stateSize, k, hiddenSize);
      case JOINED -> new JoinedCritic(name, stateSize, k, hiddenSize);
      case CONCATENATED -> new ConcatenatedCritic(name, stateSize, k, hiddenSize);
    };
  }
}
