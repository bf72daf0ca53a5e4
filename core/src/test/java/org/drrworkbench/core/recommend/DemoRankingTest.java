package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;

/** The demo must order the comparison models as real data does, or it would teach wrong lessons. */
class DemoRankingTest {
  private static final RatingLog DEMO = DemoData.create().log();

  @Test
  void pmfBeatsItemMeanBeatsPopularityBeatsRandom() {
    double random = precision(new RandomModel(), Map.of());
    double popularity = precision(new PopularityModel(), Map.of());
    double itemMean = precision(new ItemMeanModel(), Map.of());
    double pmf = precision(new PmfModel(), Map.of());
    assertThat(popularity).isGreaterThan(random + 0.01);
    assertThat(itemMean).isGreaterThan(popularity + 0.03);
    assertThat(pmf).isGreaterThan(itemMean + 0.02);
  }

  private static double precision(Model model, Map<String, String> values) {
    double sum = 0;
    for (long seed = 1; seed <= 3; seed++) {
      Split split = new UserRandomSplitter().split(DEMO, seed);
      Recommender recommender = RatedOnlyPrecision.fit(model, split, seed, values);
      sum += RatedOnlyPrecision.of(recommender, split.test(), 10);
    }
    return sum / 3;
  }
}
