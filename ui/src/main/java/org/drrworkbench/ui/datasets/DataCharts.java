package org.drrworkbench.ui.datasets;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drrworkbench.core.data.RatingProfile;
import org.drrworkbench.core.data.RatingStatistics;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.ui.text.Texts;

/** What is drawn of a data set. */
public final class DataCharts {
  private static final Texts TEXTS = Texts.beside(DataCharts.class);

  private DataCharts() {}

  /** How often each rating occurs; bins of a width stand at their middle. */
  public static ChartData histogram(String id, RatingStatistics statistics) {
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

  /** How many users have at least so many ratings. */
  static ChartData perUser(String id, RatingProfile profile) {
    return atLeast("perUser", id, profile.perUser());
  }

  /** How many items have at least so many ratings. */
  static ChartData perItem(String id, RatingProfile profile) {
    return atLeast("perItem", id, profile.perItem());
  }

  private static ChartData atLeast(String key, String id, List<RatingProfile.AtLeast> steps) {
    List<Point> points = new ArrayList<>();
    for (RatingProfile.AtLeast step : steps) {
      points.add(Point.of(step.ratings(), step.count()));
    }
    return new ChartData(
        ChartKind.CURVES,
        TEXTS.get(key + ".title", id),
        Axis.logarithmic(TEXTS.get(key + ".x")),
        Axis.logarithmic(TEXTS.get(key + ".y")),
        List.of(Series.of(TEXTS.get(key + ".y"), points)));
  }

  /**
   * Ratings over time.
   *
   * @param profile with activity
   */
  static ChartData activity(String id, RatingProfile profile) {
    List<Point> points =
        profile.activity().stream()
            .map(
                stretch ->
                    Point.of(
                        (double)
                            stretch.from().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli(),
                        stretch.ratings()))
            .toList();
    String period = TEXTS.get("activity." + profile.period().name().toLowerCase(Locale.ROOT));
    return new ChartData(
        ChartKind.CURVES,
        TEXTS.get("activity.title", id),
        Axis.time(TEXTS.get("activity.x")),
        Axis.of(TEXTS.get("activity.y", period)),
        List.of(Series.of(TEXTS.get("activity.y", period), points)));
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }
}
