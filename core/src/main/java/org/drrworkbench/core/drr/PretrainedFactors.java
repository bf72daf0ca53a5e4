package org.drrworkbench.core.drr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.environment.LoggedFeedback.FoldRows;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.PmfSettings;
import org.drrworkbench.core.recommend.ProcrustesRotation;
import org.drrworkbench.core.recommend.TrainingInput;

/**
 * The PMF factors (u, i_j) an agent starts from, fitted one after the other so that whoever drives
 * the training can look in between.
 *
 * <p>Fold m's factors see a random 70 % of the training rows; the other 30 % are fold m's rewards.
 * All are rotated onto those of all training rows, so that one network can serve them all. After
 * training the agent acts with factors fitted on train and validation rows.
 */
final class PretrainedFactors {
  /** Share of the training rows a fold's factors see. */
  private static final double SEEN_SHARE = 0.7;

  private final TrainingInput input;
  private final DrrSettings settings;
  private final List<Factors> fitted = new ArrayList<>();
  private RowSet fittedOn;

  PretrainedFactors(TrainingInput input, DrrSettings settings) {
    this.input = input;
    this.settings = settings;
    fittedOn = new RowSet(input.split().train().rowSet().source(), new BitSet());
  }

  /** The rows that any of the factors saw, and those that reward the agent. */
  RowSet fittedOn() {
    RowSet all = fittedOn;
    for (FoldRows fold : foldRows()) {
      all = all.union(fold.seen().rowSet()).union(fold.feedback().rowSet());
    }
    return all;
  }

  /** How many are fitted. */
  int fitted() {
    return fitted.size();
  }

  /** Whether everything is fitted. */
  boolean finished() {
    return fitted.size() == settings.factors().folds() + 2;
  }

  /** Fits the next factors. */
  void advance() {
    RatingLog train = input.split().train();
    int next = fitted.size();
    if (next == 0) {
      fitted.add(fit(train));
    } else {
      RatingLog rows = next == 1 ? input.split().trainAndValidation() : fold(next - 2).seen();
      fitted.add(ProcrustesRotation.onto(fitted.get(0), fit(rows)));
    }
  }

  private Factors fit(RatingLog rows) {
    Factors own = asFitted(rows);
    return settings.factors().itemLengths() == FactorSettings.ItemLengths.ONE
        ? own.withItemsOfOneLength()
        : own;
  }

  private Factors asFitted(RatingLog rows) {
    if (settings.factors().embeddings() == FactorSettings.Embeddings.RANDOM) {
      return random(rows);
    }
    fittedOn = fittedOn.union(rows.rowSet());
    return PmfSettings.als(settings.size(), settings.factors().factorsL2())
        .fit(rows, input.seed(), PmfModel.STREAM, input.factors());
  }

  /** Vectors that say nothing, the same for all folds. */
  private Factors random(RatingLog rows) {
    RandomStream random = new RandomStream(input.seed(), "drr/embeddings");
    float[] users = new float[rows.userCount() * settings.size()];
    float[] items = new float[rows.itemCount() * settings.size()];
    random.fillGaussian(users, 1);
    random.fillGaussian(items, 1);
    return new Factors(settings.size(), users, items);
  }

  /** Which rows a fold's factors saw and which are its rewards. */
  FoldRows fold(int fold) {
    RatingLog train = input.split().train();
    int[] rows = new int[train.size()];
    Arrays.setAll(rows, row -> row);
    new RandomStream(input.seed(), "drr/fold" + fold).shuffle(rows);
    int seen = (int) Math.round(SEEN_SHARE * rows.length);
    return new FoldRows(
        train.select(sorted(rows, 0, seen)), train.select(sorted(rows, seen, rows.length)));
  }

  private static int[] sorted(int[] rows, int from, int to) {
    int[] part = Arrays.copyOfRange(rows, from, to);
    Arrays.sort(part);
    return part;
  }

  /** The folds' rows; without cross-fitting the training rows play both parts. */
  List<FoldRows> foldRows() {
    if (settings.factors().folds() == 0) {
      RatingLog train = input.split().train();
      return List.of(new FoldRows(train, train));
    }
    List<FoldRows> rows = new ArrayList<>();
    for (int fold = 0; fold < settings.factors().folds(); fold++) {
      rows.add(fold(fold));
    }
    return rows;
  }

  /** Fitted on the training rows: what validation is scored with. */
  Factors served() {
    return fitted.get(0);
  }

  /** Place of the served factors in {@link #tables}. */
  int servedTable() {
    return Math.max(1, settings.factors().folds());
  }

  /**
   * Place of the final factors in {@link #tables}: what users are described with after training.
   */
  int finalTable() {
    return servedTable() + 1;
  }

  /** The tables in order: each fold's (or the served ones), then served, then final. */
  List<Factors> tables() {
    List<Factors> tables = new ArrayList<>(fitted.subList(2, fitted.size()));
    if (tables.isEmpty()) {
      tables.add(served());
    }
    tables.add(served());
    tables.add(fitted.get(1));
    return tables;
  }
}
