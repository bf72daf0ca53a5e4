package org.drrworkbench.core.recommend;

import java.util.List;
import java.util.Locale;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.recommend.PmfSettings.Solver;

/** Probabilistic matrix factorisation: items by the inner product with the user's vector. */
public final class PmfModel implements Model {
  /** Name of the random stream of its factors. */
  public static final String STREAM = "pmf";

  private static final Hyperparameter FACTORS =
      Hyperparameter.integer("factors", 50, 1, 1000, "Length of the user and item vectors.")
          .searchedByFactors(8, 200);
  private static final Hyperparameter L2 =
      Hyperparameter.real(
              "l2",
              8,
              0.01,
              1e4,
              "Ridge weight of each vector, against ratings normalised to [-1, 1].")
          .searchedByFactors(0.8, 80);
  private static final Hyperparameter SOLVER =
      Hyperparameter.choice(
          "solver",
          "als",
          List.of("als", "sgd"),
          "Alternating least squares, or stochastic gradient descent.");
  private static final Hyperparameter EPOCHS =
      Hyperparameter.integer(
          "epochs", 0, 0, 10_000, "Passes over the ratings; 0: 12 with als, 60 with sgd.");
  private static final Hyperparameter LEARNING_RATE =
      Hyperparameter.real("learningRate", 0.05, 1e-6, 1, "Step size of the solver sgd.");

  private static final Hyperparameter LINK =
      Hyperparameter.choice(
          "link",
          "linear",
          List.of("linear", "logistic"),
          "Prediction from the inner product: itself, or the logistic function of it (sgd only).");

  @Override
  public String id() {
    return "pmf";
  }

  @Override
  public String description() {
    return "Probabilistic matrix factorisation, the factors the article's agent starts from.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(FACTORS, L2, SOLVER, EPOCHS, LEARNING_RATE, LINK);
  }

  @Override
  public boolean servesNewUsers() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    PmfSettings settings = settings(input.values());
    return new EpochSession<>(
        settings.epochs(),
        () -> new PmfTraining(input, settings, STREAM),
        fit -> {
          RatingLog rows = input.split().trainAndValidation();
          RatingLog foldIn = input.split().foldIn();
          return new PmfRecommender(
              FoldIn.into(fit.factors(), foldIn, settings),
              rows.rowSet().union(foldIn.rowSet()),
              settings.link(),
              rows.scale());
        },
        observer);
  }

  @Override
  public void check(HyperparameterValues values) {
    settings(values);
  }

  private static PmfSettings settings(HyperparameterValues values) {
    Solver solver = Solver.valueOf(values.choice(SOLVER.name()).toUpperCase(Locale.ROOT));
    int epochs = values.integer(EPOCHS.name());
    return new PmfSettings(
        values.integer(FACTORS.name()),
        values.real(L2.name()),
        solver,
        epochs == 0 ? solver.usualEpochs() : epochs,
        values.real(LEARNING_RATE.name()),
        PmfLink.of(values.choice(LINK.name())));
  }
}
