package org.drrworkbench.core.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Multiplying by a number where a gradient passes. {@code NDArray.mul(Number)} and {@code
 * div(Number)} must not be used there: they wrap a Java buffer that the garbage collector may free
 * and reuse before the backward pass reads the number again, which now and then multiplies
 * gradients by something else. Here the engine owns the number's memory.
 */
public final class Scaling {
  private Scaling() {}

  /** factor * x. */
  public static NDArray times(NDArray x, double factor) {
    return x.mul(x.getManager().full(new Shape(1), (float) factor, x.getDataType()));
  }
}
