package org.drrworkbench.core.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/** Target networks follow slowly: target = tau * online + (1 - tau) * target. */
public final class SoftUpdate {
  private SoftUpdate() {}

  /**
   * @param softUpdateRate tau, from 0 (stays) to 1 (copies)
   */
  public static void follow(FlatParameters online, FlatParameters target, double softUpdateRate) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray towards = online.values().stopGradient().sub(target.values()).muli(softUpdateRate);
      target.values().addi(towards);
    }
  }
}
