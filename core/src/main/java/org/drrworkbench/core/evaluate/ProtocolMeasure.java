package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
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

  /**
   * @param facts what the training rows say about items; null if the plan needs none
   */
  ProtocolMeasure(
      EvaluationPlan plan, Protocol protocol, @Nullable TrainingFacts facts, int users) {
    this.plan = plan;
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
      int[] items = top.pick(scores, offset, one.candidates());
      float[] ratings = judge.ratings(user, items);
      ListFacts listFacts =
          facts == null ? ListFacts.NONE : facts.ofList(items, user.seenItems(), room);
      double auc = wantsAuc ? judge.rocArea(user, one, scores, offset) : Double.NaN;
      JudgedRanking ranking =
          new JudgedRanking(judge.judgement(user, one), ratings, auc, listFacts);
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

  ProtocolFigures figures() {
    return new ProtocolFigures(
        protocol, plan.metrics(), plan.listLengths(), perUser, counts, lists);
  }
}
