package org.drrworkbench.core.evaluate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.recommend.Oracle;
import org.drrworkbench.core.recommend.RatingPredictor;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.split.Split;
import org.jspecify.annotations.Nullable;

/**
 * Measures scorers on the test rows of one split: every {@link Metric}, under each protocol, at
 * each list length. The users are those with at least one test item. Immutable after construction;
 * everything runs in the caller's thread and in the order of users, so that results repeat bit for
 * bit.
 */
public final class Evaluator {
  /** Scores asked for at once: 8 MB, enough users for one large matrix product. */
  private static final int BATCH_SCORES = 1 << 21;

  private static final int LARGEST_BATCH = 256;

  private final EvaluationPlan plan;
  private final List<TestUser> testUsers;
  private final @Nullable TrainingFacts facts;

  /**
   * An evaluator of all metrics.
   *
   * @param split its test rows are judged by; its train and validation rows are what users have
   *     seen
   * @param positive which ratings are positive
   * @param protocols at least one, each once
   * @param listLengths at least one, each at least 1 and named once
   */
  public Evaluator(
      Split split, PositiveRule positive, List<Protocol> protocols, List<Integer> listLengths) {
    this(split, positive, protocols, listLengths, EnumSet.allOf(Metric.class));
  }

  /**
   * An evaluator of some metrics, which spares the time for the others.
   *
   * @param metrics at least one
   */
  public Evaluator(
      Split split,
      PositiveRule positive,
      List<Protocol> protocols,
      List<Integer> listLengths,
      Set<Metric> metrics) {
    if (protocols.isEmpty() || protocols.stream().distinct().count() < protocols.size()) {
      throw new IllegalArgumentException(
          "Name each protocol once and at least one, not " + protocols + ".");
    }
    if (listLengths.isEmpty()
        || listLengths.stream().distinct().count() < listLengths.size()
        || listLengths.stream().anyMatch(length -> length < 1)) {
      throw new IllegalArgumentException(
          "List lengths must be whole numbers from 1, each named once, not " + listLengths + ".");
    }
    plan =
        new EvaluationPlan(
            split,
            positive,
            List.copyOf(protocols),
            listLengths.stream().mapToInt(Integer::intValue).sorted().toArray(),
            metrics.stream().sorted().toList());
    testUsers = TestUsers.of(split, positive);
    facts = plan.needsFacts() ? new TrainingFacts(split) : null;
  }

  /**
   * Evaluates a scorer.
   *
   * @throws EvaluationException if a score is not a finite number, or if the scorer is a {@link
   *     Recommender} fitted on test rows
   */
  public Evaluation evaluate(ItemScorer scorer) {
    int leaked = leakedRows(scorer);
    if (leaked > 0) {
      throw new EvaluationException(
          "The model was fitted on "
              + leaked
              + " of the "
              + plan.split().test().size()
              + " test rows, so its figures would mean nothing; fit it on train rows only.");
    }
    return measure(scorer, false);
  }

  /** Evaluates a scorer even if it was fitted on test rows; the result then says so. */
  public Evaluation evaluateDespiteLeak(ItemScorer scorer) {
    return measure(scorer, leakedRows(scorer) > 0);
  }

  /**
   * The upper reference: a ranking by the test ratings themselves, branded leaky. {@link
   * Metric#isBoundedByOracle} says of which figures no ranking has better ones.
   */
  public Evaluation oracle() {
    return measure(new Oracle(plan.split().test()), true);
  }

  /**
   * The lower reference: what a ranking that knows nothing is expected to be worth. It is one of no
   * order, so it has values but no lists.
   */
  public Evaluation random() {
    List<ProtocolFigures> figures =
        plan.protocols().stream()
            .map(p -> new RandomReference(plan, p, facts, testUsers.size()).of(testUsers))
            .toList();
    return new Evaluation(false, users(), figures, List.of());
  }

  private int leakedRows(ItemScorer scorer) {
    return scorer instanceof Recommender model
        ? model.fittedOn().overlap(plan.split().test().rowSet())
        : 0;
  }

  private int[] users() {
    return testUsers.stream().mapToInt(TestUser::user).toArray();
  }

  private Evaluation measure(ItemScorer scorer, boolean leaky) {
    List<ProtocolMeasure> measures =
        plan.protocols().stream()
            .map(p -> new ProtocolMeasure(plan, p, facts, testUsers.size()))
            .toList();
    int itemCount = plan.itemCount();
    int batch = Math.max(1, Math.min(LARGEST_BATCH, BATCH_SCORES / Math.max(1, itemCount)));
    float[] scores = new float[0];
    for (int first = 0; first < testUsers.size(); first += batch) {
      List<TestUser> group = testUsers.subList(first, Math.min(testUsers.size(), first + batch));
      if (scores.length != group.size() * itemCount) {
        scores = new float[group.size() * itemCount];
      }
      ask(scorer, group, scores);
      for (int row = 0; row < group.size(); row++) {
        for (ProtocolMeasure measure : measures) {
          measure.measure(first + row, group.get(row), scores, row * itemCount);
        }
      }
    }
    return new Evaluation(
        leaky,
        users(),
        measures.stream().map(ProtocolMeasure::figures).toList(),
        ratingErrors(scorer));
  }

  private List<MetricValue> ratingErrors(ItemScorer scorer) {
    return scorer instanceof RatingPredictor model && plan.split().test().size() > 0
        ? RatingErrors.of(model, plan.split().test()).stream()
            .filter(value -> plan.metrics().contains(value.metric()))
            .toList()
        : List.of();
  }

  private void ask(ItemScorer scorer, List<TestUser> group, float[] scores) {
    // A scorer that forgets a place is noticed by the NaN left there.
    Arrays.fill(scores, Float.NaN);
    scorer.score(group.stream().mapToInt(TestUser::user).toArray(), scores);
    for (int k = 0; k < scores.length; k++) {
      if (!Float.isFinite(scores[k])) {
        int itemCount = plan.itemCount();
        throw new EvaluationException(
            "The model's score for user "
                + group.get(k / itemCount).user()
                + " and item "
                + k % itemCount
                + " is "
                + scores[k]
                + ", not a finite number; its training has diverged or its data are faulty.");
      }
    }
  }
}
