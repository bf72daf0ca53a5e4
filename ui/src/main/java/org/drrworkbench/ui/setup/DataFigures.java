package org.drrworkbench.ui.setup;

import java.util.List;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RatingStatistics;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.ui.text.Texts;

/**
 * What is told of a data set that was read.
 *
 * @param id the data set's id
 * @param scale the scale of its ratings
 */
public record DataFigures(String id, RatingStatistics statistics, RatingScale scale) {
  private static final Texts TEXTS = Texts.beside(DataFigures.class);

  static DataFigures of(DataSet dataSet) {
    return new DataFigures(dataSet.id(), RatingStatistics.of(dataSet), dataSet.log().scale());
  }

  /** The rating above which ratings are positive where nothing else is said. */
  double middle() {
    return PositiveRule.aboveMiddle(scale).threshold();
  }

  /** How often each rating occurs. */
  ChartData histogram() {
    List<Point> bars =
        statistics.histogram().stream()
            .map(bin -> Point.of(hundredths((bin.from() + bin.to()) / 2), bin.count()))
            .toList();
    return new ChartData(
        ChartKind.BARS,
        TEXTS.get("histogram.title", id),
        Axis.of(TEXTS.get("histogram.x")),
        Axis.of(TEXTS.get("histogram.y")),
        List.of(Series.of(TEXTS.get("histogram.y"), bars)));
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }
}
