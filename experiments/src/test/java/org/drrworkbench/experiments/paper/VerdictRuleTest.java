package org.drrworkbench.experiments.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {
  private static final PaperValues ARTICLE = PaperValues.ofArticle();

  /** The article's 0.6630 on MovieLens 1M. */
  private static final PaperValue PRECISION =
      ARTICLE.beside("movielens-1m", "offline", "precision", 20, "drr-gru").orElseThrow();

  private static OurFigure ours(double mean, double halfInterval) {
    return ours("rated-only", "user-random-0.7", "precision", null, mean, halfInterval);
  }

  private static OurFigure ours(
      String protocol,
      String split,
      String metric,
      @Nullable Double threshold,
      double mean,
      double halfInterval) {
    return new OurFigure(
        protocol, split, metric, threshold, false, false, mean, halfInterval, 0.623, 0.822);
  }

  @ParameterizedTest
  @CsvSource({
    "0.6630, NaN, reproduced",
    "0.6530, NaN, reproduced", // 0.01 away
    "0.6529, NaN, below",
    "0.6731, NaN, above",
    "0.6400, 0.0240, reproduced", // 0.663 - 0.640 = 0.023 within the interval
    "0.6400, 0.0220, below",
    "0.6600, 0.0001, reproduced" // a narrow interval does not undo the tolerance
  })
  void ourFigureIsReproducedBelowOrAbove(double mean, double halfInterval, String verdict) {
    assertThat(VerdictRule.judge(PRECISION, ours(mean, halfInterval)).inWords()).isEqualTo(verdict);
  }

  @Test
  void anIntervalThatIsTooWideSaysNothing() {
    assertThat(VerdictRule.judge(PRECISION, ours(0.66, 0.06)).inWords())
        .isEqualTo("not comparable because our interval over seeds is too wide, \u00b10.0600");
  }

  @Test
  void knownDifferencesAreNamed() {
    assertThat(reason(ours("full-unseen", "user-random-0.7", "precision", null, 0.1, 0)))
        .contains("protocol rated-only, not full-unseen");
    assertThat(reason(ours("rated-only", "kfold-5", "precision", null, 0.66, 0)))
        .contains("7:3", "kfold-5");
    assertThat(reason(ours("rated-only", "user-random-0.7", "precision", 3.0, 0.66, 0)))
        .contains("from 3.0");
    // Whole stars from 4 are those above 3, the middle.
    assertThat(
            VerdictRule.judge(
                PRECISION, ours("rated-only", "user-random-0.7", "precision", 4.0, 0.663, 0)))
        .matches(Verdict::comparable);
    assertThat(
            reason(
                new OurFigure(
                    "rated-only",
                    "user-random-0.7",
                    "precision",
                    null,
                    true,
                    false,
                    0.66,
                    0,
                    0.6,
                    0.8)))
        .contains("some were left out");
    assertThat(
            reason(
                new OurFigure(
                    "rated-only",
                    "user-random-0.7",
                    "precision",
                    null,
                    false,
                    true,
                    0.66,
                    0,
                    0.6,
                    0.8)))
        .contains("fitted on test rows");
  }

  private static String reason(OurFigure ours) {
    Verdict verdict = VerdictRule.judge(PRECISION, ours);
    assertThat(verdict.comparable()).isFalse();
    return verdict.because();
  }

  @Test
  void aValueBeyondTheCeilingCannotBeComparedWith() {
    PaperValue jester = ARTICLE.beside("jester-1", "online", "reward", 20, "drr-gru").orElseThrow();
    // The article prints 0.3814; a simulator's ceiling of 0.197 is out of its reach.
    OurFigure ours =
        new OurFigure(
            "simulator", "user-random-0.7", "reward", null, false, false, 0.15, 0.01, 0.06, 0.197);
    assertThat(VerdictRule.judge(jester, ours).inWords())
        .isEqualTo(
            "not comparable because its value lies above the simulator's ceiling here, 0.1970");
  }

  /**
   * The article's precision of DRR-GRU on Jester is .6875; the oracle of our divisions has .6800.
   */
  @Test
  void aPrecisionAboveTheOracleCannotBeComparedWith() {
    PaperValue jester =
        ARTICLE.beside("jester-1", "offline", "precision", 20, "drr-gru").orElseThrow();
    assertThat(VerdictRule.judge(jester, jesterPrecision(0.6800)).because())
        .isEqualTo("its value lies above the best that any ranking reaches here, 0.6800");
    assertThat(VerdictRule.judge(jester, jesterPrecision(0.6826)).inWords()).isEqualTo("below");
  }

  private static OurFigure jesterPrecision(double oracle) {
    return new OurFigure(
        "rated-only",
        "user-random-0.7",
        "precision",
        null,
        false,
        false,
        0.6352,
        0.0005,
        0.5955,
        oracle);
  }

  @Test
  void aRewardWithinReachIsStillItsSimulators() {
    PaperValue jester = ARTICLE.beside("jester-1", "online", "reward", 20, "drr-gru").orElseThrow();
    OurFigure ours =
        new OurFigure(
            "simulator", "user-random-0.7", "reward", null, false, false, 0.38, 0.01, 0.06, 0.5);
    assertThat(VerdictRule.judge(jester, ours).because()).contains("reward_share");
  }

  @Test
  void aValueBelowRandomListsCannotBeComparedWith() {
    PaperValue crossing =
        ARTICLE.beside("book-crossing", "offline", "precision", 5, "drr-gru").orElseThrow();
    // Nine ratings in ten are positive: random lists have 0.9, and the article prints 0.414.
    OurFigure ours =
        new OurFigure(
            "rated-plus-100",
            "user-random-0.7",
            "precision",
            null,
            false,
            false,
            0.91,
            0.01,
            0.9,
            1);
    assertThat(VerdictRule.judge(crossing, ours).because()).contains("random lists", "0.9000");
  }

  @Test
  void noProtocolIsKnownForTheAmazonTables() {
    PaperValue amazon =
        ARTICLE.beside("amazon-books", "offline", "recall", 5, "drr-max").orElseThrow();
    OurFigure ours =
        new OurFigure(
            "rated-only", "user-random-0.7", "recall", null, false, false, 0.5, 0, 0.1, 1);
    assertThat(VerdictRule.judge(amazon, ours).because()).contains("Table IV");
  }

  @Test
  void figuresOfTheArticleCountOnceAsTheFirstThatCompares() {
    Judgement one = new Judgement(PRECISION, Verdict.notComparable("of this"));
    Judgement other = new Judgement(PRECISION, Verdict.of(Verdict.Kind.ABOVE));
    Judgement third = new Judgement(PRECISION, Verdict.of(Verdict.Kind.BELOW));
    assertThat(PaperTally.of(ARTICLE, List.of(one, other, third)).inWords())
        .isEqualTo("Of the article's 134 figures 1 stands beside one of ours: 1 above.");
  }
}
