package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.split.Split;

/**
 * The upper reference as a model of its own, so that it can be asked for by name. It alone is made
 * of test rows, and says so.
 */
public final class OracleModel implements Model {
  public static final String ID = "oracle";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "Knows the test ratings: the upper reference of every table.";
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
    Split split = input.split();
    return TrainingSession.ofFit(
        () -> new OracleRecommender(new Oracle(split.test()), split.test().rowSet()));
  }

  private record OracleRecommender(Oracle oracle, RowSet fittedOn) implements Recommender {
    @Override
    public void score(int[] users, float[] scores) {
      oracle.score(users, scores);
    }
  }
}
