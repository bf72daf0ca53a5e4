package org.drrworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadOutTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1200, '1,200'",
    "12345.678, '12,346'",
    "0.034119, 0.03412",
    "-0.70094, -0.7009",
    "2.5, 2.5",
    "100.25, 100.2",
    "3, 3",
    "0.00001234, 1.234E-5",
    "NaN, no figure",
    "Infinity, infinite",
    "-Infinity, minus infinite"
  })
  void figuresHaveFourDigitsThatMatter(double value, String text) {
    assertThat(ReadOut.number(value)).isEqualTo(text);
  }

  @Test
  void theNearestPointOfEachSeriesIsReadOut() {
    ChartData data = chart(line("one", 0, 100, 200), line("two", 50, 170));
    assertThat(ReadOut.at(data, 140)).isEqualTo("one: 1 at 100\ntwo: 1 at 170");
    assertThat(ReadOut.last(data)).isEqualTo("2 series");
    assertThat(ReadOut.at(data, -5)).isEqualTo("one: 0 at 0\ntwo: 0 at 50");
    assertThat(ReadOut.at(data, 1e6)).isEqualTo("one: 2 at 200\ntwo: 1 at 170");
  }

  @Test
  void aSingleSeriesIsNotNamedAndItsLastFigureIsTold() {
    ChartData data = chart(line("one", 0, 100, 200));
    assertThat(ReadOut.at(data, 90)).isEqualTo("1 at 100");
    assertThat(ReadOut.last(data)).isEqualTo("2");
  }

  private static Series line(String name, double... xs) {
    List<Point> points = new java.util.ArrayList<>();
    for (int k = 0; k < xs.length; k++) {
      points.add(Point.of(xs[k], (double) k));
    }
    return Series.of(name, points);
  }

  private static ChartData chart(Series... series) {
    return new ChartData(ChartKind.CURVES, "title", Axis.of("x"), Axis.of("y"), List.of(series));
  }
}
