package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.EpochSession;
import org.drrworkbench.core.recommend.FactorRecommender;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.RidgeRegression;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * Implicit alternating least squares (Hu, Koren and Volinsky, ICDM 2008) in the form of Rendle,
 * Krichene, Zhang and Koren (RecSys 2022): from the set S of positive rows it minimises
 *
 * <pre>
 * sum over S of (1 - p.q)^2 + a sum over all pairs of (p.q)^2
 *   + l2 (sum_u (n_u + a items)^x |p|^2 + sum_i (n_i + a users)^x |q|^2)
 * </pre>
 *
 * with a the unobservedWeight, x the frequencyExponent and n the number of positive rows of a user
 * or item.
 */
public final class IalsModel implements Model {
  private static final Hyperparameter EPOCHS =
      Hyperparameter.integer("epochs", 16, 1, 10_000, "Sweeps over users and items.");
  private static final Hyperparameter UNOBSERVED_WEIGHT =
      Hyperparameter.real(
              "unobservedWeight",
              0.3,
              1e-6,
              1e3,
              "Weight of a pair without a positive rating, where a positive one has 1 more.")
          .searchedByFactors(0.03, 1);
  private static final Hyperparameter L2 =
      Hyperparameter.real("l2", 0.007, 1e-6, 1e4, "Weight of the squared vectors.")
          .searchedByFactors(7e-4, 0.07);

  @Override
  public String id() {
    return "ials";
  }

  @Override
  public String description() {
    return "Implicit alternating least squares: positive ratings against all other pairs.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(
        Declared.factors(64), UNOBSERVED_WEIGHT, L2, Declared.frequencyExponent(1), EPOCHS);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    HyperparameterValues values = input.values();
    IalsSettings settings =
        new IalsSettings(
            Declared.factors(values),
            values.real(UNOBSERVED_WEIGHT.name()),
            values.real(L2.name()),
            Declared.frequencyExponent(values));
    return new EpochSession<>(
        values.integer(EPOCHS.name()),
        () ->
            new IalsFit(
                Positives.of(input.split().trainAndValidation(), input.positive()),
                settings,
                new RandomStream(input.seed(), "ials")),
        fit -> recommender(input, settings, fit.factors()),
        observer);
  }

  /** New users get the vector that minimises the objective while the item vectors stay. */
  private static Recommender recommender(
      TrainingInput input, IalsSettings settings, Factors factors) {
    RatingLog foldIn = input.split().foldIn();
    RatingMatrix byUser = RatingMatrix.byUser(Positives.of(foldIn, input.positive()));
    float[] users = factors.users().clone();
    RidgeRegression ridge = new RidgeRegression(settings.size(), 1);
    ridge.setCommon(settings.common(factors.items()));
    for (int user = 0; user < byUser.lines(); user++) {
      if (byUser.count(user) > 0) {
        settings.solve(ridge, byUser, user, factors.items(), users);
      }
    }
    return new FactorRecommender(
        new Factors(settings.size(), users, factors.items()),
        input.split().trainAndValidation().rowSet().union(foldIn.rowSet()));
  }
}
