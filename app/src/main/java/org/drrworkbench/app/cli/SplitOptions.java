package org.drrworkbench.app.cli;

import java.nio.file.Path;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.SpecText;
import org.drrworkbench.experiments.spec.SplitField;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how ratings are divided. Each given one replaces the spec's value. */
final class SplitOptions {
  @Option(
      names = "--split",
      paramLabel = "KIND",
      description =
          "How ratings are divided: user-random, user-temporal, global-temporal, leave-last,"
              + " user-holdout, kfold, given.")
  private @Nullable String split;

  @Option(
      names = "--ratio",
      paramLabel = "R",
      description = "Share that trains: of the rows, or of the users for user-holdout.")
  private @Nullable String ratio;

  @Option(names = "--folds", paramLabel = "N", description = "Folds of the split kfold.")
  private @Nullable Integer folds;

  @Option(
      names = "--fold",
      paramLabel = "K",
      description = "Test this fold only, of kfold or of a data set's published ones.")
  private @Nullable Integer fold;

  @Option(
      names = "--fold-in",
      paramLabel = "R",
      description = "Share of a user's rows that a model is told of, for user-holdout.")
  private @Nullable Double foldIn;

  @Option(
      names = "--split-seed",
      paramLabel = "S",
      description = "Divide by this seed in every run; default: each run by its own.")
  private @Nullable Long splitSeed;

  @Option(
      names = "--order",
      paramLabel = "WAY",
      description =
          "Order of a user's ratings in histories where the data have no times: file, item (by its"
              + " id), random (by the run's seed). Data with times are not affected.")
  private @Nullable String order;

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "Ratings to train on, divided before; with --test, in place of --split.")
  private @Nullable Path train;

  @Option(names = "--test", paramLabel = "FILE", description = "Ratings to test on.")
  private @Nullable Path test;

  /** Whether a way to divide was named. */
  boolean given() {
    return split != null || train != null || test != null;
  }

  /**
   * The data with the two files in place of its own where they are given.
   *
   * @param named whether the data set's name was chosen by the user
   */
  DataSpec data(DataSpec data, boolean named) {
    if (train == null && test == null) {
      return data;
    }
    if (train == null || test == null) {
      throw CallException.wrongCall("--train and --test go together; give both files.");
    }
    GivenFiles files = new GivenFiles(train.toString(), test.toString());
    String id = named ? data.id() : DataSpec.of(files).id();
    return data.withGiven(files).withId(id);
  }

  /** The split with every given option in place of its value. */
  SplitSpec appliedTo(SplitSpec old) {
    SplitKind kind = kind(old.kind());
    refuse("--ratio", ratio, kind, SplitField.RATIO);
    refuse("--folds", folds, kind, SplitField.FOLDS);
    refuse("--fold", fold, kind, SplitField.FOLD);
    refuse("--fold-in", foldIn, kind, SplitField.FOLD_IN);
    // All at once, for what is given may fit only together.
    Integer oldFold = kind == old.kind() ? old.fold() : null;
    return new SplitSpec(
        kind,
        ratio == null ? old.ratio() : SpecText.ratio(ratio),
        old.validationFraction(),
        foldIn == null ? old.foldIn() : foldIn,
        folds == null ? old.folds() : folds,
        fold == null ? oldFold : fold,
        splitSeed == null ? old.seed() : splitSeed,
        order == null ? old.order() : SpecText.order(order));
  }

  private SplitKind kind(SplitKind old) {
    SplitKind named = split == null ? null : SplitKind.of(split);
    if (train == null && test == null) {
      return named == null ? old : named;
    }
    if (named != null && named != SplitKind.GIVEN) {
      throw CallException.wrongCall(
          "--split is " + split + ", but --train and --test are divided already; leave it out.");
    }
    return SplitKind.GIVEN;
  }

  private static void refuse(
      String option, @Nullable Object value, SplitKind kind, SplitField field) {
    if (value != null && !kind.takes(field)) {
      throw CallException.wrongCall(
          option
              + " means nothing to the split "
              + kind.id()
              + "; it goes with "
              + String.join(" or ", SplitKind.taking(field).stream().map(SplitKind::id).toList())
              + ".");
    }
  }
}
