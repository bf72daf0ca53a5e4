package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.junit.jupiter.api.Test;

/** Every metric on lists worked by hand. 1/log2(3) = 0.6309298, 1/log2(4) = 0.5. */
class MetricTest {
  private static final RatingScale STARS = new RatingScale(1, 5);
  private static final RatingScale JOKES = new RatingScale(-10, 10);
  private static final float UNRATED = Float.NaN;
  private static final Offset<Double> CLOSE = within(1e-6);

  /** L = 3 of the five candidates 5, 5, 4, 2, 1; 4 and above are positive. */
  private static final JudgedList THREE_OF_FIVE =
      list(STARS, 3, 5, 3, ratings(4, 2, 5), ratings(5, 5, 4, 2, 1));

  @Test
  void aListOfThreeOutOfFiveCandidates() {
    // Places: hit, miss, hit. Two hits of three places, of three positives.
    assertThat(of(Metric.PRECISION, THREE_OF_FIVE)).isEqualTo(2 / 3.0);
    assertThat(of(Metric.PRECISION_FIXED, THREE_OF_FIVE)).isEqualTo(2 / 3.0);
    assertThat(of(Metric.RECALL, THREE_OF_FIVE)).isEqualTo(2 / 3.0);
    // Five candidates are enough for three places; min(3, 3) = 3 positives.
    assertThat(of(Metric.PRECISION_WHOLE, THREE_OF_FIVE)).isEqualTo(2 / 3.0);
    assertThat(of(Metric.RECALL_MIN, THREE_OF_FIVE)).isEqualTo(2 / 3.0);
    assertThat(of(Metric.RECALL_ZERO, THREE_OF_FIVE)).isEqualTo(2 / 3.0);
    // 2 * 2/3 * 2/3 / (4/3) = 2/3
    assertThat(of(Metric.F1_MACRO, THREE_OF_FIVE)).isCloseTo(2 / 3.0, CLOSE);
    // DCG 4 + 2 * 0.6309298 + 5 * 0.5 = 7.7618595
    // re-sorted 5, 4, 2: 5 + 4 * 0.6309298 + 2 * 0.5 = 8.5237190; ratio 0.9106189
    assertThat(of(Metric.NDCG_SELF, THREE_OF_FIVE)).isCloseTo(0.9106189, CLOSE);
    // best of candidates 5, 5, 4: 5 + 5 * 0.6309298 + 4 * 0.5 = 10.1546488; ratio 0.7643652
    assertThat(of(Metric.NDCG_CAND, THREE_OF_FIVE)).isCloseTo(0.7643652, CLOSE);
    // gains 1, 0, 1: DCG 1.5; re-sorted 1 + 0.6309298; ratio 0.9197208
    assertThat(of(Metric.NDCG_SELF_BINARY, THREE_OF_FIVE)).isCloseTo(0.9197208, CLOSE);
    // best 1 + 0.6309298 + 0.5 = 2.1309298; ratio 0.7039181
    assertThat(of(Metric.NDCG_CAND_BINARY, THREE_OF_FIVE)).isCloseTo(0.7039181, CLOSE);
    // precision at the hits: 1/1 and 2/3; sum 5/3
    assertThat(of(Metric.MAP_HITS, THREE_OF_FIVE)).isCloseTo(5 / 6.0, CLOSE);
    assertThat(of(Metric.MAP_MIN, THREE_OF_FIVE)).isCloseTo(5 / 9.0, CLOSE);
    // 2^4-1 + (2^2-1) * 0.6309298 + (2^5-1) * 0.5 = 15 + 1.8927893 + 15.5 = 32.3927893
    // re-sorted 31 + 15 * 0.6309298 + 3 * 0.5 = 41.9639463; ratio 0.7719195
    assertThat(of(Metric.NDCG_SELF_EXP, THREE_OF_FIVE)).isCloseTo(0.7719195, CLOSE);
    // best 31 + 31 * 0.6309298 + 15 * 0.5 = 58.0588224; ratio 0.5579305
    assertThat(of(Metric.NDCG_CAND_EXP, THREE_OF_FIVE)).isCloseTo(0.5579305, CLOSE);
    // gains 0.75, 0.25, 1: 0.75 + 0.25 * 0.6309298 + 0.5 = 1.4077324
    // re-sorted 1 + 0.75 * 0.6309298 + 0.25 * 0.5 = 1.5981973; ratio 0.8808252
    assertThat(of(Metric.NDCG_SELF_NORM, THREE_OF_FIVE)).isCloseTo(0.8808252, CLOSE);
    // best 1 + 0.6309298 + 0.75 * 0.5 = 2.0059298; ratio 0.7017855
    assertThat(of(Metric.NDCG_CAND_NORM, THREE_OF_FIVE)).isCloseTo(0.7017855, CLOSE);
    // precisions 1, 1/2, 2/3: sum 13/6, over three places
    assertThat(of(Metric.MAP_MEANP, THREE_OF_FIVE)).isCloseTo(13 / 18.0, CLOSE);
    // of three positives
    assertThat(of(Metric.MAP_ALL, THREE_OF_FIVE)).isCloseTo(5 / 9.0, CLOSE);
    assertThat(of(Metric.HIT_RATE, THREE_OF_FIVE)).isEqualTo(1);
    assertThat(of(Metric.MRR, THREE_OF_FIVE)).isEqualTo(1);
    // best 1 + 1 + 0.5 of three places = 2.5/3; lost 2.5/3 - 1/3
    assertThat(of(Metric.REGRET, THREE_OF_FIVE)).isCloseTo(0.5, CLOSE);
    // 4 -> 0.5, 2 -> -0.5, 5 -> 1; mean 1/3
    assertThat(of(Metric.REWARD, THREE_OF_FIVE)).isCloseTo(1 / 3.0, CLOSE);
  }

