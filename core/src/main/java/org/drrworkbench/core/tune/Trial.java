package org.drrworkbench.core.tune;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One set of values that was tried.
 *
 * @param values those that were searched, as text by name
 * @param value the metric on the validation rows; NaN if training came to nothing
 */
public record Trial(Map<String, String> values, double value) {
  public Trial {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
