package org.drrworkbench.core.matrix;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which {@link DenseAlgebra} is used; the native one is loaded when it is first worth it. */
public final class AlgebraChoice {
  /**
   * Numbers in the largest matrix from which the native library is worth loading, which costs about
   * 0.4 s: 512 by 512, or 1,300 vectors of length 200.
   */
  public static final int NATIVE_FROM = 1 << 18;

  /**
   * Weights of a ridge regression from which the native library is used. It is the faster one from
   * 10 on, but until 32 saves no more than it costs to load.
   */
  public static final int NATIVE_RIDGE_FROM = 32;

  private static final Logger LOG = LoggerFactory.getLogger(AlgebraChoice.class);

  private AlgebraChoice() {}

  /**
   * Plain Java below {@link #NATIVE_FROM}, else OpenBLAS. Where that cannot be loaded, the log says
   * so in one sentence and plain Java computes.
   *
   * @param numbers numbers in the largest matrix
   */
  public static DenseAlgebra forSize(long numbers) {
    return numbers < NATIVE_FROM ? new JavaAlgebra() : Preferred.ALGEBRA;
  }

  /**
   * The same choice for many ridge regressions of k weights.
   *
   * @param size k
   */
  public static DenseAlgebra forRidge(int size) {
    return size < NATIVE_RIDGE_FROM ? new JavaAlgebra() : Preferred.ALGEBRA;
  }

  /** Name of what has computed in this process: the native one as soon as it was called for. */
  public static String used() {
    return OpenBlas.isLoaded() ? Preferred.ALGEBRA.name() : new JavaAlgebra().name();
  }

  /** What the supplier loads; plain Java and a warning where it fails. */
  static DenseAlgebra loaded(Supplier<DenseAlgebra> library) {
    try {
      return library.get();
    } catch (LinkageError | RuntimeException e) {
      DenseAlgebra java = new JavaAlgebra();
      LOG.warn(
          "The native matrix library OpenBLAS cannot be loaded ({}); {} computes instead: the same"
              + " up to rounding, but about ten times slower.",
          e.toString(),
          java.name());
      return java;
    }
  }

  /** Loaded by the first use of this class. */
  private static final class Preferred {
    private static final DenseAlgebra ALGEBRA = loaded(OpenBlas::new);
  }
}
