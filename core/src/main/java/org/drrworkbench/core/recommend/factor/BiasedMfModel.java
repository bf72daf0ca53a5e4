package org.drrworkbench.core.recommend.factor;

import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.EpochSession;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * Matrix factorisation with biases (Koren, Bell and Volinsky, Computer 42:8, 2009): the rating r,
 * normalised to [-1, 1], is predicted by {@code mean + b_u + b_i + p.q}, minimising over the
 * training rows
 *
 * <pre>
 * sum (r - mean - b_u - b_i - p.q)^2
 *   + sum_u n_u^x (l2 |p|^2 + biasL2 b_u^2) + sum_i n_i^x (l2 |q|^2 + biasL2 b_i^2)
 * </pre>
 *
 * with n the number of ratings of a user or item and x the frequencyExponent, whichever solver is
 * used.
 */
public final class BiasedMfModel implements Model {
  private static final int ALS_SWEEPS = 12;
  private static final int SGD_EPOCHS = 60;

  private static final Hyperparameter SOLVER =
      Hyperparameter.choice(
          "solver",
          "sgd",
          List.of("sgd", "als"),
          "Stochastic gradient descent, or alternating least squares.");
  private static final Hyperparameter EPOCHS =
      Hyperparameter.integer(
          "epochs", 0, 0, 10_000, "Passes over the ratings; 0: 12 with als, 60 with sgd.");

  @Override
  public String id() {
    return "biased-mf";
  }

  @Override
  public String description() {
    return "Matrix factorisation with user and item biases.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(
        Declared.factors(64),
        Declared.l2(0.6),
        Declared.biasL2(0.3),
        Declared.frequencyExponent(0.5),
        SOLVER,
        EPOCHS,
        Declared.learningRate(0.02),
        Declared.learningRateDecay(0.97));
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    HyperparameterValues values = input.values();
    boolean als = values.choice(SOLVER.name()).equals("als");
    int epochs = values.integer(EPOCHS.name());
    int usual = als ? ALS_SWEEPS : SGD_EPOCHS;
    return new EpochSession<>(
        epochs == 0 ? usual : epochs,
        () -> begin(input, als),
        fit -> recommender(input, fit.factors()),
        observer);
  }

  private static BiasedFit begin(TrainingInput input, boolean als) {
    RatingLog rows = input.split().trainAndValidation();
    int size = Declared.factors(input.values());
    Regularisation regularisation = Declared.regularisation(input.values());
    RandomStream random = new RandomStream(input.seed(), "biased-mf");
    return als
        ? new BiasedMfAls(rows, size, regularisation, random)
        : new BiasedMfSgd(rows, size, regularisation, Declared.stepSize(input.values()), random);
  }

  private static Recommender recommender(TrainingInput input, BiasedFactors factors) {
    RatingLog foldIn = input.split().foldIn();
    Regularisation regularisation = Declared.regularisation(input.values());
    return new BiasedRecommender(
        BiasedFoldIn.into(factors, foldIn, regularisation, user -> null),
        input.split().trainAndValidation().rowSet().union(foldIn.rowSet()),
        foldIn.scale());
  }
}
