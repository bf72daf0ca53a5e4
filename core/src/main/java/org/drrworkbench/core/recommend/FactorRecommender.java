package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.matrix.AlgebraChoice;
import org.drrworkbench.core.matrix.InnerProducts;

/**
 * Scores items by the inner product of user and item vectors. The same batch gives the same bits;
 * in another one, a user's scores may be rounded otherwise where the native library multiplies.
 */
public final class FactorRecommender implements Recommender {
  private final Factors factors;
  private final RowSet fittedOn;
  private final InnerProducts withItems;

  /**
   * @param factors user and item vectors; not to be modified
   * @param fittedOn the rows they were fitted on
   */
  public FactorRecommender(Factors factors, RowSet fittedOn) {
    this.factors = factors;
    this.fittedOn = fittedOn;
    withItems =
        AlgebraChoice.forSize(factors.items().length)
            .innerProducts(factors.items(), factors.size());
  }

  public Factors factors() {
    return factors;
  }

  @Override
  public RowSet fittedOn() {
    return fittedOn;
  }

  @Override
  public void score(int[] users, float[] scores) {
    int size = factors.size();
    float[] vectors = new float[users.length * size];
    for (int row = 0; row < users.length; row++) {
      System.arraycopy(factors.users(), users[row] * size, vectors, row * size, size);
    }
    withItems.multiply(vectors, users.length, scores);
  }
}
