package org.drrworkbench.core.recommend;

import java.util.BitSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.hyper.HyperparameterSchema;

/** Independent uniform scores: what a list is worth that knows nothing. */
public final class RandomModel implements Model {
  @Override
  public String id() {
    return "random";
  }

  @Override
  public String description() {
    return "Random scores: the lower reference of every table.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of();
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    RatingLog train = input.split().train();
    RowSet nothing = new RowSet(train.rowSet().source(), new BitSet());
    return TrainingSession.ofFit(
        () -> new RandomRecommender(new RandomScorer(train.itemCount(), input.seed()), nothing));
  }

  private record RandomRecommender(RandomScorer scorer, RowSet fittedOn) implements Recommender {
    @Override
    public void score(int[] users, float[] scores) {
      scorer.score(users, scores);
    }
  }
}
