package org.drrworkbench.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.ItemMeanModel;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.PmfSettings;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.core.recommend.RatedOnlyPrecision;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserTemporalSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Factors tell an agent which items are alike, and tell nobody which will be liked next. */
class OrderWorldFactorsTest {
  private static final int SIZE = 60;

  static Stream<OrderRule> rules() {
    return Stream.of(OrderRule.AFTER_LAST, OrderRule.AFTER_LAST_TWO);
  }

  private static Split split(OrderRule rule) {
    RatingLog log = OrderWorld.create("order", OrderWorldSettings.of(rule), 1).log();
    return new UserTemporalSplitter(0.975, 0.026).split(log, 1);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itemsOfOneClusterAreMoreAlikeThanAnyOfTwo(OrderRule rule) {
    Factors factors = PmfSettings.als(10, 4).fit(split(rule).train(), new RandomStream(1, "test"));
    double leastWithin = 1;
    double mostBetween = -1;
    double within = 0;
    double between = 0;
    for (int a = 0; a < 10 * SIZE; a++) {
      for (int b = 0; b < a; b++) {
        double cosine = cosine(factors, a, b);
        if (a / SIZE == b / SIZE) {
          leastWithin = Math.min(leastWithin, cosine);
          within += cosine / (10 * SIZE * (SIZE - 1) / 2.0);
        } else {
          mostBetween = Math.max(mostBetween, cosine);
          between += cosine / (45.0 * SIZE * SIZE);
        }
      }
    }
    assertThat(leastWithin).isGreaterThan(mostBetween);
    assertThat(within).isGreaterThan(between + 0.25);
  }

  private static double cosine(Factors factors, int a, int b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int d = 0; d < factors.size(); d++) {
      double x = factors.items()[a * factors.size() + d];
      double y = factors.items()[b * factors.size() + d];
      ab += x * y;
      aa += x * x;
      bb += y * y;
    }
    return ab / Math.sqrt(aa * bb);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void modelsThatDoNotLookAtTheOrderAreAtChance(OrderRule rule) {
    Split split = split(rule);
    for (Model model : new Model[] {new PmfModel(), new PopularityModel(), new ItemMeanModel()}) {
      double precision =
          RatedOnlyPrecision.of(RatedOnlyPrecision.fit(model, split, 1, Map.of()), split.test(), 1);
      // Three standard errors of 1000 users, who are right in one case of ten.
      assertThat(precision).as(model.id()).isCloseTo(0.1, within(3 * Math.sqrt(0.09 / 1000)));
    }
  }
}
