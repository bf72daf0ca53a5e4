package org.drrworkbench.ui.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Reduction;
import org.drrworkbench.experiments.health.LoggedFigures;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricTail;

/** The figures that a run has logged so far, in growing arrays. Not for several threads at once. */
final class MetricHistory implements LoggedFigures {
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

  @Override
  public int count(String key) {
    Line line = lines.get(key);
    return line == null ? 0 : line.size;
  }

  @Override
  public double step(String key, int place) {
    return line(key, place).steps[place];
  }

  @Override
  public double value(String key, int place) {
    return line(key, place).values[place];
  }

  private Line line(String key, int place) {
    Objects.checkIndex(place, count(key));
    return Objects.requireNonNull(lines.get(key));
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
   * No more figures of a key than a screen can show, and only those that are numbers: of many short
   * stretches the least and the greatest, so that no peak is lost.
   *
   * @param most how many at the most, 4 or more
   */
  List<Point> reduced(String key, int most) {
    Line line = lines.get(key);
    List<Point> points = new ArrayList<>();
    if (line != null) {
      int[] kept = Reduction.indices(line.steps, line.values, line.size, most / 2 - 1);
      for (int k : kept) {
        points.add(Point.of(line.steps[k], line.values[k]));
      }
    }
    return points;
  }
}
