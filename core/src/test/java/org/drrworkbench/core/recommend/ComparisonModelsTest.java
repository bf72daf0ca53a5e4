package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.bias.SlopeOneModel;
import org.drrworkbench.core.recommend.bias.UserItemBiasModel;
import org.drrworkbench.core.recommend.factor.BiasedMfModel;
import org.drrworkbench.core.recommend.factor.BprMfModel;
import org.drrworkbench.core.recommend.factor.IalsModel;
import org.drrworkbench.core.recommend.factor.SvdPlusPlusModel;
import org.drrworkbench.core.recommend.linear.EaseModel;
import org.drrworkbench.core.recommend.linear.PureSvdModel;
import org.drrworkbench.core.recommend.linear.SlimModel;
import org.drrworkbench.core.recommend.neighbour.ItemKnnModel;
import org.drrworkbench.core.recommend.neighbour.UserKnnModel;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonModelsTest {
  private static final RatingScale STARS = new RatingScale(1, 5);

  /** Three users, four items; the last row is the test row, the one before it validation. */
  private static final RatingLog LOG =
      RatingLog.of(
          3,
          4,
          STARS,
          new int[] {0, 0, 1, 1, 2, 2},
          new int[] {0, 1, 0, 2, 0, 2},
          new float[] {5, 2, 1, 4, 3, 5},
          null);

  private static final Split SPLIT =
      new Split(
          "by-hand",
          1,
          LOG.select(new int[] {0, 1, 2, 3}),
          LOG.select(new int[] {4}),
          LOG.select(new int[] {5}));

  static List<Model> models() {
    return List.of(
        new RandomModel(),
        new PopularityModel(),
        new ItemMeanModel(),
        new PmfModel(),
        new EaseModel(),
        new SlimModel(),
        new PureSvdModel(),
        new ItemKnnModel(),
        new UserKnnModel(),
        new UserItemBiasModel(),
        new SlopeOneModel(),
        new BiasedMfModel(),
        new SvdPlusPlusModel(),
        new BprMfModel(),
        new IalsModel());
  }

  @ParameterizedTest
  @MethodSource("models")
  void aLeakIsReportedByEveryModelThatIsFitted(Model model) {
    int rows = model.id().equals("random") ? 0 : 6;
    assertThat(RatedOnlyPrecision.fit(model, SPLIT.leaking(), 1, Map.of()).fittedOn().size())
        .isEqualTo(rows);
    assertThat(
            RatedOnlyPrecision.fit(model, SPLIT, 1, Map.of())
                .fittedOn()
                .overlap(SPLIT.test().rowSet()))
        .isZero();
  }

  @Test
  void popularityCountsTrainAndValidationRows() {
    assertThat(scores(new PopularityModel(), Map.of(), 1)).containsExactly(3, 1, 1, 0);
  }

  @Test
  void popularityCountsPositiveRowsWhenAsked() {
    assertThat(scores(new PopularityModel(), Map.of("count", "positive"), 1))
        .containsExactly(1, 0, 1, 0);
  }

  @Test
  void itemMeanIsDrawnTowardsTheMeanOfAllRatings() {
    // All: 5 + 2 + 1 + 4 + 3 = 15 over 5 rows, mean 3. With shrinkage 2: (9 + 6) / 5, (2 + 6) / 3,
    // (4 + 6) / 3, (0 + 6) / 2.
    float[] scores = scores(new ItemMeanModel(), Map.of("shrinkage", "2"), 0);
    assertThat(scores).containsExactly(new float[] {3, 8 / 3f, 10 / 3f, 3}, within(1e-6f));
  }

  @Test
  void itemMeanWithoutShrinkageGivesUnratedItemsTheMeanOfAll() {
    assertThat(scores(new ItemMeanModel(), Map.of("shrinkage", "0"), 0))
        .containsExactly(3, 2, 4, 3);
  }

  @Test
  void randomScoresDependOnSeedAndUserOnlyAndAreUniform() {
    Recommender random = RatedOnlyPrecision.fit(new RandomModel(), SPLIT, 7, Map.of());
    float[] together = new float[12];
    random.score(new int[] {2, 0, 1}, together);
    float[] alone = new float[4];
    random.score(new int[] {0}, alone);
    assertThat(Arrays.copyOfRange(together, 4, 8)).containsExactly(alone);
    assertThat(Arrays.copyOfRange(together, 0, 4)).isNotEqualTo(alone);
    assertThat(scores(new RandomModel(), Map.of(), 0)).isNotEqualTo(alone);
    assertThat(together).doesNotHaveDuplicates();
    for (float score : together) {
      assertThat(score).isBetween(0f, 1f);
    }
  }

  @Test
  void oracleScoresTestRatingsAboveAllElse() {
    float[] scores = new float[8];
    new Oracle(SPLIT.test()).score(new int[] {2, 1}, scores);
    assertThat(scores).containsExactly(0, 0, 5, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("models")
  void noModelIsFittedOnTestRows(Model model) {
    RatingLog log = randomLog();
    Split split = new UserRandomSplitter().split(log, 3);
    Recommender fitted = RatedOnlyPrecision.fit(model, split, 3, Map.of());
    assertThat(fitted.fittedOn().source()).isEqualTo(log.fingerprint());
    assertThat(fitted.fittedOn().overlap(split.test().rowSet())).isZero();
    if (!model.id().equals("random")) {
      assertThat(fitted.fittedOn()).isEqualTo(split.trainAndValidation().rowSet());
    }
  }

  /** Whoever looked at test ratings would answer differently when they change. */
  @ParameterizedTest
  @MethodSource("models")
  void testRatingsDoNotChangeAnyScore(Model model) {
    RatingLog log = randomLog();
    Split split = new UserRandomSplitter().split(log, 3);
    RatingLog otherTest = split.test().select(new int[] {0});
    Split poorer = new Split(split.name(), 3, split.train(), split.validation(), otherTest);
    float[] scores = new float[log.itemCount()];
    float[] again = new float[log.itemCount()];
    RatedOnlyPrecision.fit(model, split, 3, Map.of()).score(new int[] {1}, scores);
    RatedOnlyPrecision.fit(model, poorer, 3, Map.of()).score(new int[] {1}, again);
    assertThat(again).containsExactly(scores);
  }

  private static float[] scores(Model model, Map<String, String> values, int user) {
    float[] scores = new float[4];
    RatedOnlyPrecision.fit(model, SPLIT, 1, values).score(new int[] {user}, scores);
    return scores;
  }

  private static RatingLog randomLog() {
    return RandomRatings.log(new RandomStream(5, "test"), 12, 20, 120);
  }
}
