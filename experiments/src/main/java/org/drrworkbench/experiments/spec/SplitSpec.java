package org.drrworkbench.experiments.spec;

/**
 * How the log is divided.
 *
 * @param kind the way
 * @param ratio share of the rows that train (validation rows included); kinds that need no ratio
 *     ignore it
 * @param validationFraction share of the training rows that validate, 0 to below 1
 * @param folds number of folds, 2 to 100; only {@link SplitKind#KFOLD} looks at it
 * @param fold which fold tests, from 1; 0 in an experiment means one run for each fold
 */
public record SplitSpec(
    SplitKind kind, double ratio, double validationFraction, int folds, int fold) {
  public SplitSpec {
    Range.between("split.ratio", ratio, 0, 1);
    if (!(validationFraction >= 0 && validationFraction < 1)) {
      throw new SpecException(
          "split.validationFraction is "
              + validationFraction
              + "; it must be 0 or more and below 1.");
    }
    Range.whole("split.folds", folds, 2, 100);
    Range.whole("split.fold", fold, 0, folds);
  }

  /** The default: 70 % of each user's ratings train, a tenth of them validate. */
  public static SplitSpec userRandom() {
    return new SplitSpec(SplitKind.USER_RANDOM, 0.7, 0.1, 5, 0);
  }

  public SplitSpec withKind(SplitKind other) {
    return new SplitSpec(other, ratio, validationFraction, folds, fold);
  }

  public SplitSpec withRatio(double other) {
    return new SplitSpec(kind, other, validationFraction, folds, fold);
  }

  public SplitSpec withFolds(int other) {
    return new SplitSpec(kind, ratio, validationFraction, other, fold);
  }

  public SplitSpec withFold(int other) {
    return new SplitSpec(kind, ratio, validationFraction, folds, other);
  }
}