  @Test
  void fewerCandidatesThanTheListLength() {
    JudgedList list = list(STARS, 5, 2, 1, ratings(1, 5), ratings(5, 1));
    // One hit among two possible places; a length of five asked for.
    assertThat(of(Metric.PRECISION, list)).isEqualTo(0.5);
    assertThat(of(Metric.PRECISION_FIXED, list)).isEqualTo(0.2);
    assertThat(of(Metric.RECALL, list)).isEqualTo(1);
    // 2 * 0.5 * 1 / 1.5 = 2/3
    assertThat(of(Metric.F1_MACRO, list)).isCloseTo(2 / 3.0, CLOSE);
    // hit at place 2: precision 1/2; one hit; min(5, 1) = 1
    assertThat(of(Metric.MAP_HITS, list)).isEqualTo(0.5);
    assertThat(of(Metric.MAP_MIN, list)).isEqualTo(0.5);
    // (1 + 5 * 0.6309298) / (5 + 1 * 0.6309298) = 4.1546488 / 5.6309298 = 0.7378264
    assertThat(of(Metric.NDCG_CAND, list)).isCloseTo(0.7378264, CLOSE);
    // precisions 0 and 1/2 at the two places there are
    assertThat(of(Metric.MAP_MEANP, list)).isEqualTo(0.25);
    assertThat(of(Metric.MRR, list)).isEqualTo(0.5);
    assertThat(of(Metric.REGRET, list)).isZero();
    // (-1 + 1) / 2, over the two places there are
    assertThat(of(Metric.REWARD, list)).isZero();
  }

  @Test
  void wholePrecisionLeavesOutWhoHasFewerCandidatesThanPlaces() {
    // One hit among two places and candidates; with a length of three there is no whole list.
    float[] candidates = ratings(5, 1);
    assertThat(of(Metric.PRECISION_WHOLE, list(STARS, 2, 2, 1, ratings(1, 5), candidates)))
        .isEqualTo(0.5);
    assertThat(of(Metric.PRECISION_WHOLE, list(STARS, 3, 2, 1, ratings(1, 5), candidates))).isNaN();
    // Unrated candidates count: two of nine are shown.
    assertThat(of(Metric.PRECISION_WHOLE, list(STARS, 2, 9, 1, ratings(UNRATED, 5), candidates)))
        .isEqualTo(0.5);
  }

