package org.drrworkbench.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.ui.text.Texts;

/** Makes charts out of logged figures. */
final class LiveFigures {
  private static final Texts TEXTS = Texts.beside(LiveFigures.class);

  private LiveFigures() {}

  /**
   * The chart of a key, a line for each run that has figures of it.
   *
   * @param mostPoints about so many points a line
   */
  static LiveFigure of(FigureKey key, List<LiveRun> runs, int mostPoints) {
    return new LiveFigure(
        chart(key, runs, run -> run.reduced(key.key(), mostPoints)),
        () -> chart(key, runs, run -> run.all(key.key())));
  }

  private static ChartData chart(
      FigureKey key, List<LiveRun> runs, Function<LiveRun, List<Point>> points) {
    List<Series> series = new ArrayList<>();
    for (LiveRun run : runs) {
      List<Point> own = points.apply(run);
      if (!own.isEmpty()) {
        series.add(Series.of(run.name(), own));
      }
    }
    return new ChartData(
        ChartKind.CURVES,
        key.title(),
        Axis.of(TEXTS.get("axis.steps")),
        new Axis(key.key(), key.unit()),
        series);
  }
}
