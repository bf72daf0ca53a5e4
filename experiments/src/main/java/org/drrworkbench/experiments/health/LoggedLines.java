package org.drrworkbench.experiments.health;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.experiments.run.MetricLine;

/** The figures of a log that was read whole. */
public final class LoggedLines implements LoggedFigures {
  private final Map<String, List<Figure>> figures = new HashMap<>();

  private record Figure(double step, double value) {}

  /**
   * @param lines those that count, in their order
   */
  public LoggedLines(List<MetricLine> lines) {
    for (MetricLine line : lines) {
      line.values()
          .forEach(
              (key, value) ->
                  figures
                      .computeIfAbsent(key, k -> new ArrayList<>())
                      .add(new Figure((double) line.step(), value)));
    }
  }

  private List<Figure> of(String key) {
    return figures.getOrDefault(key, List.of());
  }

  @Override
  public int count(String key) {
    return of(key).size();
  }

  @Override
  public double step(String key, int place) {
    return of(key).get(place).step();
  }

  @Override
  public double value(String key, int place) {
    return of(key).get(place).value();
  }
}
