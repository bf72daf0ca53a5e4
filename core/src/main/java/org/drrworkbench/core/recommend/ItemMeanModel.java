package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;

/**
 * Items by their mean rating, drawn towards the mean of all ratings where ratings are few: {@code
 * (sum of the item's ratings + shrinkage * mean) / (count + shrinkage)}.
 */
public final class ItemMeanModel implements Model {
  private static final Hyperparameter SHRINKAGE =
      Hyperparameter.real(
              "shrinkage",
              5,
              0,
              1e6,
              "How many ratings of average height are added to each item's own.")
          .searchedByFactors(0.5, 200);

  @Override
  public String id() {
    return "item-mean";
  }

  @Override
  public String description() {
    return "Best rated items first (shrunk mean), the same list for everybody.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(SHRINKAGE);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    double shrinkage = input.values().real(SHRINKAGE.name());
    return TrainingSession.ofFit(
        () -> {
          RatingLog rows = input.split().trainAndValidation();
          return new SameForAllRecommender(means(rows, shrinkage), rows.rowSet());
        });
  }

  private static float[] means(RatingLog rows, double shrinkage) {
    double total = 0;
    double[] sums = new double[rows.itemCount()];
    int[] counts = new int[rows.itemCount()];
    for (int row = 0; row < rows.size(); row++) {
      total += rows.rating(row);
      sums[rows.item(row)] += rows.rating(row);
      counts[rows.item(row)]++;
    }
    double mean = total / Math.max(1, rows.size());
    float[] means = new float[sums.length];
    for (int item = 0; item < means.length; item++) {
      double weight = counts[item] + shrinkage;
      // Without ratings and without shrinkage nothing is known but the overall mean.
      means[item] = (float) (weight == 0 ? mean : (sums[item] + shrinkage * mean) / weight);
    }
    return means;
  }
}
