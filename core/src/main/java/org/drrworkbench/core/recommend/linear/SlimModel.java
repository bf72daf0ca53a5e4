package org.drrworkbench.core.recommend.linear;

import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * SLIM (Ning and Karypis, Sparse Linear Methods for Top-N Recommender Systems, ICDM 2011): for each
 * item j the weights w that minimise {@code 1/2 |x_j - X w|^2 + l2/2 |w|^2 + l1 |w|_1} with {@code
 * w >= 0} and {@code w_j = 0}, for the matrix X of positive ratings; a user's scores are the user's
 * row of X times the weights.
 */
public final class SlimModel implements Model {
  private static final Hyperparameter L1 =
      Hyperparameter.real(
              "l1", 1, 0, 1e6, "Weight of the sum of weights; the larger, the fewer are above 0.")
          .searchedByFactors(0.1, 20);
  private static final Hyperparameter L2 =
      Hyperparameter.real("l2", 200, 0.01, 1e6, "Weight of the squared weights.")
          .searchedByFactors(10, 2000);
  private static final Hyperparameter NEIGHBOURS =
      Hyperparameter.integer(
          "neighbours",
          0,
          0,
          100_000,
          "Only so many items, the most similar by cosine, may have a weight; 0 allows all.");
  private static final Hyperparameter EPOCHS =
      Hyperparameter.integer("epochs", 50, 1, 10_000, "Most passes over an item's weights.");

  @Override
  public String id() {
    return "slim";
  }

  @Override
  public String description() {
    return "SLIM: each item predicted from a few others by non-negative elastic-net regression.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(L1, L2, NEIGHBOURS, EPOCHS);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    HyperparameterValues values = input.values();
    SlimFit fit =
        new SlimFit(
            input,
            values.real(L1.name()),
            values.real(L2.name()),
            values.integer(NEIGHBOURS.name()),
            values.integer(EPOCHS.name()));
    return TrainingSession.ofSteps(fit::advance, fit::recommender);
  }
}
