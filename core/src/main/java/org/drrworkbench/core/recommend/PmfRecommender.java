package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowSet;

/** Scores by inner products, and predicts ratings from them. */
final class PmfRecommender implements RatingPredictor {
  private final FactorRecommender scorer;
  private final PmfLink link;
  private final RatingScale scale;

  /**
   * @param factors of all users, those described by fold-in rows included
   * @param fittedOn the rows that shaped them
   * @param scale of the ratings
   */
  PmfRecommender(Factors factors, RowSet fittedOn, PmfLink link, RatingScale scale) {
    scorer = new FactorRecommender(factors, fittedOn);
    this.link = link;
    this.scale = scale;
  }

  Factors factors() {
    return scorer.factors();
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
      double normalised = link.predict(factors().product(user, items[k]));
      ratings[k] = (float) scale.denormalise(normalised);
    }
  }
}
