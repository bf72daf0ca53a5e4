package org.drrworkbench.core.drr;

/**
 * How much of what tanh gives stands where tanh has no slope left, so that nothing more is learned.
 */
final class ActionSaturation {
  private static final float FLAT = 0.99f;

  private ActionSaturation() {}

  /** Share of the components beyond 0.99 in size. */
  static double of(float[] squashed) {
    int beyond = 0;
    for (float a : squashed) {
      if (Math.abs(a) > FLAT) {
        beyond++;
      }
    }
    return (double) beyond / squashed.length;
  }
}
