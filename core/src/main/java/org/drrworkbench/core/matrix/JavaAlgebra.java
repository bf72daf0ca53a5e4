package org.drrworkbench.core.matrix;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Plain Java: EJML's blocked Cholesky factorisation and a product of our own. */
public final class JavaAlgebra implements DenseAlgebra {
  @Override
  public String name() {
    return "plain Java (EJML)";
  }

  @Override
  public void invert(float[] matrix, int size) {
    InverseSize.check(size);
    DMatrixRMaj whole = new DMatrixRMaj(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = row; column < size; column++) {
        double value = matrix[row * size + column];
        whole.data[row * size + column] = value;
        whole.data[column * size + row] = value;
      }
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
    if (!solver.setA(whole)) {
      throw InverseSize.notPositiveDefinite(size);
    }
    DMatrixRMaj inverse = new DMatrixRMaj(size, size);
    solver.invert(inverse);
    for (int k = 0; k < size * size; k++) {
      matrix[k] = (float) inverse.data[k];
    }
  }

  @Override
  public InnerProducts innerProducts(float[] vectors, int length) {
    return new JavaInnerProducts(vectors, length);
  }

  @Override
  public RidgeSolver ridgeSolver(int size) {
    return new JavaRidgeSolver(size);
  }
}
