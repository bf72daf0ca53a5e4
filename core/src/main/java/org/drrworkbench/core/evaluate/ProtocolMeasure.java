package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.recommend.TopItems;
import org.jspecify.annotations.Nullable;

/** Judges the lists that one scorer gives under one protocol, user by user. */
final class ProtocolMeasure {
  private final EvaluationPlan plan;
  private final Protocol protocol;
  private final @Nullable TrainingFacts facts;
  private final double[] room;
  private final Candidates candidates;
  private final CaseJudge judge;
  private final TopItems top;
  private final UserValues perUser;
  private final ItemCounts counts;
  private final List<RecommendationList> lists = new ArrayList<>();
  private final boolean wantsAuc;
  private final float unlisted;

  /**
   * @param facts what the training rows say about items; null if the plan needs none
   * @param unlisted scores up to this are not recommended
   */
  ProtocolMeasure(
      EvaluationPlan plan,
      Protocol protocol,
      @Nullable TrainingFacts facts,
      int users,
      float unlisted) {
    this.plan = plan;
    this.unlisted = unlisted;
    this.protocol = protocol;
    this.facts = plan.needsFacts(protocol) ? facts : null;
    room = this.facts == null ? new double[0] : this.facts.room();
    candidates = new Candidates(plan.positive());
    judge = plan.judge();
    top = new TopItems(plan.longest());
    perUser = plan.emptyValues(protocol, users);
    counts = new ItemCounts(plan.listLengths(), plan.itemCount());
    wantsAuc = plan.wants(Metric.AUC, protocol);
  }

  /**
   * Takes in the next user.
   *
   * @param index place among the users with test items
   * @param scores scores of many users
   * @param offset where the user's begin
   */
  void measure(int index, TestUser user, float[] scores, int offset) {
    for (TestCase one : candidates.cases(protocol, user)) {
      int[] items = listed(top.pick(scores, offset, one.candidates()), scores, offset);
      float[] ratings = judge.ratings(user, items);
      ListFacts listFacts =
          facts == null ? ListFacts.NONE : facts.ofList(items, user.seenItems(), room);
      double auc = wantsAuc ? judge.rocArea(user, one, scores, offset) : Double.NaN;
      JudgedRanking ranking =
          new JudgedRanking(judge.judgement(user, one), filled(ratings, one), auc, listFacts);
      JudgedList[] cut = new JudgedList[plan.listLengths().length];
      for (int k = 0; k < cut.length; k++) {
        cut[k] = ranking.at(plan.listLengths()[k]);
      }
      perUser.add((metric, length) -> ListMetrics.of(metric, cut[length]));
      if (protocol.oneListPerUser()) {
        counts.add(items);
        lists.add(judge.list(user, items, ratings, scores, offset));
      }
    }
    perUser.finish(index);
  }

  /** Without the items at the end that the scorer does not recommend. */
  private int[] listed(int[] items, float[] scores, int offset) {
    int length = items.length;
    while (length > 0 && scores[offset + items[length - 1]] <= unlisted) {
      length--;
    }
    return length == items.length ? items : Arrays.copyOf(items, length);
  }

  /** Places that a list leaves empty count as those of unrated items. */
  private float[] filled(float[] ratings, TestCase one) {
    int reachable = Math.min(plan.longest(), one.candidates().length);
    if (ratings.length == reachable) {
      return ratings;
    }
    float[] filled = Arrays.copyOf(ratings, reachable);
    Arrays.fill(filled, ratings.length, reachable, Float.NaN);
    return filled;
  }

  ProtocolFigures figures() {
    return new ProtocolFigures(
        protocol, plan.metrics(), plan.listLengths(), perUser, counts, lists);
  }
}
