package org.drrworkbench.experiments.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.experiments.run.MetricLine;

/** Charts of logged figures over gradient steps. */
public final class Curves {
  private Curves() {}

  /**
   * One run's figures, a line for each key; keys without figures have an empty line.
   *
   * @param title stands above the chart, such as the run's name
   * @param log the run's lines, of one at work too
   * @param keys which figures
   * @throws IllegalArgumentException if none of the keys has a figure
   */
  public static ChartData of(String title, List<MetricLine> log, List<String> keys) {
    return chart(title, keys, keys.stream().map(key -> series(key, log, key)).toList());
  }

  /** The keys that some lines hold, by name. */
  public static List<String> keys(Collection<MetricLine> log) {
    TreeSet<String> keys = new TreeSet<>();
    log.forEach(line -> keys.addAll(line.values().keySet()));
    return List.copyOf(keys);
  }

  /** One figure of a run; values that are not finite are left out. */
  static Series series(String name, List<MetricLine> log, String key) {
    List<Point> points = new ArrayList<>();
    for (MetricLine line : log) {
      Double value = line.values().get(key);
      if (value != null && Double.isFinite(value)) {
        points.add(Point.of((double) line.step(), value));
      }
    }
    return Series.of(name, points);
  }

  static ChartData chart(String title, List<String> keys, List<Series> series) {
    Optional<LoggedKey> declared = keys.size() == 1 ? LoggedKey.of(keys.get(0)) : Optional.empty();
    Axis y =
        declared.isPresent()
            ? new Axis(keys.get(0), declared.get().unit())
            : Axis.of(String.join(", ", keys));
    return new ChartData(ChartKind.CURVES, title, Axis.of("gradient steps, or epochs"), y, series);
  }
}
