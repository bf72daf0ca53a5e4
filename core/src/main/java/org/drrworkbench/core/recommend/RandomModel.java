package org.drrworkbench.core.recommend;

import java.util.BitSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.random.RandomStream;

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
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    RatingLog train = input.split().train();
    RowSet nothing = new RowSet(train.rowSet().source(), new BitSet());
    return TrainingSession.ofFit(
        () -> new RandomRecommender(input.seed(), train.itemCount(), nothing));
  }

  /** Each user has a stream of their own, so that the batch plays no part. */
  private record RandomRecommender(long seed, int itemCount, RowSet fittedOn)
      implements Recommender {
    @Override
    public void score(int[] users, float[] scores) {
      for (int row = 0; row < users.length; row++) {
        RandomStream random = new RandomStream(seed, "random/" + users[row]);
        for (int item = 0; item < itemCount; item++) {
          scores[row * itemCount + item] = random.nextFloat();
        }
      }
    }
  }
}
