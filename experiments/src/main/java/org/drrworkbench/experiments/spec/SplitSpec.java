package org.drrworkbench.experiments.spec;

import java.util.List;
import java.util.stream.IntStream;
import org.drrworkbench.core.split.HistoryOrder;
import org.drrworkbench.core.split.KFoldSplitter;
import org.drrworkbench.core.split.UserHoldoutSplitter;
import org.jspecify.annotations.Nullable;

/**
 * How the log is divided. Each kind looks at those fields that mean something to it.
 *
 * @param kind the way
 * @param ratio share that trains (validation rows included), above 0 and below 1: of each user's
 *     rows, of all rows (global-temporal) or of the users (user-holdout)
 * @param validationFraction share of the training rows that validate, from 0 to below 1; for
 *     leave-last 0 means no validation row and everything else one
 * @param foldIn share of a held-out user's rows that the model is told of, above 0 and below 1
 * @param folds how many folds kfold makes, 2 to 100, or how many are published
 * @param fold which of them is tested, from 1; null in an experiment for a run of each
 * @param seed of the generator that divides; null for the run's own, so that every seed has a
 *     division of its own
 * @param order of a user's rows in histories where the data have no time stamps; without effect
 *     where they have
 */
public record SplitSpec(
    SplitKind kind,
    double ratio,
    double validationFraction,
    double foldIn,
    int folds,
    @Nullable Integer fold,
    @Nullable Long seed,
    HistoryOrder order) {
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
    if (!(foldIn > 0 && foldIn < 1)) {
      throw new SpecException("split.foldIn is " + foldIn + "; it must be above 0 and below 1.");
    }
    Range.whole("split.folds", folds, 2, 100);
    if (fold != null) {
      Range.whole("split.fold", fold, 1, folds);
      if (!kind.takes(SplitField.FOLD)) {
        throw new SpecException(
            "split.fold is " + fold + ", but the split " + kind.id() + " has no folds.");
      }
    }
    if (seed != null) {
      Range.whole("split.seed", seed, 0, 1L << 53);
    }
  }

  /** One with the usual folds, made anew by every seed. */
  public SplitSpec(SplitKind kind, double ratio, double validationFraction) {
    this(
        kind,
        ratio,
        validationFraction,
        UserHoldoutSplitter.DEFAULT_FOLD_IN,
        KFoldSplitter.DEFAULT_FOLDS,
        null,
        null,
        HistoryOrder.FILE);
  }

  /** The default: 70 % of each user's ratings train, a tenth of them validate. */
  public static SplitSpec userRandom() {
    return new SplitSpec(SplitKind.USER_RANDOM, 0.7, 0.1);
  }

  /**
   * One for each fold that is to be tested; itself where there is nothing to choose.
   *
   * @param data files that were divided once have no folds
   */
  public List<SplitSpec> divisions(DataSpec data) {
    boolean folded = kind == SplitKind.KFOLD || (kind == SplitKind.GIVEN && data.given() == null);
    return folded && fold == null
        ? IntStream.rangeClosed(1, folds).mapToObj(this::withFold).toList()
        : List.of(this);
  }

  /** The seed that divides a run's rows. */
  public long seedFor(long runSeed) {
    return seed == null ? runSeed : seed;
  }

  /** Of another kind; the fold of one kind means nothing to another. */
  public SplitSpec withKind(SplitKind other) {
    Integer kept = other == kind ? fold : null;
    return new SplitSpec(other, ratio, validationFraction, foldIn, folds, kept, seed, order);
  }

  public SplitSpec withRatio(double other) {
    return new SplitSpec(kind, other, validationFraction, foldIn, folds, fold, seed, order);
  }

  public SplitSpec withFoldIn(double other) {
    return new SplitSpec(kind, ratio, validationFraction, other, folds, fold, seed, order);
  }

  public SplitSpec withFolds(int other) {
    return new SplitSpec(kind, ratio, validationFraction, foldIn, other, fold, seed, order);
  }

  public SplitSpec withFold(@Nullable Integer other) {
    return new SplitSpec(kind, ratio, validationFraction, foldIn, folds, other, seed, order);
  }

  public SplitSpec withSeed(@Nullable Long other) {
    return new SplitSpec(kind, ratio, validationFraction, foldIn, folds, fold, other, order);
  }

  public SplitSpec withOrder(HistoryOrder other) {
    return new SplitSpec(kind, ratio, validationFraction, foldIn, folds, fold, seed, other);
  }
}
