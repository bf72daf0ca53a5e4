package org.drrworkbench.core.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleSupplier;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * The leading right singular vectors of a sparse matrix, by subspace iteration from a random start
 * (Halko, Martinsson and Tropp, SIAM Review 2011, algorithm 4.4): a block of vectors, wider than
 * asked for, is multiplied by X'X and made orthonormal again, until its leading Ritz values stand
 * still. In double precision.
 */
public final class TruncatedSvd {
  /**
   * Vectors carried beyond those asked for, and a quarter more; the more, the fewer rounds are
   * needed.
   */
  private static final int OVERSAMPLING = 20;

  private static final int MOST_ROUNDS = 200;

  /** Relative change of a squared singular value; its vector's error is about the root of this. */
  private static final double TOLERANCE = 1e-9;

  private final SparseMatrix matrix;
  private final int width;
  private final DMatrixRMaj images;

  private TruncatedSvd(SparseMatrix matrix, int width) {
    this.matrix = matrix;
    this.width = width;
    images = new DMatrixRMaj(matrix.rows(), width);
  }

  /**
   * The vectors that belong to the largest singular values, orthonormal, row-major [columns,
   * count]; the sign of each is arbitrary but the same for the same start.
   *
   * @param matrix X
   * @param count how many, from 1 to the smaller of X's two sides
   * @param start independent normal numbers
   */
  public static float[] rightVectors(SparseMatrix matrix, int count, DoubleSupplier start) {
    int most = Math.min(matrix.rows(), matrix.columns());
    if (count < 1 || count > most) {
      throw new IllegalArgumentException(
          count
              + " singular vectors of a matrix of "
              + matrix.rows()
              + " by "
              + matrix.columns()
              + " were asked for; there are from 1 to "
              + most
              + ".");
    }
    int width = Math.min(most, count + count / 4 + OVERSAMPLING);
    return new TruncatedSvd(matrix, width).leading(count, start);
  }

  private float[] leading(int count, DoubleSupplier start) {
    DMatrixRMaj block = new DMatrixRMaj(matrix.columns(), width);
    for (int k = 0; k < block.data.length; k++) {
      block.data[k] = start.getAsDouble();
    }
    DMatrixRMaj basis = orthonormal(block);
    double[] before = new double[width];
    Ritz ritz = ritz(basis);
    for (int round = 0; round < MOST_ROUNDS && moved(before, ritz.values, count); round++) {
      before = ritz.values;
      // Twice by X'X: the block stays well enough conditioned, and its upkeep costs most.
      times(timesTransposed(images));
      basis = orthonormal(timesTransposed(images));
      ritz = ritz(basis);
    }
    DMatrixRMaj vectors = new DMatrixRMaj(matrix.columns(), width);
    CommonOps_DDRM.mult(basis, ritz.rotation, vectors);
    float[] leading = new float[matrix.columns() * count];
    for (int row = 0; row < matrix.columns(); row++) {
      for (int k = 0; k < count; k++) {
        leading[row * count + k] = (float) vectors.data[row * width + k];
      }
    }
    return leading;
  }

  private static boolean moved(double[] before, double[] now, int count) {
    for (int k = 0; k < count; k++) {
      if (Math.abs(now[k] - before[k]) > TOLERANCE * now[0]) {
        return true;
      }
    }
    return false;
  }

  /** Squared singular values seen from a basis, largest first, and where they lie in it. */
  private record Ritz(double[] values, DMatrixRMaj rotation) {}

  /** Leaves X times the basis in {@code images}. */
  private Ritz ritz(DMatrixRMaj basis) {
    times(basis);
    DMatrixRMaj gram = new DMatrixRMaj(width, width);
    CommonOps_DDRM.multInner(images, gram);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(width, true, true);
    if (!eigen.decompose(gram)) {
      throw new IllegalArgumentException("The matrix holds numbers that are not finite.");
    }
    Integer[] order = new Integer[width];
    Arrays.setAll(order, k -> k);
    Arrays.sort(
        order, Comparator.comparingDouble((Integer k) -> -eigen.getEigenvalue(k).getReal()));
    double[] values = new double[width];
    DMatrixRMaj rotation = new DMatrixRMaj(width, width);
    for (int k = 0; k < width; k++) {
      values[k] = eigen.getEigenvalue(order[k]).getReal();
      DMatrixRMaj vector = eigen.getEigenVector(order[k]);
      for (int row = 0; row < width; row++) {
        rotation.data[row * width + k] = vector.data[row];
      }
    }
    return new Ritz(values, rotation);
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj block) {
    QRDecomposition<DMatrixRMaj> qr =
        DecompositionFactory_DDRM.qr(block.getNumRows(), block.getNumCols());
    qr.decompose(block);
    return qr.getQ(null, true);
  }

  private void times(DMatrixRMaj basis) {
    images.zero();
    for (int row = 0; row < matrix.rows(); row++) {
      for (int cell = matrix.start(row); cell < matrix.end(row); cell++) {
        addScaled(
            matrix.value(cell), basis.data, matrix.column(cell) * width, images.data, row * width);
      }
    }
  }

  private DMatrixRMaj timesTransposed(DMatrixRMaj from) {
    DMatrixRMaj result = new DMatrixRMaj(matrix.columns(), width);
    for (int row = 0; row < matrix.rows(); row++) {
      for (int cell = matrix.start(row); cell < matrix.end(row); cell++) {
        addScaled(
            matrix.value(cell), from.data, row * width, result.data, matrix.column(cell) * width);
      }
    }
    return result;
  }

  private void addScaled(double value, double[] from, int fromAt, double[] to, int toAt) {
    for (int k = 0; k < width; k++) {
      to[toAt + k] += value * from[fromAt + k];
    }
  }
}
