package org.drrworkbench.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReductionTest {
  private static double[] steps(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }

  @Test
  void ofEachStretchTheLowestAndTheHighestStayAndTheEnds() {
    // Two stretches of x in [0, 4.5) and [4.5, 9]: low 1 (y -1), high 3 (y 5); low 6, high 8.
    double[] y = {0, -1, 2, 5, 1, 0, -7, 3, 4, 1};
    assertThat(Reduction.indices(steps(10), y, 10, 2)).containsExactly(0, 1, 3, 6, 8, 9);
  }

  @Test
  void aSpikeOfOnePointAmongAHundredThousandStays() {
    double[] y = new double[100_000];
    y[71_234] = 1;
    y[11_111] = -1;
    int[] kept = Reduction.indices(steps(y.length), y, y.length, 400);
    assertThat(kept).contains(71_234, 11_111).hasSizeLessThanOrEqualTo(802).isSorted();
  }

  @Test
  void stretchesAreAsWideAsTheyAreOnTheAxisNotAsManyPoints() {
    // Nine points in the first tenth of the axis, one at its end: all nine are one of two
    // stretches.
    double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 100};
    double[] y = {0, 1, 2, 9, 2, 1, -3, 0, 0, 0};
    assertThat(Reduction.indices(x, y, 10, 2)).containsExactly(0, 3, 6, 9);
  }

  @Test
  void aShortLineKeepsAllThatIsFinite() {
    double[] y = {Double.NaN, 1, Double.POSITIVE_INFINITY, 2, Double.NaN, 3, Double.NaN};
    assertThat(Reduction.indices(steps(7), y, 7, 10)).containsExactly(1, 3, 5);
    assertThat(Reduction.indices(steps(7), y, 2, 10)).containsExactly(1);
    assertThat(Reduction.indices(steps(7), y, 1, 10)).isEmpty();
    assertThat(Reduction.indices(new double[0], new double[0], 0, 10)).isEmpty();
  }

  @Test
  void aLineOnOneSpotOfTheAxisKeepsItsRange() {
    double[] y = {3, 1, 2, 5, 4, 3, 3, 3};
    assertThat(Reduction.indices(new double[8], y, 8, 2)).containsExactly(0, 1, 3, 7);
  }

  @Property(tries = 200)
  void theRangeAndTheEndsAreThoseOfTheWhole(
      @ForAll @Size(min = 1, max = 300) List<@IntRange(min = -50, max = 50) Integer> figures,
      @ForAll @IntRange(min = 1, max = 40) int buckets) {
    double[] y =
        figures.stream().mapToDouble(figure -> figure == 13 ? Double.NaN : figure).toArray();
    double[] finite = Arrays.stream(y).filter(Double::isFinite).toArray();
    int[] kept = Reduction.indices(steps(y.length), y, y.length, buckets);
    double[] left = Arrays.stream(kept).mapToDouble(k -> y[k]).toArray();

    assertThat(left.length).isLessThanOrEqualTo(2 * buckets + 2);
    assertThat(Arrays.stream(kept).distinct().count()).isEqualTo(kept.length);
    assertThat(kept).isSorted();
    assertThat(Arrays.stream(left).min()).isEqualTo(Arrays.stream(finite).min());
    assertThat(Arrays.stream(left).max()).isEqualTo(Arrays.stream(finite).max());
    if (finite.length > 0) {
      assertThat(left[0]).isEqualTo(finite[0]);
      assertThat(left[left.length - 1]).isEqualTo(finite[finite.length - 1]);
    }
  }

  @Test
  void aSeriesKeepsNameKindAndIntervals() {
    Series series =
        new Series(
            "loss",
            true,
            IntStream.range(0, 1000)
                .mapToObj(k -> new Point(k, k == 500 ? 9 : 0, k / 1000.0))
                .toList());
    Series reduced = series.reduced(10);
    assertThat(reduced.name()).isEqualTo("loss");
    assertThat(reduced.reference()).isTrue();
    assertThat(reduced.points()).contains(new Point(500, 9, 0.5)).hasSizeLessThanOrEqualTo(22);
  }

  @Test
  void wrongCountsAreTold() {
    assertThatThrownBy(() -> Reduction.indices(steps(3), steps(3), 3, 0))
        .hasMessage("buckets is 0; it must be 1 or more.");
    assertThatThrownBy(() -> Reduction.indices(steps(3), steps(3), 4, 1))
        .hasMessage("count is 4; there are 3 points.");
  }
}
