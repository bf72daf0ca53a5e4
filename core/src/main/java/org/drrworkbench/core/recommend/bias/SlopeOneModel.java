package org.drrworkbench.core.recommend.bias;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * Slope one (Lemire and Maclachlan, SDM 2005): a user's rating of item j is told by each item i
 * that the user rated, as that rating plus the mean difference {@code dev_ji} of the two items
 * among the {@code c_ji} users who rated both.
 *
 * <pre>
 * weighted:   sum over i of c_ji (r_ui + dev_ji) / sum over i of c_ji
 * unweighted: mean over the i with c_ji &gt; 0 of (r_ui + dev_ji)
 * </pre>
 *
 * Where no item tells anything, the user's mean rating is predicted; without that the mean of all.
 */
public final class SlopeOneModel implements Model {
  private static final Hyperparameter WEIGHTED =
      Hyperparameter.flag(
          "weighted", false, "Whether pairs of items count by the users who rated both.");

  @Override
  public String id() {
    return "slope-one";
  }

  @Override
  public String description() {
    return "Mean differences between items, added to what the user gave the others.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(WEIGHTED);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    boolean weighted = input.values().flag(WEIGHTED.name());
    return TrainingSession.ofFit(
        () -> {
          RatingLog rows = input.split().trainAndValidation();
          RatingLog foldIn = input.split().foldIn();
          RatingMatrix byUser = RatingMatrix.byUser(rows);
          ItemDifferences differences =
              ItemDifferences.of(byUser, Runtime.getRuntime().maxMemory());
          return new SlopeOneRecommender(
              differences,
              foldIn.size() == 0 ? byUser : RatingMatrix.byUser(rows.concat(foldIn)),
              byUser.mean(),
              weighted,
              rows.rowSet().union(foldIn.rowSet()),
              rows.scale());
        });
  }
}
