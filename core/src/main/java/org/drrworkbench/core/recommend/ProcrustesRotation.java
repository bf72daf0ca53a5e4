package org.drrworkbench.core.recommend;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Turns one factor model into the coordinates of another: the orthogonal R that minimises {@code |A
 * R - B|} over the item vectors A and B (Schoenemann, Psychometrika 1966) is applied to items and
 * users alike, so that no inner product changes.
 */
public final class ProcrustesRotation {
  private ProcrustesRotation() {}

  /**
   * @param factors what is turned
   * @param target what it is turned onto; of the same items and size
   */
  public static Factors onto(Factors target, Factors factors) {
    int size = factors.size();
    if (target.size() != size || target.items().length != factors.items().length) {
      throw new IllegalArgumentException(
          "Factors of size "
              + size
              + " with "
              + factors.items().length
              + " item numbers cannot be turned onto size "
              + target.size()
              + " with "
              + target.items().length
              + ".");
    }
    DMatrixRMaj rotation = rotation(matrix(factors.items(), size), matrix(target.items(), size));
    return new Factors(size, turned(factors.users(), rotation), turned(factors.items(), rotation));
  }

  /** R = U V' for A'B = U S V'. */
  private static DMatrixRMaj rotation(DMatrixRMaj from, DMatrixRMaj to) {
    int size = from.getNumCols();
    DMatrixRMaj cross = new DMatrixRMaj(size, size);
    CommonOps_DDRM.multTransA(from, to, cross);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(size, size, true, true, false);
    if (!svd.decompose(cross)) {
      throw new IllegalArgumentException("The factors hold numbers that are not finite.");
    }
    DMatrixRMaj rotation = new DMatrixRMaj(size, size);
    CommonOps_DDRM.mult(svd.getU(null, false), svd.getV(null, true), rotation);
    return rotation;
  }

  private static float[] turned(float[] vectors, DMatrixRMaj rotation) {
    DMatrixRMaj turned =
        new DMatrixRMaj(vectors.length / rotation.getNumRows(), rotation.getNumRows());
    CommonOps_DDRM.mult(matrix(vectors, rotation.getNumRows()), rotation, turned);
    float[] result = new float[vectors.length];
    for (int k = 0; k < result.length; k++) {
      result[k] = (float) turned.data[k];
    }
    return result;
  }

  private static DMatrixRMaj matrix(float[] vectors, int size) {
    DMatrixRMaj matrix = new DMatrixRMaj(vectors.length / size, size);
    for (int k = 0; k < vectors.length; k++) {
      matrix.data[k] = vectors[k];
    }
    return matrix;
  }
}
