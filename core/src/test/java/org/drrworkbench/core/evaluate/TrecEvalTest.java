package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * trec_eval's definitions on two topics (users) worked by hand; log2(3) = 1.584962500721156,
 * log2(5) = 2.321928094887362.
 *
 * <p>User 0 has the relevant documents 0 (grade 5), 1 (grade 4) and 2 (grade 4), of which the
 * ranking 6, 0, 7, 1, 8, 9, .., 2 finds the places 2, 4 and 10. User 1 has the one relevant
 * document 3 (grade 4), first found at place 3.
 */
class TrecEvalTest {
  private static final double LOG3 = 1.584962500721156;
  private static final double LOG5 = 2.321928094887362;
  private static final double CLOSE = 1e-9;

  private static final int[][] RANKINGS = {
    {6, 0, 7, 1, 8, 9, 4, 5, 3, 2},
    {0, 1, 3, 2, 4, 5, 6, 7, 8, 9}
  };

  private Evaluation evaluation = evaluate();

  @BeforeEach
  void scored() {
    evaluation = evaluate();
  }

  private static Evaluation evaluate() {
    Split split =
        Ratings.stars(2, 10).test(0, 0, 5).test(0, 1, 4).test(0, 2, 4).test(1, 3, 4).split();
    return new Evaluator(
            split, PositiveRule.from(4), List.of(Protocol.FULL_UNSEEN), List.of(1, 5, 10))
        .evaluate(
            (users, scores) -> {
              for (int row = 0; row < users.length; row++) {
                for (int place = 0; place < 10; place++) {
                  scores[row * 10 + RANKINGS[users[row]][place]] = 10 - place;
                }
              }
            });
  }

  private void expect(Metric metric, int cut, double user0, double user1) {
    double[] own = evaluation.perUser(Protocol.FULL_UNSEEN, metric, cut);
    assertThat(own[0]).as("user 0").isCloseTo(user0, within(CLOSE));
    assertThat(own[1]).as("user 1").isCloseTo(user1, within(CLOSE));
    assertThat(evaluation.value(Protocol.FULL_UNSEEN, metric, cut).value())
        .isCloseTo((user0 + user1) / 2, within(CLOSE));
  }

  @Test
  void precisionAtACut() {
    expect(Metric.PRECISION_FIXED, 1, 0, 0);
    expect(Metric.PRECISION_FIXED, 5, 2 / 5.0, 1 / 5.0);
    expect(Metric.PRECISION_FIXED, 10, 3 / 10.0, 1 / 10.0);
  }

  @Test
  void recallAtACut() {
    expect(Metric.RECALL, 5, 2 / 3.0, 1);
    expect(Metric.RECALL, 10, 1, 1);
  }

  @Test
  void meanAveragePrecision() {
    // User 0: 1/2 + 2/4 (+ 3/10) over three relevant ones; user 1: 1/3.
    expect(Metric.MAP_ALL, 5, (0.5 + 0.5) / 3, 1 / 3.0);
    expect(Metric.MAP_ALL, 10, (0.5 + 0.5 + 0.3) / 3, 1 / 3.0);
  }

  @Test
  void reciprocalRankAndSuccess() {
    expect(Metric.MRR, 10, 1 / 2.0, 1 / 3.0);
    expect(Metric.HIT_RATE, 1, 0, 0);
    expect(Metric.HIT_RATE, 5, 1, 1);
  }

  @Test
  void ndcgWithGradesAsGains() {
    // At 5, user 0: 5 / log2(3) + 4 / log2(5); ideal 5 + 4 / log2(3) + 4 / log2(4).
    // User 1: 4 / log2(4) = 2; ideal 4.
    double ideal = 5 + 4 / LOG3 + 4 / 2.0;
    expect(Metric.NDCG_CAND, 5, (5 / LOG3 + 4 / LOG5) / ideal, 0.5);
    // At 10, user 0 also finds 4 / log2(11); log2(11) = 3.459431618637297.
    expect(Metric.NDCG_CAND, 10, (5 / LOG3 + 4 / LOG5 + 4 / 3.459431618637297) / ideal, 0.5);
  }

  @Test
  void ndcgWithBinaryGains() {
    // At 5, user 0: 1 / log2(3) + 1 / log2(5); ideal 1 + 1 / log2(3) + 1 / log2(4).
    double ideal = 1 + 1 / LOG3 + 1 / 2.0;
    expect(Metric.NDCG_CAND_BINARY, 5, (1 / LOG3 + 1 / LOG5) / ideal, 0.5);
  }

  @Test
  void setFMeasureIsTheMeanOfTheUsersOwn() {
    // User 0: P 2/5, R 2/3: 2 * 4/15 / (16/15) = 1/2. User 1: P 1/5, R 1: 2/5 / (6/5) = 1/3.
    expect(Metric.F1_MACRO, 5, 1 / 2.0, 1 / 3.0);
  }

  @Test
  void areaUnderTheRocCurve() {
    // User 0: of 7 others, after places 2, 4, 10 follow 6, 5 and 0: 11 of 21 pairs.
    // User 1: 7 of 9 others follow place 3.
    expect(Metric.AUC, 0, 11 / 21.0, 7 / 9.0);
  }
}
