package org.drrworkbench.ui.runs;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.health.HealthWarning;
import org.drrworkbench.experiments.health.RunHealth;
import org.drrworkbench.experiments.run.MetricTail;

/** A run whose log is being followed. May be used by several threads. */
final class LiveRun {
  /** Most pieces of the log read at a time, so that a long one appears bit by bit. */
  private static final int MOST_POLLS = 8;

  private final String name;
  private final MetricTail tail;
  private final RunHealth health;
  private final MetricHistory history = new MetricHistory();
  private List<HealthWarning> warnings = List.of();

  /**
   * @param name as legends show it
   * @param tail follows the log
   * @param health looks at what was logged
   */
  LiveRun(String name, MetricTail tail, RunHealth health) {
    this.name = name;
    this.tail = tail;
    this.health = health;
  }

  String name() {
    return name;
  }

  /** Reads what was logged since the last time. */
  synchronized void read() throws IOException {
    boolean more = true;
    boolean changed = false;
    for (int poll = 0; more && poll < MOST_POLLS; poll++) {
      MetricTail.Update update = tail.poll();
      history.apply(update);
      changed |= !update.isEmpty();
      more = update.more();
    }
    if (changed) {
      warnings = health.check(history);
    }
  }

  /** What the figures read so far say about the run's health. */
  synchronized List<HealthWarning> warnings() {
    return warnings;
  }

  synchronized Set<String> keys() {
    return history.keys();
  }

  synchronized long version(String key) {
    return history.version(key);
  }

  synchronized List<Point> all(String key) {
    return history.all(key);
  }

  synchronized List<Point> reduced(String key, int most) {
    return history.reduced(key, most);
  }
}
