package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.recommend.RatingPredictor;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

class RatingErrorsTest {
  private static final Split SPLIT =
      Ratings.stars(3, 3).test(0, 0, 5).test(0, 1, 2).test(2, 2, 1).train(1, 0, 3).split();

  /** Predicts one value per item, whoever the user is. */
  private record ByItem(float... predictions) implements RatingPredictor {
    @Override
    public RowSet fittedOn() {
      return SPLIT.train().rowSet();
    }

    @Override
    public void predict(int user, int[] items, float[] ratings) {
      for (int k = 0; k < items.length; k++) {
        ratings[k] = predictions[items[k]];
      }
    }

    @Override
    public void score(int[] users, float[] scores) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] = k % 3;
      }
    }
  }

  private static Evaluation evaluate(ByItem model) {
    return new Evaluator(
            SPLIT,
            PositiveRule.from(4),
            List.of(Protocol.FULL_UNSEEN, Protocol.RATED_ONLY),
            List.of(1, 2))
        .evaluate(model);
  }

  @Test
  void everyTestRowCountsOnceAndPredictionsAreClipped() {
    Evaluation evaluation = evaluate(new ByItem(4, 4, -7));
    // Errors -1, 2 and, clipped to 1 star, 0: RMSE sqrt(5/3), MAE 3/3.
    MetricValue rmse = evaluation.value(Protocol.RATED_ONLY, Metric.RMSE, 0);
    assertThat(rmse.value()).isCloseTo(Math.sqrt(5 / 3.0), within(1e-12));
    assertThat(rmse.users()).isEqualTo(2);
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.MAE, 0).value()).isEqualTo(1);
  }

  @Test
  void thereIsOneFigureARunHoweverManyProtocols() {
    assertThat(evaluate(new ByItem(1, 1, 1)).values())
        .filteredOn(value -> value.metric().scope() == MetricScope.PREDICTIONS)
        .hasSize(2)
        .endsWith(evaluate(new ByItem(1, 1, 1)).value(Protocol.RATED_ONLY, Metric.MAE, 0));
  }

  @Test
  void aScorerThatPredictsNoRatingsHasNoErrors() {
    Evaluation oracle =
        new Evaluator(SPLIT, PositiveRule.from(4), List.of(Protocol.RATED_ONLY), List.of(1))
            .oracle();
    assertThat(oracle.values())
        .noneMatch(value -> value.metric().scope() == MetricScope.PREDICTIONS);
  }

  @Test
  void aPredictionThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> evaluate(new ByItem(1, Float.NaN, 1)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("predicts NaN for user 0 and item 1");
  }
}
