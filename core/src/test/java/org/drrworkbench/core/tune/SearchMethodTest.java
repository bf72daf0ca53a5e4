package org.drrworkbench.core.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.tune.SearchMethod.ScoredPoint;
import org.junit.jupiter.api.Test;

class SearchMethodTest {
  @Property(tries = 200)
  void everyPointLiesInTheUnitCube(
      @ForAll SearchMethod method,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 20) int tried) {
    RandomStream random = new RandomStream(seed, "test");
    List<ScoredPoint> earlier = new ArrayList<>();
    for (int k = 0; k < tried; k++) {
      double score = random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
      earlier.add(new ScoredPoint(method.next(3, earlier, random), score));
    }
    for (double coordinate : method.next(3, earlier, random)) {
      assertThat(coordinate).isBetween(0.0, 1.0);
    }
  }

  @Test
  void theModelBasedOneFindsAPeakNearerThanChance() {
    // Mean distance of the best of 30 from the peak at (0.3, 0.8), over 40 seeds.
    assertThat(distance(SearchMethod.TPE)).isLessThan(0.8 * distance(SearchMethod.RANDOM));
  }

  private static double distance(SearchMethod method) {
    double sum = 0;
    for (int seed = 0; seed < 40; seed++) {
      List<ScoredPoint> earlier = new ArrayList<>();
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < 30; k++) {
        double[] point = method.next(2, earlier, new RandomStream(seed, "tune/" + k));
        double score = -Math.hypot(point[0] - 0.3, point[1] - 0.8);
        earlier.add(new ScoredPoint(point, score));
        best = Math.max(best, score);
      }
      sum -= best;
    }
    return sum / 40;
  }

  @Test
  void trialsThatCameToNothingAreTheWorst() {
    // 8 trials: those below 0.5 diverged, those above are equally good, so the upper half is denser
    // in good points, and most of what is proposed lies there.
    List<ScoredPoint> earlier = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      double at = (k + 0.5) / 8;
      earlier.add(new ScoredPoint(new double[] {at}, at < 0.5 ? Double.NaN : 1));
    }
    int upper = 0;
    for (int seed = 0; seed < 50; seed++) {
      double[] next = SearchMethod.TPE.next(1, earlier, new RandomStream(seed, "test"));
      upper += next[0] >= 0.5 ? 1 : 0;
    }
    assertThat(upper).isGreaterThan(40);
  }
}
