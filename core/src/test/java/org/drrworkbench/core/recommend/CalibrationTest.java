package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.MovieLens100kReader;
import org.drrworkbench.core.data.RatingStatistics;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rankers on MovieLens 100K against figures that an independent numpy program computed on other
 * random 70/30 splits: rated-only precision at 20, mean over three seeds.
 */
class CalibrationTest {
  private static final int SEEDS = 3;
  private static final double TOLERANCE = 0.012;

  private DataSet movieLens;

  @BeforeEach
  void readMovieLens() {
    String data = System.getenv("DRR_DATA");
    assumeTrue(
        data != null, "Not run: set the environment variable DRR_DATA to the folder of data sets.");
    movieLens = new MovieLens100kReader().read(Path.of(data, "ml-100k"));
  }

  @Test
  void readerFindsThePublishedCounts() {
    RatingStatistics s = RatingStatistics.of(movieLens);
    assertThat(s.users()).isEqualTo(943);
    assertThat(s.items()).isEqualTo(1682);
    assertThat(s.ratings()).isEqualTo(100_000);
    assertThat(s.mean()).isCloseTo(3.52986, within(1e-9));
    assertThat(s.duplicates()).isZero();
    assertThat(movieLens.catalogue().titles().get(0)).isEqualTo("Toy Story (1995)");
    assertThat(movieLens.catalogue().attributes().get(0))
        .containsExactly("Animation", "Children's", "Comedy");
  }

  @Test
  void randomReachesItsFigure() {
    assertThat(precision(new RandomModel())).isCloseTo(0.580, within(TOLERANCE));
  }

  @Test
  void popularityReachesItsFigure() {
    assertThat(precision(new PopularityModel())).isCloseTo(0.624, within(TOLERANCE));
  }

  @Test
  void itemMeanReachesItsFigure() {
    assertThat(precision(new ItemMeanModel())).isCloseTo(0.653, within(TOLERANCE));
  }

  @Test
  void oracleReachesItsFigure() {
    double reached = mean((split, seed) -> precisionAt20(new Oracle(split.test()), split));
    assertThat(reached).isCloseTo(0.742, within(TOLERANCE));
  }

  @Test
  void pmfReachesItsFigures() {
    double[] rmse = {0};
    double precision =
        mean(
            (split, seed) -> {
              Recommender pmf = RatedOnlyPrecision.fit(new PmfModel(), split, seed, Map.of());
              rmse[0] += MovieLens.rmse(pmf, split.test()) / SEEDS;
              return precisionAt20(pmf, split);
            });
    assertThat(precision).isCloseTo(0.655, within(TOLERANCE));
    assertThat(rmse[0]).isCloseTo(0.955, within(0.01));
  }

  private double precision(Model model) {
    return mean(
        (split, seed) ->
            precisionAt20(RatedOnlyPrecision.fit(model, split, seed, Map.of()), split));
  }

  private static double precisionAt20(ItemScorer scorer, Split split) {
    return RatedOnlyPrecision.of(scorer, split.test(), 20);
  }

  private double mean(BiFunction<Split, Long, Double> figure) {
    double sum = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      sum += figure.apply(new UserRandomSplitter().split(movieLens.log(), seed), seed);
    }
    return sum / SEEDS;
  }
}
