package org.drrworkbench.core.recommend.factor;

/**
 * Step size of stochastic gradient descent: {@code learningRate * learningRateDecay^epoch}.
 *
 * @param learningRate of the first epoch, above 0
 * @param learningRateDecay factor from one epoch to the next, above 0 and at most 1
 */
record StepSize(double learningRate, double learningRateDecay) {
  /**
   * @param epoch from 0
   */
  double of(int epoch) {
    return learningRate * Math.pow(learningRateDecay, epoch);
  }
}
