package org.drrworkbench.core.recommend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.split.Split;

/**
 * Precision of the first L of a user's test items (denominator min(L, items), 4 and more stars
 * positive, ties by lower item index), averaged over users: what the calibration figures were
 * computed with, kept apart from the evaluator on purpose.
 */
public final class RatedOnlyPrecision {
  private static final PositiveRule FROM_FOUR = PositiveRule.from(4);

  private RatedOnlyPrecision() {}

  public static Recommender fit(Model model, Split split, long seed, Map<String, String> values) {
    TrainingInput input = input(model, split, seed, values);
    try (TrainingSession session = model.train(input, (step, figures) -> {})) {
      boolean more = true;
      while (more) {
        more = session.advance();
      }
      return session.recommender();
    }
  }

  /** What a model is trained with, of its defaults but for the given values. */
  public static TrainingInput input(
      Model model, Split split, long seed, Map<String, String> values) {
    return new TrainingInput(
        split,
        FROM_FOUR,
        model.hyperparameters().values(values),
        seed,
        0,
        1,
        SimulatorSettings.DEFAULT,
        "cpu",
        FactorStore.none());
  }

  public static double of(ItemScorer scorer, RatingLog test, int listLength) {
    RowsByUser byUser = new RowsByUser(test);
    float[] scores = new float[test.itemCount()];
    double sum = 0;
    int users = 0;
    for (int user = 0; user < test.userCount(); user++) {
      if (byUser.count(user) == 0) {
        continue;
      }
      scorer.score(new int[] {user}, scores);
      int length = Math.min(listLength, byUser.count(user));
      long hits =
          Arrays.stream(byUser.rows(user))
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer row) -> -scores[test.item(row)])
                      .thenComparing(test::item))
              .limit(length)
              .filter(row -> FROM_FOUR.isPositive(test.rating(row)))
              .count();
      sum += (double) hits / length;
      users++;
    }
    return sum / users;
  }
}
