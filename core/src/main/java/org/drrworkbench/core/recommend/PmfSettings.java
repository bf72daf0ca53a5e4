package org.drrworkbench.core.recommend;

import java.util.Locale;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * How a probabilistic matrix factorisation (Salakhutdinov and Mnih, NIPS 2007) is fitted: without
 * biases, on ratings r normalised to [-1, 1], minimising
 *
 * <pre>sum (r - link(u.i))^2 + l2 (sum |u|^2 + sum |i|^2)</pre>
 *
 * over the rows, with one constant l2 for every user and item, whichever solver is used.
 *
 * @param size length k of the vectors, 1 or more
 * @param l2 ridge weight, above 0
 * @param solver how the minimum is sought
 * @param epochs passes over the rows, 1 or more
 * @param learningRate step size of the gradient solver; the other one has none
 * @param link how the prediction follows from the inner product; other than linear only with the
 *     gradient solver
 */
public record PmfSettings(
    int size, double l2, Solver solver, int epochs, double learningRate, PmfLink link) {
  /** Raise when a change makes fits of equal settings differ. */
  private static final int FORMAT = 2;

  /** About the longest array of Java. */
  private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

  /** How the minimum is sought. */
  public enum Solver {
    /** Alternating least squares: exact for users given items, then for items given users. */
    ALS(12),
    /** Stochastic gradient descent over single ratings. */
    SGD(60);

    private final int usualEpochs;

    Solver(int usualEpochs) {
      this.usualEpochs = usualEpochs;
    }

    /** How many passes it usually needs. */
    public int usualEpochs() {
      return usualEpochs;
    }

    /** The word in specs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PmfSettings {
    if (size < 1) {
      throw new IllegalArgumentException("The factors are " + size + "; at least 1 is needed.");
    }
    if (!(l2 > 0 && Double.isFinite(l2))) {
      throw new IllegalArgumentException("The l2 weight is " + l2 + "; it must be above 0.");
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("The epochs are " + epochs + "; at least 1 is needed.");
    }
    if (!(learningRate > 0 && Double.isFinite(learningRate))) {
      throw new IllegalArgumentException(
          "The learning rate is " + learningRate + "; it must be above 0.");
    }
    if (solver == Solver.ALS && link != PmfLink.LINEAR) {
      throw new IllegalArgumentException(
          "The link is "
              + link.word()
              + ", which the solver als cannot fit; choose solver=sgd or link=linear.");
    }
  }

  /** Alternating least squares in 12 sweeps. */
  public static PmfSettings als(int size, double l2) {
    return new PmfSettings(size, l2, Solver.ALS, Solver.ALS.usualEpochs(), 0.05, PmfLink.LINEAR);
  }

  /** The logistic link, by stochastic gradient descent in 60 epochs. */
  public static PmfSettings logistic(int size, double l2) {
    return new PmfSettings(size, l2, Solver.SGD, Solver.SGD.usualEpochs(), 0.05, PmfLink.LOGISTIC);
  }

  /**
   * The factors of some rows. Users and items without rows get zero vectors. Equal content gives
   * equal factors whatever the order of the rows.
   *
   * @param random draws the first vectors, and the order of the gradient steps
   * @throws DataException if there are more users or items than arrays of these vectors can hold
   */
  public Factors fit(RatingLog rows, RandomStream random) {
    PmfFit fit = begin(rows, random);
    fit.runAll(epochs);
    return fit.factors();
  }

  /** The same fit before its first epoch. */
  PmfFit begin(RatingLog rows, RandomStream random) {
    long vectors = Math.max(rows.userCount(), rows.itemCount());
    if (vectors * size > MOST_NUMBERS) {
      throw new DataException(
          "Factors of size "
              + size
              + " for "
              + vectors
              + " users or items are more numbers than one array holds; choose a size of at most "
              + MOST_NUMBERS / vectors
              + ".");
    }
    return switch (solver) {
      case ALS -> new PmfAls(rows, this, random);
      case SGD -> new PmfSgd(rows, this, random);
    };
  }

  /**
   * The same from a store, fitted only if nobody did before.
   *
   * @param seed the run's seed
   * @param stream name of the random stream, such as {@code pmf}
   */
  public Factors fit(RatingLog rows, long seed, String stream, FactorStore store) {
    return store.get(
        key(rows.fingerprint(), seed, stream), () -> fit(rows, new RandomStream(seed, stream)));
  }

  /**
   * Everything the factors depend on, as text.
   *
   * @param rows fingerprint of the rows fitted on
   */
  public String key(String rows, long seed, String stream) {
    String computed =
        switch (solver) {
          case ALS -> " algebra=" + RidgeRegression.algebra(size);
          case SGD -> " learningRate=" + learningRate + " link=" + link.word();
        };
    return "pmf format="
        + FORMAT
        + " rows="
        + rows
        + " factors="
        + size
        + " l2="
        + l2
        + " solver="
        + solver.word()
        + " epochs="
        + epochs
        + computed
        + " seed="
        + seed
        + " stream="
        + stream;
  }
}
