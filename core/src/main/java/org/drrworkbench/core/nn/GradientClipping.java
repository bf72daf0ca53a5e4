package org.drrworkbench.core.nn;

import ai.djl.ndarray.NDArray;

/** Clipping by global norm; the engine's own clips one side only. */
public final class GradientClipping {
  private GradientClipping() {}

  /**
   * Scales the whole gradient so that its Euclidean norm is at most the limit: g = g * min(1, limit
   * / |g|). Done without reading the norm back, so that the step does not wait for it.
   *
   * @return the norm before clipping, a scalar tensor
   */
  public static NDArray byGlobalNorm(FlatParameters parameters, double limit) {
    NDArray gradient = parameters.gradient();
    NDArray norm = gradient.norm();
    // 1e-6 as in PyTorch's clip_grad_norm_: a zero gradient stays zero instead of NaN.
    gradient.muli(norm.add(1e-6).pow(-1).muli(limit).minimum(1.0));
    return norm;
  }
}
