package org.drrworkbench.experiments.spec;

/**
 * How the log is divided.
 *
 * @param kind the way
 * @param ratio share of a user's rows that train (validation rows included), above 0 and below 1
 * @param validationFraction share of the training rows that validate, from 0 to below 1
 */
public record SplitSpec(SplitKind kind, double ratio, double validationFraction) {
  public SplitSpec {
    if (!(ratio > 0 && ratio < 1)) {
      throw new SpecException("split.ratio is " + ratio + "; it must be above 0 and below 1.");
    }
    if (!(validationFraction >= 0 && validationFraction < 1)) {
      throw new SpecException(
          "split.validationFraction is "
              + validationFraction
              + "; it must be 0 or more and below 1.");
    }
  }

  /** The default: 70 % of each user's ratings train, a tenth of them validate. */
  public static SplitSpec userRandom() {
    return new SplitSpec(SplitKind.USER_RANDOM, 0.7, 0.1);
  }

  public SplitSpec withKind(SplitKind other) {
    return new SplitSpec(other, ratio, validationFraction);
  }

  public SplitSpec withRatio(double other) {
    return new SplitSpec(kind, other, validationFraction);
  }
}
