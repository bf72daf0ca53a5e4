package org.drrworkbench.ui.setup;

import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RatingStatistics;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.ui.datasets.DataCharts;

/**
 * What is told of a data set that was read.
 *
 * @param id the data set's id
 * @param scale the scale of its ratings
 */
public record DataFigures(String id, RatingStatistics statistics, RatingScale scale) {
  static DataFigures of(DataSet dataSet) {
    return new DataFigures(dataSet.id(), RatingStatistics.of(dataSet), dataSet.log().scale());
  }

  /** The rating above which ratings are positive where nothing else is said. */
  double middle() {
    return PositiveRule.aboveMiddle(scale).threshold();
  }

  /** How often each rating occurs. */
  ChartData histogram() {
    return DataCharts.histogram(id, statistics);
  }
}
