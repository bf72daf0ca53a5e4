package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.recommend.FactorRecommender;
import org.drrworkbench.core.recommend.RatingPredictor;

/**
 * Ranks by item bias and inner product, and predicts ratings with the user's bias and the mean too.
 */
final class BiasedRecommender implements RatingPredictor {
  private final BiasedFactors factors;
  private final FactorRecommender scorer;
  private final RatingScale scale;

  BiasedRecommender(BiasedFactors factors, RowSet fittedOn, RatingScale scale) {
    this.factors = factors;
    this.scale = scale;
    scorer = new FactorRecommender(factors.ranking(), fittedOn);
  }

  @Override
  public RowSet fittedOn() {
    return scorer.fittedOn();
  }

  @Override
  public void score(int[] users, float[] scores) {
    scorer.score(users, scores);
  }

  @Override
  public void predict(int user, int[] items, float[] ratings) {
    for (int k = 0; k < items.length; k++) {
      ratings[k] = (float) scale.denormalise(factors.predict(user, items[k]));
    }
  }
}
