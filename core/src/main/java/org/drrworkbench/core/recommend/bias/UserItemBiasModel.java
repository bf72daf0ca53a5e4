package org.drrworkbench.core.recommend.bias;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * The baseline predictor of Koren (KDD 2008): {@code mean + b_u + b_i}, the biases fitted in turns
 * ({@link UserItemBias}).
 */
public final class UserItemBiasModel implements Model {
  private static final Hyperparameter EPOCHS =
      Hyperparameter.integer("epochs", 10, 1, 1000, "Sweeps over items and users.");
  private static final Hyperparameter ITEM_SHRINKAGE =
      Hyperparameter.real(
              "itemShrinkage",
              10,
              0,
              1e6,
              "How many ratings without bias each item's are joined by.")
          .searchedByFactors(1, 100);
  private static final Hyperparameter USER_SHRINKAGE =
      Hyperparameter.real(
              "userShrinkage",
              15,
              0,
              1e6,
              "How many ratings without bias each user's are joined by.")
          .searchedByFactors(1, 100);

  @Override
  public String id() {
    return "user-item-bias";
  }

  @Override
  public String description() {
    return "Mean plus user bias plus item bias; the same list for everybody.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(ITEM_SHRINKAGE, USER_SHRINKAGE, EPOCHS);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    HyperparameterValues values = input.values();
    return TrainingSession.ofFit(
        () -> {
          RatingLog foldIn = input.split().foldIn();
          RatingLog rows = input.split().trainAndValidation();
          UserItemBias fit =
              new UserItemBias(
                  rows,
                  values.real(ITEM_SHRINKAGE.name()),
                  values.real(USER_SHRINKAGE.name()),
                  values.integer(EPOCHS.name()));
          fit.foldIn(foldIn);
          return fit.recommender(rows.rowSet().union(foldIn.rowSet()));
        });
  }
}
