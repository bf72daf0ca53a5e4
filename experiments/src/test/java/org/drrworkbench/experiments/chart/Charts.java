package org.drrworkbench.experiments.chart;

import java.util.ArrayList;
import java.util.List;

/** Invented charts of each kind. */
final class Charts {
  private Charts() {}

  static ChartData curves() {
    List<Series> series = new ArrayList<>();
    String[] names = {"drr-gru, critic", "drr-max, critic", "drr-att, critic", "drr-ave, critic"};
    for (int k = 0; k < names.length; k++) {
      List<Point> points = new ArrayList<>();
      for (int step = 0; step <= 2000; step += 20) {
        double wave = 0.004 * Math.sin(step * (k + 2) / 37.0);
        points.add(
            new Point(
                step,
                0.02 * (k + 1) + 0.3 * Math.exp(-step / (200.0 + 150 * k)) + wave,
                k == 0 ? 0.012 : Double.NaN));
      }
      series.add(Series.of(names[k], points));
    }
    return new ChartData(
        ChartKind.CURVES,
        "Critic loss on demo",
        new Axis("gradient step", "updates"),
        new Axis("critic loss", "squared reward"),
        series);
  }

  static ChartData bars() {
    List<Series> series = new ArrayList<>();
    String[] names = {
      "drr-gru", "drr-max", "pmf", "popularity", "item-mean", "ease", "random", "oracle"
    };
    for (int k = 0; k < names.length; k++) {
      List<Point> points = new ArrayList<>();
      for (int length = 5; length <= 25; length += 5) {
        points.add(new Point(length, 0.9 - 0.06 * k - 0.006 * length, k == 6 ? Double.NaN : 0.02));
      }
      series.add(new Series(names[k], k >= 6, points));
    }
    return new ChartData(
        ChartKind.BARS,
        "movielens-100k, offline, rated-only",
        Axis.of("list length L"),
        Axis.of("precision"),
        series);
  }

  static ChartData sweep() {
    List<Series> series = new ArrayList<>();
    double[] sizes = {10, 20, 50, 100, 200};
    String[] names = {"precision@5", "precision@20", "recall@5", "recall@20"};
    for (int k = 0; k < names.length; k++) {
      List<Point> points = new ArrayList<>();
      for (double size : sizes) {
        points.add(new Point(size, 0.3 + 0.1 * k + 0.03 * Math.log(size), 0.01 * (k + 1)));
      }
      series.add(Series.of(names[k], points));
    }
    return new ChartData(
        ChartKind.SWEEP,
        "drr-gru, movielens-100k, offline, rated-only",
        Axis.of("embeddingSize"),
        Axis.of("precision, recall"),
        series);
  }

  static List<ChartData> all() {
    return List.of(curves(), bars(), sweep());
  }
}
