package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.recommend.Oracle;
import org.drrworkbench.core.recommend.RandomScorer;
import org.drrworkbench.core.recommend.RatingPredictor;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TopItems;
import org.drrworkbench.core.split.Split;

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

  private final Split split;
  private final PositiveRule positive;
  private final List<Protocol> protocols;
  private final int[] listLengths;
  private final List<TestUser> testUsers;
  private final Candidates candidates;

  /**
   * @param split its test rows are judged by; its train and validation rows are what users have
   *     seen
   * @param positive which ratings are positive
   * @param protocols at least one, each once
   * @param listLengths at least one, each at least 1 and named once
   */
  public Evaluator(
      Split split, PositiveRule positive, List<Protocol> protocols, List<Integer> listLengths) {
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
    this.split = split;
    this.positive = positive;
    this.protocols = List.copyOf(protocols);
    this.listLengths = listLengths.stream().mapToInt(Integer::intValue).sorted().toArray();
    this.testUsers = TestUsers.of(split, positive);
    this.candidates = new Candidates(positive);
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
              + split.test().size()
              + " test rows, so its figures would mean nothing; fit it on train rows only.");
    }
    return measure(scorer, false);
  }

  /** Evaluates a scorer even if it was fitted on test rows; the result then says so. */
  public Evaluation evaluateDespiteLeak(ItemScorer scorer) {
    return measure(scorer, leakedRows(scorer) > 0);
  }

  /**
   * The upper reference: a ranking by the test ratings themselves, branded leaky. No ranking has
   * more precision, recall, F1, NDCG or MAP; its reward under full-unseen can be beaten, since
   * there an unrated item counts more than one rated low.
   */
  public Evaluation oracle() {
    return measure(new Oracle(split.test()), true);
  }

  /** The lower reference: one random ranking of the seed (a draw, not the expectation). */
  public Evaluation random(long seed) {
    return evaluate(new RandomScorer(split.test().itemCount(), seed));
  }

  /**
   * Hands over each user with the items that a protocol lets compete for any of that user's lists.
   *
   * @param visitor must not modify the items
   */
  public void forEachUser(Protocol protocol, CandidateVisitor visitor) {
    for (TestUser user : testUsers) {
      List<TestCase> cases = candidates.cases(protocol, user);
      if (!cases.isEmpty()) {
        int[] all =
            cases.size() == 1
                ? cases.get(0).candidates()
                : cases.stream()
                    .flatMapToInt(one -> Arrays.stream(one.candidates()))
                    .sorted()
                    .distinct()
                    .toArray();
        visitor.visit(user.user(), all);
      }
    }
  }

  /** Sees who competes for a user's lists. */
  @FunctionalInterface
  public interface CandidateVisitor {
    /**
     * @param user the user's index
     * @param candidates item indexes, ascending
     */
    void visit(int user, int[] candidates);
  }

  private int leakedRows(ItemScorer scorer) {
    return scorer instanceof Recommender model
        ? model.fittedOn().overlap(split.test().rowSet())
        : 0;
  }

  private Evaluation measure(ItemScorer scorer, boolean leaky) {
    UserValues perUser = new UserValues(protocols, listLengths, testUsers.size());
    List<List<RecommendationList>> lists = new ArrayList<>();
    protocols.forEach(protocol -> lists.add(new ArrayList<>(testUsers.size())));
    TopItems top = new TopItems(listLengths[listLengths.length - 1]);
    int itemCount = split.test().itemCount();
    int batch = Math.max(1, Math.min(LARGEST_BATCH, BATCH_SCORES / Math.max(1, itemCount)));
    float[] scores = new float[0];
    for (int first = 0; first < testUsers.size(); first += batch) {
      List<TestUser> group = testUsers.subList(first, Math.min(testUsers.size(), first + batch));
      if (scores.length != group.size() * itemCount) {
        scores = new float[group.size() * itemCount];
      }
      ask(scorer, group, scores);
      for (int row = 0; row < group.size(); row++) {
        TestUser user = group.get(row);
        for (int p = 0; p < protocols.size(); p++) {
          Protocol protocol = protocols.get(p);
          for (TestCase one : candidates.cases(protocol, user)) {
            int[] picked = top.pick(scores, row * itemCount, one.candidates());
            int[] items = listed(picked, scores, row * itemCount, scorer.unlisted());
            if (protocol.oneListPerUser()) {
              lists.get(p).add(recommend(user, items, scores, row * itemCount));
            }
            perUser.add(judge(user, one, items));
          }
          perUser.finish(protocol, first + row);
        }
      }
    }
    int[] users = testUsers.stream().mapToInt(TestUser::user).toArray();
    List<MetricValue> errors =
        scorer instanceof RatingPredictor model ? RatingErrors.of(model, split.test()) : List.of();
    return new Evaluation(leaky, users, perUser, errors, protocols, lists);
  }

  /** Without the items at the end that the scorer does not recommend. */
  private static int[] listed(int[] items, float[] scores, int offset, float unlisted) {
    int length = items.length;
    while (length > 0 && scores[offset + items[length - 1]] <= unlisted) {
      length--;
    }
    return length == items.length ? items : Arrays.copyOf(items, length);
  }

  private void ask(ItemScorer scorer, List<TestUser> group, float[] scores) {
    // A scorer that forgets a place is noticed by the NaN left there.
    Arrays.fill(scores, Float.NaN);
    scorer.score(group.stream().mapToInt(TestUser::user).toArray(), scores);
    for (int k = 0; k < scores.length; k++) {
      if (!Float.isFinite(scores[k])) {
        int itemCount = split.test().itemCount();
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

  private RecommendationList recommend(TestUser user, int[] items, float[] scores, int offset) {
    float[] listScores = new float[items.length];
    boolean[] relevant = new boolean[items.length];
    for (int place = 0; place < items.length; place++) {
      listScores[place] = scores[offset + items[place]];
      relevant[place] = positive.isPositive(rating(user, items[place]));
    }
    return new RecommendationList(user.user(), items, listScores, relevant);
  }

  /** The list at all list lengths. */
  private List<JudgedList> judge(TestUser user, TestCase one, int[] items) {
    float[] ratings = new float[items.length];
    for (int place = 0; place < ratings.length; place++) {
      ratings[place] = rating(user, items[place]);
    }
    float[] best = ratedCandidates(user, one.candidates());
    List<JudgedList> judged = new ArrayList<>(listLengths.length);
    for (int length : listLengths) {
      float[] shown = Arrays.copyOf(ratings, Math.min(length, ratings.length));
      judged.add(
          new JudgedList(
              length,
              one.candidates().length,
              shown,
              best,
              one.positives(),
              positive,
              split.test().scale()));
    }
    return judged;
  }

  private static float rating(TestUser user, int item) {
    int found = Arrays.binarySearch(user.testItems(), item);
    return found < 0 ? Float.NaN : user.testRatings()[found];
  }

  /** Test ratings of those candidates that have one, highest first. */
  private static float[] ratedCandidates(TestUser user, int[] candidates) {
    float[] ratings = new float[user.testItems().length];
    int count = 0;
    for (int k = 0; k < ratings.length; k++) {
      if (Arrays.binarySearch(candidates, user.testItems()[k]) >= 0) {
        ratings[count++] = user.testRatings()[k];
      }
    }
    float[] rising = Arrays.copyOf(ratings, count);
    Arrays.sort(rising);
    float[] falling = new float[count];
    for (int k = 0; k < count; k++) {
      falling[k] = rising[count - 1 - k];
    }
    return falling;
  }
}
