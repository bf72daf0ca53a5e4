package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.EpochSession;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * SVD++ (Koren, KDD 2008): the rating r, normalised to [-1, 1], is predicted by {@code mean + b_u +
 * b_i + q.(p + n_u^(-1/2) sum y_j)}, the sum over the n_u items j that the user rated, minimising
 * over the training rows
 *
 * <pre>
 * sum (r - predicted)^2
 *   + sum_u n_u^x (l2 (|p|^2 + sum_j |y_j|^2) + biasL2 b_u^2)
 *   + sum_i n_i^x (l2 |q|^2 + biasL2 b_i^2)
 * </pre>
 *
 * with n the number of ratings of a user or item and x the frequencyExponent (1 in the paper).
 */
public final class SvdPlusPlusModel implements Model {
  private static final Hyperparameter EPOCHS =
      Hyperparameter.integer("epochs", 60, 1, 10_000, "Passes over the ratings.");

  @Override
  public String id() {
    return "svd-plus-plus";
  }

  @Override
  public String description() {
    return "Matrix factorisation with biases that also counts which items a user rated at all.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(
        Declared.factors(64),
        Declared.l2(0.6),
        Declared.biasL2(0.3),
        Declared.frequencyExponent(0.5),
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
    return new EpochSession<>(
        input.values().integer(EPOCHS.name()),
        () -> begin(input),
        fit -> recommender(input, fit),
        observer);
  }

  private static SvdPlusPlusFit begin(TrainingInput input) {
    return new SvdPlusPlusFit(
        input.split().trainAndValidation(),
        Declared.factors(input.values()),
        Declared.regularisation(input.values()),
        Declared.stepSize(input.values()),
        new RandomStream(input.seed(), "svd-plus-plus"));
  }

  /** New users too have rated items: their y_j count beside the p that is solved for. */
  private static Recommender recommender(TrainingInput input, SvdPlusPlusFit fit) {
    RatingLog foldIn = input.split().foldIn();
    RatingMatrix byUser = RatingMatrix.byUser(foldIn);
    int size = Declared.factors(input.values());
    BiasedFactors factors =
        BiasedFoldIn.into(
            fit.factors(),
            foldIn,
            Declared.regularisation(input.values()),
            user -> SvdPlusPlusFit.sum(fit.implicit(), byUser, user, size));
    return new BiasedRecommender(
        factors,
        input.split().trainAndValidation().rowSet().union(foldIn.rowSet()),
        foldIn.scale());
  }
}
