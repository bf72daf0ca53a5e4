package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.RidgeRegression;

/**
 * Biased matrix factorisation as PMF's like: fitted by alternating least squares with one constant
 * weight for every vector and bias (the objective of {@link BiasedMfModel} with biasL2 = l2 and
 * frequencyExponent 0), for those who want predictions and no recommender.
 *
 * @param size length k of the vectors, 1 or more
 * @param l2 ridge weight of vectors and biases, above 0
 */
public record BiasedMfSettings(int size, double l2) {
  /** Raise when a change makes fits of equal settings differ. */
  private static final int FORMAT = 1;

  private static final int SWEEPS = 12;

  public BiasedMfSettings {
    if (size < 1) {
      throw new IllegalArgumentException("The factors are " + size + "; at least 1 is needed.");
    }
    if (!(l2 > 0 && Double.isFinite(l2))) {
      throw new IllegalArgumentException("The l2 weight is " + l2 + "; it must be above 0.");
    }
  }

  /**
   * Vectors of k + 2 numbers whose inner product is the predicted rating, normalised, biases and
   * mean included. A user or item without rows adds nothing to the rest.
   *
   * @param seed the run's seed
   * @param stream name of the random stream that draws the first vectors
   * @param store where they are kept, fitted only if nobody did before
   */
  public Factors fit(RatingLog rows, long seed, String stream, FactorStore store) {
    return store.get(
        key(rows.fingerprint(), seed, stream), () -> fit(rows, new RandomStream(seed, stream)));
  }

  private Factors fit(RatingLog rows, RandomStream random) {
    BiasedMfAls fit = new BiasedMfAls(rows, size, new Regularisation(l2, l2, 0), random);
    fit.runAll(SWEEPS);
    return fit.factors().predicting();
  }

  /**
   * Everything the vectors depend on, as text.
   *
   * @param rows fingerprint of the rows fitted on
   */
  public String key(String rows, long seed, String stream) {
    return "biased-mf format="
        + FORMAT
        + " rows="
        + rows
        + " factors="
        + size
        + " l2="
        + l2
        + " solver=als epochs="
        + SWEEPS
        + " algebra="
        + RidgeRegression.algebra(size + 1)
        + " seed="
        + seed
        + " stream="
        + stream;
  }
}
