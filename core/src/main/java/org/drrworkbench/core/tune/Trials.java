package org.drrworkbench.core.tune;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.core.recommend.LoggedKey.Direction;
import org.drrworkbench.core.tune.SearchMethod.ScoredPoint;

/** The trials made so far, in order. */
final class Trials {
  private final Direction direction;
  private final List<Trial> all = new ArrayList<>();

  /**
   * @param direction which way the metric is better
   */
  Trials(Direction direction) {
    this.direction = direction;
  }

  void add(Trial trial) {
    all.add(trial);
  }

  int size() {
    return all.size();
  }

  List<Trial> all() {
    return Collections.unmodifiableList(all);
  }

  /** The best one; of equal ones the earlier, of none that came to something the first. */
  Trial best() {
    Trial best = all.get(0);
    for (Trial trial : all) {
      if (score(trial) > score(best)
          || (Double.isNaN(best.value()) && !Double.isNaN(trial.value()))) {
        best = trial;
      }
    }
    return best;
  }

  List<ScoredPoint> points(SearchSpace space) {
    return all.stream()
        .map(trial -> new ScoredPoint(space.point(trial.values()), score(trial)))
        .toList();
  }

  private double score(Trial trial) {
    return direction == Direction.LOWER ? -trial.value() : trial.value();
  }

  /** As bytes: a line for each trial. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    for (Trial trial : all) {
      text.append(trial.value());
      trial
          .values()
          .forEach((name, value) -> text.append('\t').append(name).append('=').append(value));
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Takes trials back that {@link #bytes} gave. */
  void restore(byte[] bytes) {
    all.clear();
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      String[] fields = line.split("\t", -1);
      Map<String, String> values = new TreeMap<>();
      for (int k = 1; k < fields.length; k++) {
        int equals = fields[k].indexOf('=');
        values.put(fields[k].substring(0, equals), fields[k].substring(equals + 1));
      }
      all.add(new Trial(values, Double.parseDouble(fields[0])));
    }
  }
}
