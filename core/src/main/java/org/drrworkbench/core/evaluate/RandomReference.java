package org.drrworkbench.core.evaluate;

import java.util.List;
import org.drrworkbench.core.random.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * The lower reference: what a ranking that knows nothing is worth. Where there is a formula it is
 * the exact expectation over all orders of a user's candidates, else the mean over {@link #DRAWS}
 * random orders (one for each list where a user has several); {@link Metric#randomFigure} says
 * which.
 */
final class RandomReference {
  /** Orders drawn for each user's list; one for each list where a user has several. */
  static final int DRAWS = 10;

  private final EvaluationPlan plan;
  private final Protocol protocol;
  private final @Nullable TrainingFacts facts;
  private final double[] room;
  private final Candidates candidates;
  private final CaseJudge judge;
  private final List<Metric> drawn;
  private final UserValues perUser;
  private final RandomTotals totals;

  /**
   * @param facts what the training rows say about items; null if the plan needs none
   */
  RandomReference(
      EvaluationPlan plan, Protocol protocol, @Nullable TrainingFacts facts, int users) {
    this.plan = plan;
    this.protocol = protocol;
    this.facts = plan.needsFacts(protocol) ? facts : null;
    room = this.facts == null ? new double[0] : this.facts.room();
    candidates = new Candidates(plan.positive());
    judge = plan.judge();
    perUser = plan.emptyValues(protocol, users);
    totals = new RandomTotals(plan.listLengths(), plan.itemCount());
    drawn =
        plan.ofLists(protocol).stream()
            .filter(metric -> metric.randomFigure() == RandomFigure.DRAWN)
            .toList();
  }

  ProtocolFigures of(List<TestUser> users) {
    for (int index = 0; index < users.size(); index++) {
      TestUser user = users.get(index);
      RandomStream random =
          new RandomStream(user.seed(), "random-reference/" + protocol.id() + "/" + user.user());
      for (TestCase one : candidates.cases(protocol, user)) {
        add(user, one, random);
      }
      perUser.finish(index);
    }
    return new ProtocolFigures(
        protocol, plan.metrics(), plan.listLengths(), perUser, totals, List.of());
  }

  private void add(TestUser user, TestCase one, RandomStream random) {
    Judgement judgement = judge.judgement(user, one);
    RandomOrder order = order(user, one, judgement);
    double[][] means = draw(user, one, judgement, random);
    perUser.add(
        (metric, length) ->
            metric.randomFigure() == RandomFigure.DRAWN
                ? means[drawn.indexOf(metric)][length]
                : order.of(metric, plan.listLengths()[length]));
    if (protocol.oneListPerUser()) {
      totals.addExpected(one.candidates());
    }
  }

  private RandomOrder order(TestUser user, TestCase one, Judgement judgement) {
    return new RandomOrder(
        judgement,
        facts == null ? ItemSetFacts.NONE : facts.ofSet(one.candidates(), user.seenItems(), room));
  }

  /** Means over the draws, by drawn metric and list length. */
  private double[][] draw(TestUser user, TestCase one, Judgement judgement, RandomStream random) {
    double[][] means = new double[drawn.size()][plan.listLengths().length];
    int[] items = one.candidates().clone();
    int draws = protocol.oneListPerUser() ? DRAWS : 1;
    for (int draw = 0; draw < draws; draw++) {
      int[] list = shuffledFront(items, judgement.shown(plan.longest()), random);
      if (protocol.oneListPerUser()) {
        totals.addDrawn(draw, list);
      }
      JudgedRanking ranking =
          new JudgedRanking(judgement, judge.ratings(user, list), Double.NaN, ListFacts.NONE);
      for (int length = 0; length < plan.listLengths().length; length++) {
        JudgedList cut = ranking.at(plan.listLengths()[length]);
        for (int m = 0; m < means.length; m++) {
          means[m][length] += ListMetrics.of(drawn.get(m), cut) / draws;
        }
      }
    }
    return means;
  }

  /** Random items in random order, brought to the front. */
  private static int[] shuffledFront(int[] items, int count, RandomStream random) {
    int[] front = new int[count];
    for (int k = 0; k < count; k++) {
      int other = k + random.nextInt(items.length - k);
      front[k] = items[other];
      items[other] = items[k];
      items[k] = front[k];
    }
    return front;
  }
}
