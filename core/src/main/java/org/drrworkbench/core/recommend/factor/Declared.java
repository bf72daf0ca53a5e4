package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/** The hyperparameters that the models of this room share, declared once but for their defaults. */
final class Declared {
  private static final String FACTORS = "factors";
  private static final String L2 = "l2";
  private static final String BIAS_L2 = "biasL2";
  private static final String FREQUENCY_EXPONENT = "frequencyExponent";
  private static final String LEARNING_RATE = "learningRate";
  private static final String LEARNING_RATE_DECAY = "learningRateDecay";

  private Declared() {}

  static Hyperparameter factors(int value) {
    return Hyperparameter.integer(FACTORS, value, 1, 1000, "Length of the user and item vectors.")
        .searchedByFactors(8, 200);
  }

  static int factors(HyperparameterValues values) {
    return values.integer(FACTORS);
  }

  static Hyperparameter l2(double value) {
    return Hyperparameter.real(
            L2,
            value,
            1e-6,
            1e4,
            "Weight of the squared vectors, against ratings normalised to [-1, 1].")
        .searchedByFactors(value / 10, value * 10);
  }

  static Hyperparameter biasL2(double value) {
    return Hyperparameter.real(BIAS_L2, value, 1e-6, 1e4, "Weight of the squared biases.");
  }

  static Hyperparameter frequencyExponent(double value) {
    return Hyperparameter.real(
        FREQUENCY_EXPONENT,
        value,
        0,
        1,
        "Weights grow with this power of a user's or item's number of ratings: 0 not at all, 1 a"
            + " share with each rating.");
  }

  static double frequencyExponent(HyperparameterValues values) {
    return values.real(FREQUENCY_EXPONENT);
  }

  static Regularisation regularisation(HyperparameterValues values) {
    return new Regularisation(
        values.real(L2), values.real(BIAS_L2), values.real(FREQUENCY_EXPONENT));
  }

  static Hyperparameter learningRate(double value) {
    return Hyperparameter.real(
            LEARNING_RATE, value, 1e-6, 1, "Step size of gradient descent in the first epoch.")
        .searchedByFactors(value / 4, value * 4);
  }

  static Hyperparameter learningRateDecay(double value) {
    return Hyperparameter.real(
        LEARNING_RATE_DECAY, value, 0.1, 1, "Factor of the step size from epoch to epoch.");
  }

  static StepSize stepSize(HyperparameterValues values) {
    return new StepSize(values.real(LEARNING_RATE), values.real(LEARNING_RATE_DECAY));
  }
}
