package org.drrworkbench.core.drr;

import java.util.Arrays;

/**
 * Transitions drawn for one gradient step.
 *
 * @param transitions what happened
 * @param places where each stands in the memory
 * @param weights how much each counts in the critic's loss
 */
record MiniBatch(Transition[] transitions, int[] places, float[] weights) {

  /** Transitions that all count alike. */
  static MiniBatch of(Transition... transitions) {
    float[] weights = new float[transitions.length];
    Arrays.fill(weights, 1);
    return new MiniBatch(transitions, new int[transitions.length], weights);
  }

  int size() {
    return transitions.length;
  }
}
