package org.drrworkbench.core.recommend.linear;

import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.matrix.SparseProduct;
import org.drrworkbench.core.matrix.TruncatedSvd;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.FactorRecommender;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.PositiveRows;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * PureSVD (Cremonesi, Koren and Turrin, RecSys 2010): with the leading right singular vectors V of
 * the matrix X of positive ratings, where all else counts 0, a user's scores are {@code x V V'} for
 * the user's row x of X. Users of whom only fold-in rows are known are scored by the same formula.
 */
public final class PureSvdModel implements Model {
  private static final String STREAM = "pure-svd";

  /** Not the run's: the start of the iteration is no part of the experiment. */
  private static final long START_SEED = 1;

  private static final Hyperparameter FACTORS =
      Hyperparameter.integer(
              "factors",
              20,
              1,
              1000,
              "Singular vectors kept; at most as many as there are users and items.")
          .searchedByFactors(5, 200);

  @Override
  public String id() {
    return "pure-svd";
  }

  @Override
  public String description() {
    return "PureSVD: positive ratings projected onto the leading singular vectors.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(FACTORS);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    int asked = input.values().integer(FACTORS.name());
    return TrainingSession.ofFit(
        () -> {
          PositiveRows positives = PositiveRows.of(input);
          return new FactorRecommender(
              factors(positives.fitted(), positives.known(), asked), positives.rows());
        });
  }

  private static Factors factors(SparseMatrix fitted, SparseMatrix known, int asked) {
    int size = Math.min(asked, Math.min(fitted.rows(), fitted.columns()));
    RandomStream random = new RandomStream(START_SEED, STREAM);
    float[] items = TruncatedSvd.rightVectors(fitted, size, random::nextGaussian);
    float[] users = new float[known.rows() * size];
    int[] all = new int[known.rows()];
    for (int user = 0; user < all.length; user++) {
      all[user] = user;
    }
    SparseProduct.multiply(known, all, items, size, users);
    return new Factors(size, users, items);
  }
}
