package org.drrworkbench.core.recommend;

import java.util.Locale;

/** How a prediction on the scale [-1, 1] follows from the inner product x of two vectors. */
public enum PmfLink {
  /** x itself. */
  LINEAR,
  /**
   * {@code 2 g(x) - 1} with the logistic g, which is {@code tanh(x / 2)}: Salakhutdinov and Mnih
   * predict {@code g(x)} on ratings mapped to [0, 1], which is the same on [-1, 1].
   */
  LOGISTIC;

  /** The prediction. */
  public double predict(double x) {
    return this == LINEAR ? x : Math.tanh(x / 2);
  }

  /** Derivative of the prediction p with respect to x. */
  double slope(double p) {
    return this == LINEAR ? 1 : (1 - p * p) / 2;
  }

  /** The word in specs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PmfLink of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
