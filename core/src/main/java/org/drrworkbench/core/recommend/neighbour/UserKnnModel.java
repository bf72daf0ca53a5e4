package org.drrworkbench.core.recommend.neighbour;

import java.util.Arrays;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.PositiveRows;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * User-based nearest neighbours (Resnick et al., CSCW 1994, in the form for positive ratings of
 * Herlocker, Konstan and Riedl, Information Retrieval 2002): users are similar by the cosine of
 * what they rated positively; an item's score is the sum of the similarities of those nearest users
 * who rated it positively. Users of whom only fold-in rows are known have neighbours and are none.
 */
public final class UserKnnModel implements Model {
  private static final Hyperparameter NEIGHBOURS =
      NeighbourHyperparameters.neighbours(80, "Most similar users who have a say.");

  @Override
  public String id() {
    return "user-knn";
  }

  @Override
  public String description() {
    return "Items that the most similar users rated positively, by cosine.";
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
          return new Fitted(
              positives, new Neighbours(positives.fitted(), most, shrinkage), positives.rows());
        });
  }

  private record Fitted(PositiveRows positives, Neighbours neighbours, RowSet fittedOn)
      implements Recommender {
    @Override
    public void score(int[] users, float[] scores) {
      SparseMatrix fitted = positives.fitted();
      int items = fitted.columns();
      Arrays.fill(scores, 0, users.length * items, 0);
      for (int row = 0; row < users.length; row++) {
        // A user of fold-in rows has no fitted row that could be met.
        for (int neighbour : neighbours.of(positives.known(), users[row], users[row])) {
          float similarity = neighbours.similarity(neighbour);
          for (int cell = fitted.start(neighbour); cell < fitted.end(neighbour); cell++) {
            scores[row * items + fitted.column(cell)] += similarity;
          }
        }
      }
    }
  }
}