  @Test
  void moreToFindThanTheListHasPlacesFor() {
    // One hit of two places, of four positives: 1/4 of all, 1/2 of what two places can hold.
    JudgedList list = list(STARS, 2, 5, 4, ratings(5, 1), ratings(5, 5, 4, 4, 1));
    assertThat(of(Metric.RECALL, list)).isEqualTo(0.25);
    assertThat(of(Metric.RECALL_ZERO, list)).isEqualTo(0.25);
    assertThat(of(Metric.RECALL_MIN, list)).isEqualTo(0.5);
    // A second hit fills both places.
    JudgedList full = list(STARS, 2, 5, 4, ratings(5, 4), ratings(5, 5, 4, 4, 1));
    assertThat(of(Metric.RECALL_MIN, full)).isEqualTo(1);
    // Two of four with three places: no recall fell, but recall.min did: 2 of 3.
    JudgedList longer = list(STARS, 3, 5, 4, ratings(5, 4, 1), ratings(5, 5, 4, 4, 1));
    assertThat(of(Metric.RECALL_MIN, longer)).isEqualTo(2 / 3.0);
  }

  @Test
  void aUserWithoutAPositiveTestItemCountsInPrecisionNdcgRewardAndRecallZeroOnly() {
    JudgedList list = list(STARS, 2, 2, 0, ratings(1, 2), ratings(2, 1));
    assertThat(of(Metric.PRECISION, list)).isZero();
    assertThat(of(Metric.PRECISION_FIXED, list)).isZero();
    // (1 + 2 * 0.6309298) / (2 + 1 * 0.6309298) = 2.2618595 / 2.6309298 = 0.8597186
    assertThat(of(Metric.NDCG_SELF, list)).isCloseTo(0.8597186, CLOSE);
    assertThat(of(Metric.NDCG_CAND, list)).isCloseTo(0.8597186, CLOSE);
    // (-1 - 0.5) / 2
    assertThat(of(Metric.REWARD, list)).isEqualTo(-0.75);
    assertThat(of(Metric.PRECISION_WHOLE, list)).isZero();
    assertThat(of(Metric.RECALL_ZERO, list)).isZero();
    assertThat(of(Metric.RECALL, list)).isNaN();
    assertThat(of(Metric.RECALL_MIN, list)).isNaN();
    assertThat(of(Metric.F1_MACRO, list)).isNaN();
    assertThat(of(Metric.MAP_HITS, list)).isNaN();
    assertThat(of(Metric.MAP_MIN, list)).isNaN();
    assertThat(of(Metric.MAP_MEANP, list)).isNaN();
    assertThat(of(Metric.MAP_ALL, list)).isNaN();
    assertThat(of(Metric.HIT_RATE, list)).isNaN();
    assertThat(of(Metric.MRR, list)).isNaN();
    assertThat(of(Metric.NDCG_SELF_BINARY, list)).isNaN();
    assertThat(of(Metric.NDCG_CAND_BINARY, list)).isNaN();
  }

  @Test
  void aListWithoutAHitForAUserWhoHasPositives() {
    JudgedList list = list(STARS, 2, 4, 1, ratings(UNRATED, UNRATED), ratings(5));
    assertThat(of(Metric.RECALL, list)).isZero();
    assertThat(of(Metric.RECALL_MIN, list)).isZero();
    assertThat(of(Metric.RECALL_ZERO, list)).isZero();
    assertThat(of(Metric.F1_MACRO, list)).isZero();
    assertThat(of(Metric.MAP_HITS, list)).isZero();
    assertThat(of(Metric.MAP_MIN, list)).isZero();
    assertThat(of(Metric.MAP_MEANP, list)).isZero();
    assertThat(of(Metric.HIT_RATE, list)).isZero();
    assertThat(of(Metric.MRR, list)).isZero();
    // The rated item and one of the three others could have been listed: (1 + 0) / 2.
    assertThat(of(Metric.REGRET, list)).isEqualTo(0.5);
    // Nothing of worth in the list though a candidate has it: 0, not 0/0.
    assertThat(of(Metric.NDCG_SELF, list)).isZero();
    assertThat(of(Metric.NDCG_SELF_BINARY, list)).isZero();
    assertThat(of(Metric.NDCG_CAND, list)).isZero();
    assertThat(of(Metric.REWARD, list)).isZero();
  }

