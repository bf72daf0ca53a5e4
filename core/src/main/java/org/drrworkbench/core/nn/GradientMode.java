package org.drrworkbench.core.nn;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;

/**
 * libtorch records gradients on every thread that nobody told otherwise, and DJL tells only the
 * thread that loaded the engine. Left on, in-place updates of parameters fail and long sums keep
 * every step's memory.
 */
public final class GradientMode {
  private GradientMode() {}

  /** To be called first on every thread that touches tensors. */
  public static void offOnThisThread() {
    Engine.getInstance();
    JniUtils.setGradMode(false);
  }
}
