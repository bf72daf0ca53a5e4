package org.drrworkbench.experiments.data;

import java.util.BitSet;
import java.util.List;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.PreparationRow;
import org.drrworkbench.core.prepare.Prepared;
import org.drrworkbench.core.split.GivenSplitter;
import org.drrworkbench.core.split.GlobalTemporalSplitter;
import org.drrworkbench.core.split.KFoldSplitter;
import org.drrworkbench.core.split.LeaveLastSplitter;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.Splitter;
import org.drrworkbench.core.split.UserHoldoutSplitter;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.drrworkbench.core.split.UserTemporalSplitter;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.jspecify.annotations.Nullable;

/** Ratings in memory, prepared or as they were read. */
final class LoadedRatings implements DataSource.Ratings {
  private final Prepared prepared;
  private final DataSet asRead;
  private final GivenDivision given;

  /** Tells which rows of a data set as read somebody has put aside for testing. */
  @FunctionalInterface
  interface GivenDivision {
    /**
     * @param fold which of several divisions, from 1; null where there is one
     * @throws DataException if there is no such division
     */
    BitSet testRows(@Nullable Integer fold);
  }

  /** Ratings as read. */
  LoadedRatings(DataSet asRead, GivenDivision given) {
    this(asRead, Preparation.NONE.apply(asRead), given);
  }

  private LoadedRatings(DataSet asRead, Prepared prepared, GivenDivision given) {
    this.asRead = asRead;
    this.prepared = prepared;
    this.given = given;
  }

  @Override
  public DataSet dataSet() {
    return prepared.dataSet();
  }

  @Override
  public List<PreparationRow> steps() {
    return prepared.steps();
  }

  @Override
  public DataSource.Ratings prepared(Preparation preparation) {
    return new LoadedRatings(asRead, preparation.apply(asRead), given);
  }

  @Override
  public Split split(SplitSpec spec, long seed) {
    Split split = splitter(spec).split(dataSet().log(), spec.seedFor(seed));
    if (split.test().size() == 0 || split.train().size() == 0) {
      throw new DataException(
          "The split "
              + split.name()
              + " of "
              + dataSet().id()
              + " leaves "
              + (split.train().size() == 0 ? "no ratings to train on" : noTest(split))
              + "; choose another split or leave out less of the data.");
    }
    return spec.order().applyTo(split, dataSet(), spec.seedFor(seed));
  }

  private static String noTest(Split split) {
    return split.dropped().size() == 0
        ? "no ratings to test on"
        : "no ratings to test on but those of users without other ratings";
  }

  private Splitter splitter(SplitSpec spec) {
    double validation = spec.validationFraction();
    return switch (spec.kind()) {
      case USER_RANDOM -> new UserRandomSplitter(spec.ratio(), validation);
      case USER_TEMPORAL -> new UserTemporalSplitter(spec.ratio(), validation);
      case GLOBAL_TEMPORAL -> new GlobalTemporalSplitter(spec.ratio(), validation);
      case LEAVE_LAST -> new LeaveLastSplitter(validation > 0);
      case USER_HOLDOUT -> new UserHoldoutSplitter(spec.ratio(), validation, spec.foldIn());
      case KFOLD -> new KFoldSplitter(spec.folds(), fold(spec), validation);
      case GIVEN -> {
        Integer fold = spec.fold();
        String name = fold == null ? "given" : "given-fold" + fold;
        yield new GivenSplitter(name, afterPreparation(given.testRows(fold)), validation);
      }
    };
  }

  private static int fold(SplitSpec spec) {
    Integer fold = spec.fold();
    if (fold == null) {
      throw new SpecException(
          "split.fold is missing; name the fold to test, from 1 to " + spec.folds() + ".");
    }
    return fold;
  }

  /** Row numbers as read become those of the prepared rows. */
  private BitSet afterPreparation(BitSet rowsAsRead) {
    BitSet rows = new BitSet();
    for (int row = 0; row < prepared.rows().length; row++) {
      rows.set(row, rowsAsRead.get(prepared.rows()[row]));
    }
    return rows;
  }
}
