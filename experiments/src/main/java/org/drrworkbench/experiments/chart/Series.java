package org.drrworkbench.experiments.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drrworkbench.experiments.compare.SeedGroup;

/**
 * Figures that belong together: one line, or the bars of one model.
 *
 * @param name as the legend shows it
 * @param reference whether it is drawn in grey, as something to compare with
 * @param points by rising x
 */
public record Series(String name, boolean reference, List<Point> points) {
  public Series {
    points = points.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
  }

  public static Series of(String name, List<Point> points) {
    return new Series(name, false, points);
  }

  /**
   * The same line with few points: in each of some stretches of equal width only the lowest and the
   * highest, so that a spike of one point stays. Figures that are not finite are left out.
   *
   * @param buckets how many stretches, 1 or more; about the width of the picture in pixels
   */
  public Series reduced(int buckets) {
    double[] x = points.stream().mapToDouble(Point::x).toArray();
    double[] y = points.stream().mapToDouble(Point::y).toArray();
    int[] kept = Reduction.indices(x, y, x.length, buckets);
    return new Series(name, reference, Arrays.stream(kept).mapToObj(points::get).toList());
  }

  /**
   * The mean of several seeds' lines with its 95 % interval; x values that only some of the lines
   * have average those.
   */
  public static Series meanOf(String name, List<Series> seeds) {
    SortedMap<Double, List<Double>> figures = new TreeMap<>();
    for (Series seed : seeds) {
      for (Point point : seed.points()) {
        figures.computeIfAbsent(point.x(), x -> new ArrayList<>()).add(point.y());
      }
    }
    List<Point> points = new ArrayList<>();
    figures.forEach(
        (x, own) -> {
          SeedGroup group = SeedGroup.of(own.stream().mapToDouble(Double::doubleValue).toArray());
          points.add(new Point(x, group.mean(), group.halfInterval()));
        });
    return of(name, points);
  }
}