  @Test
  void anUnratedItemGainsNothingAndIsNeutralToTheReward() {
    JudgedList list = list(STARS, 2, 9, 1, ratings(UNRATED, 4), ratings(4));
    // 4 * 0.6309298 / 4
    assertThat(of(Metric.NDCG_SELF, list)).isCloseTo(0.6309298, CLOSE);
    // (0 + 0.5) / 2
    assertThat(of(Metric.REWARD, list)).isEqualTo(0.25);
  }

  @Test
  void negativeRatingsAreShiftedSoThatTheLowestGainsNothing() {
    JudgedList list = list(JOKES, 2, 3, 1, ratings(-5, 5), ratings(5, -5, -10));
    // gains 5, 15: 5 + 15 * 0.6309298 = 14.4639463; ideal 15 + 5 * 0.6309298 = 18.1546488
    assertThat(of(Metric.NDCG_SELF, list)).isCloseTo(0.7967076, CLOSE);
    assertThat(of(Metric.NDCG_CAND, list)).isCloseTo(0.7967076, CLOSE);
    // (-0.5 + 0.5) / 2
    assertThat(of(Metric.REWARD, list)).isZero();
  }

  @Test
  void whereNoCandidateHasAGainNdcgLeavesTheUserOut() {
    JudgedList list = list(JOKES, 2, 2, 0, ratings(-10, -10), ratings(-10, -10));
    assertThat(of(Metric.NDCG_SELF, list)).isNaN();
    assertThat(of(Metric.NDCG_CAND, list)).isNaN();
    assertThat(of(Metric.REWARD, list)).isEqualTo(-1);
  }

  @Test
  void theHarmonicMeanOfPrecisionAndRecall() {
    // 2 * 0.5 * 0.25 / 0.75 = 1/3
    assertThat(HarmonicMean.of(0.5, 0.25)).isCloseTo(1 / 3.0, CLOSE);
    assertThat(HarmonicMean.of(0, 0)).isZero();
    assertThat(HarmonicMean.of(0.5, Double.NaN)).isNaN();
  }

  @Test
  void theDiscountIsTheSameInsideAndOutsideItsTable() {
    assertThat(Ndcg.discount(0)).isEqualTo(1);
    assertThat(Ndcg.discount(2)).isCloseTo(0.5, CLOSE);
    assertThat(Ndcg.discount(1022)).isCloseTo(0.1, CLOSE);
    // 1 / log2(2048)
    assertThat(Ndcg.discount(2046)).isCloseTo(1 / 11.0, CLOSE);
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThat(Metric.of("ndcg.cand")).isEqualTo(Metric.NDCG_CAND);
    assertThatThrownBy(() -> Metric.of("ndcg"))
        .hasMessageContaining("'ndcg'")
        .hasMessageContaining("ndcg.self, ndcg.self.binary");
  }

  private static float[] ratings(double... values) {
    float[] ratings = new float[values.length];
    for (int k = 0; k < values.length; k++) {
      ratings[k] = (float) values[k];
    }
    return ratings;
  }

  private static JudgedList list(
      RatingScale scale,
      int listLength,
      int candidates,
      int positives,
      float[] shown,
      float[] candidateRatings) {
    Judgement judgement =
        new Judgement(
            candidates,
            candidateRatings,
            positives,
            listLength,
            PositiveRule.aboveMiddle(scale),
            scale);
    return new JudgedRanking(judgement, shown, Double.NaN, ListFacts.NONE).at(listLength);
  }

  private static double of(Metric metric, JudgedList list) {
    return ListMetrics.of(metric, list);
  }
}
