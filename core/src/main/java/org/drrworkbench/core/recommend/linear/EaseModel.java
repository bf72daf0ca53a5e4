package org.drrworkbench.core.recommend.linear;

import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.matrix.AlgebraChoice;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.matrix.SparseProduct;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.PositiveRows;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * EASE (Steck, Embarrassingly Shallow Autoencoders for Sparse Data, WWW 2019): the matrix B with a
 * zero diagonal that minimises {@code |X - XB|^2 + l2 |B|^2} for the matrix X of positive ratings.
 * In closed form {@code P = (X'X + l2 I)^-1} and {@code B_ij = -P_ij / P_jj}; a user's scores are
 * the user's row of X times B.
 */
public final class EaseModel implements Model {
  /** The matrix in single precision, and its inversion in double precision outside the heap. */
  private static final int BYTES_PER_NUMBER = 8;

  private static final Hyperparameter L2 =
      Hyperparameter.real(
              "l2",
              300,
              0.01,
              1e6,
              "Ridge weight; the larger, the more popular items are favoured.")
          .searchedByFactors(10, 3000);

  @Override
  public String id() {
    return "ease";
  }

  @Override
  public String description() {
    return "EASE: each item predicted from all others by ridge regression, in closed form.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(L2);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    double l2 = input.values().real(L2.name());
    return TrainingSession.ofFit(
        () -> {
          int items = input.split().train().itemCount();
          DenseItemMatrix.check(id(), items, BYTES_PER_NUMBER, Runtime.getRuntime().maxMemory());
          PositiveRows positives = PositiveRows.of(input);
          return new Fitted(weights(positives.fitted(), l2), positives.known(), positives.rows());
        });
  }

  /** B, row-major [items, items]. */
  static float[] weights(SparseMatrix positives, double l2) {
    int items = positives.columns();
    float[] weights = positives.gram();
    for (int item = 0; item < items; item++) {
      weights[item * items + item] += (float) l2;
    }
    AlgebraChoice.forSize(weights.length).invert(weights, items);
    float[] diagonal = new float[items];
    for (int item = 0; item < items; item++) {
      diagonal[item] = weights[item * items + item];
    }
    for (int row = 0; row < items; row++) {
      for (int column = 0; column < items; column++) {
        weights[row * items + column] /= -diagonal[column];
      }
      weights[row * items + row] = 0;
    }
    return weights;
  }

  private record Fitted(float[] weights, SparseMatrix known, RowSet fittedOn)
      implements Recommender {
    @Override
    public void score(int[] users, float[] scores) {
      SparseProduct.multiply(known, users, weights, known.columns(), scores);
    }
  }
}
