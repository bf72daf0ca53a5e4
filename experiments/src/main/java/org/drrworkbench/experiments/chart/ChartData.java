package org.drrworkbench.experiments.chart;

import java.util.List;

/**
 * All that a chart shows, apart from looks.
 *
 * @param kind which picture
 * @param title stands above it
 * @param x meaning of the horizontal axis
 * @param y meaning of the vertical axis
 * @param series at least one with a point
 */
public record ChartData(ChartKind kind, String title, Axis x, Axis y, List<Series> series) {
  public ChartData {
    series = List.copyOf(series);
    if (series.stream().allMatch(own -> own.points().isEmpty())) {
      throw new IllegalArgumentException(
          "There are no figures to draw for '" + title + "'; choose a run that has some.");
    }
    if (series.stream().map(Series::name).distinct().count() < series.size()) {
      throw new IllegalArgumentException(
          "The chart '" + title + "' has two series of one name; name them apart.");
    }
  }

  boolean hasIntervals() {
    return series.stream().flatMap(own -> own.points().stream()).anyMatch(Point::hasInterval);
  }
}
