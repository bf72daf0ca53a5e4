package org.drrworkbench.core.recommend.neighbour;

import java.util.Arrays;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.recommend.ItemWeights;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.PositiveRows;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * Item-based nearest neighbours (Sarwar, Karypis, Konstan and Riedl, WWW 2001; for top-N lists
 * Deshpande and Karypis, TOIS 2004): items are similar by the cosine of who rated them positively;
 * an item's score is the sum of its similarities to those of its nearest neighbours that the user
 * rated positively.
 */
public final class ItemKnnModel implements Model {
  private static final Hyperparameter NEIGHBOURS =
      NeighbourHyperparameters.neighbours(100, "Most similar items kept for each item.");

  @Override
  public String id() {
    return "item-knn";
  }

  @Override
  public String description() {
    return "Items most similar to the user's positive items, by cosine.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(NEIGHBOURS, NeighbourHyperparameters.SHRINKAGE);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    int most = input.values().integer(NEIGHBOURS.name());
    double shrinkage = input.values().real(NeighbourHyperparameters.SHRINKAGE.name());
    return TrainingSession.ofFit(
        () -> {
          PositiveRows positives = PositiveRows.of(input);
          SparseMatrix kept = similarities(positives.fitted().transposed(), most, shrinkage);
          return new ItemWeights(positives.known(), kept.transposed(), positives.rows());
        });
  }

  /** [items, items]: in each row the similarities of the item's nearest neighbours. */
  static SparseMatrix similarities(SparseMatrix byItem, int most, double shrinkage) {
    Neighbours neighbours = new Neighbours(byItem, most, shrinkage);
    SparseMatrix.Builder kept = new SparseMatrix.Builder(byItem.rows());
    for (int item = 0; item < byItem.rows(); item++) {
      int[] nearest = neighbours.of(byItem, item, item);
      Arrays.sort(nearest);
      for (int other : nearest) {
        kept.add(other, neighbours.similarity(other));
      }
      kept.endRow();
    }
    return kept.build();
  }
}
