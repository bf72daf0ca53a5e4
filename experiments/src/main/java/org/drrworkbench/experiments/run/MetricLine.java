package org.drrworkbench.experiments.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of metrics.
 *
 * @param step gradient steps taken
 * @param time when it was written, in seconds since 1970
 * @param values figures by the keys that {@link org.drrworkbench.core.recommend.LoggedKey} declares
 */
public record MetricLine(long step, double time, Map<String, Double> values) {
  public MetricLine {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
