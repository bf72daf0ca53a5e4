package org.drrworkbench.core.recommend;

import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;

/** Items by how often they were rated, or rated positively. */
public final class PopularityModel implements Model {
  private static final Hyperparameter COUNT =
      Hyperparameter.choice(
          "count",
          "all",
          List.of("all", "positive"),
          "Which ratings make an item popular: all of them or the positive ones only.");

  @Override
  public String id() {
    return "popularity";
  }

  @Override
  public String description() {
    return "Most rated items first, the same list for everybody.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(COUNT);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    boolean all = input.values().choice(COUNT.name()).equals("all");
    return TrainingSession.ofFit(
        () -> {
          RatingLog rows = input.split().trainAndValidation();
          float[] counts = new float[rows.itemCount()];
          for (int row = 0; row < rows.size(); row++) {
            if (all || input.positive().isPositive(rows.rating(row))) {
              counts[rows.item(row)]++;
            }
          }
          return new SameForAllRecommender(counts, rows.rowSet());
        });
  }
}
