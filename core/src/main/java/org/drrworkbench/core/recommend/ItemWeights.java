package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.matrix.SparseProduct;

/**
 * Scores items by the row of the user's positive items times a sparse item-by-item matrix.
 *
 * @param known [users, items]: what is known of each user
 * @param weights [items, items]: what an item of the user (row) says for another item (column)
 * @param fittedOn the rows that shaped both
 */
public record ItemWeights(SparseMatrix known, SparseMatrix weights, RowSet fittedOn)
    implements Recommender {
  @Override
  public void score(int[] users, float[] scores) {
    SparseProduct.multiply(known, users, weights, scores);
  }
}
