package org.drrworkbench.ui.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricTail;

/** The figures that a run has logged so far, in growing arrays. Not for several threads at once. */
final class MetricHistory {
  private final TreeMap<String, Line> lines = new TreeMap<>();

  /** Figures of one key. */
  private static final class Line {
    private double[] steps = new double[256];
    private double[] values = new double[256];
    private int size;
    private long version;

    void add(double step, double value) {
      if (size == steps.length) {
        steps = Arrays.copyOf(steps, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      steps[size] = step;
      values[size++] = value;
      version++;
    }

    void keepUpTo(double step) {
      int kept = 0;
      for (int k = 0; k < size; k++) {
        if (steps[k] <= step) {
          steps[kept] = steps[k];
          values[kept++] = values[k];
        }
      }
      version += kept < size ? 1 : 0;
      size = kept;
    }
  }

  /** Takes what has changed in the log. */
  void apply(MetricTail.Update update) {
    if (update.restarted()) {
      lines.values().forEach(line -> line.keepUpTo(-1));
    }
    update
        .keptUpTo()
        .ifPresent(step -> lines.values().forEach(line -> line.keepUpTo((double) step)));
    for (MetricLine logged : update.lines()) {
      logged
          .values()
          .forEach(
              (key, value) ->
                  lines.computeIfAbsent(key, k -> new Line()).add((double) logged.step(), value));
    }
  }

  /** Keys of which there are figures. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    lines.forEach(
        (key, line) -> {
          if (line.size > 0) {
            keys.add(key);
          }
        });
    return keys;
  }

  /** Changes whenever the figures of a key do; 0 for a key without figures so far. */
  long version(String key) {
    Line line = lines.get(key);
    return line == null ? 0 : line.version;
  }

  /** All figures of a key. */
  List<Point> all(String key) {
    Line line = lines.get(key);
    List<Point> points = new ArrayList<>();
    for (int k = 0; line != null && k < line.size; k++) {
      points.add(Point.of(line.steps[k], line.values[k]));
    }
    return points;
  }

  /**
   * No more figures of a key than a screen can show: where there are more, the least and the
   * greatest of each of many short stretches, in their order, so that no peak is lost.
   *
   * @param most about so many
   */
  List<Point> reduced(String key, int most) {
    Line line = lines.get(key);
    if (line == null || line.size <= most) {
      return all(key);
    }
    List<Point> points = new ArrayList<>(most + 2);
    int stretches = most / 2;
    for (int s = 0; s < stretches; s++) {
      int from = (int) ((long) line.size * s / stretches);
      int to = (int) ((long) line.size * (s + 1) / stretches);
      int least = from;
      int greatest = from;
      for (int k = from + 1; k < to; k++) {
        // A gap (NaN) stands for a stretch only if it is nothing but gaps.
        double value = line.values[k];
        least = value < line.values[least] || Double.isNaN(line.values[least]) ? k : least;
        greatest =
            value > line.values[greatest] || Double.isNaN(line.values[greatest]) ? k : greatest;
      }
      add(points, line, Math.min(least, greatest));
      if (least != greatest) {
        add(points, line, Math.max(least, greatest));
      }
    }
    // Where the line has got to is always to be seen.
    if (points.get(points.size() - 1).x() < line.steps[line.size - 1]) {
      add(points, line, line.size - 1);
    }
    return points;
  }

  private static void add(List<Point> points, Line line, int k) {
    points.add(Point.of(line.steps[k], line.values[k]));
  }
}
