package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.EpochSession;
import org.drrworkbench.core.recommend.FactorRecommender;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * Matrix factorisation for Bayesian personalised ranking (Rendle, Freudenthaler, Gantner and
 * Schmidt-Thieme, UAI 2009): items are ranked by {@code b_i + p.q_i}, minimising the expectation of
 *
 * <pre>
 * -ln g(b_i - b_j + p.(q_i - q_j)) + 1/2 l2 (|p|^2 + |q_i|^2 + |q_j|^2) + 1/2 biasL2 (b_i^2 + b_j^2)
 * </pre>
 *
 * with the logistic g, over the positive rows (u, i) and items j that are not positive for u.
 */
public final class BprMfModel implements Model {
  private static final Hyperparameter EPOCHS =
      Hyperparameter.integer("epochs", 40, 1, 10_000, "Passes over the positive ratings.");
  private static final Hyperparameter L2 =
      Hyperparameter.real("l2", 0.01, 0, 1e3, "Weight of the squared vectors in each step.")
          .searchedByFactors(1e-3, 0.2);
  private static final Hyperparameter BIAS_L2 =
      Hyperparameter.real("biasL2", 0.01, 0, 1e3, "Weight of the squared biases in each step.");
  private static final Hyperparameter ITEM_BIAS =
      Hyperparameter.flag(
          "itemBias", true, "Whether each item has a bias, the same for all users.");

  @Override
  public String id() {
    return "bpr-mf";
  }

  @Override
  public String description() {
    return "Matrix factorisation that learns to rank positive items above others, pair by pair.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(
        Declared.factors(64),
        L2,
        BIAS_L2,
        ITEM_BIAS,
        EPOCHS,
        Declared.learningRate(0.05),
        Declared.learningRateDecay(0.97));
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    RatingLog rows = input.split().trainAndValidation();
    HyperparameterValues values = input.values();
    BprMfFit.Weights weights =
        new BprMfFit.Weights(
            values.real(L2.name()), values.real(BIAS_L2.name()), values.flag(ITEM_BIAS.name()));
    return new EpochSession<>(
        values.integer(EPOCHS.name()),
        () ->
            new BprMfFit(
                Positives.of(rows, input.positive()),
                Declared.factors(values),
                weights,
                Declared.stepSize(values),
                new RandomStream(input.seed(), "bpr-mf")),
        fit -> new FactorRecommender(fit.factors().ranking(), rows.rowSet()),
        observer);
  }
}
