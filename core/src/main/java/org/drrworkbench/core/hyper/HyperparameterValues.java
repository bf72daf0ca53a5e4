package org.drrworkbench.core.hyper;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checked values of a {@link HyperparameterSchema}: Long, Double, Boolean or String by name. Asking
 * for a name that the schema lacks is a programming error.
 *
 * @param asMap the values, sorted by name
 */
public record HyperparameterValues(Map<String, Object> asMap) {
  public HyperparameterValues {
    asMap = Collections.unmodifiableMap(new TreeMap<>(asMap));
  }

  public int integer(String name) {
    return Math.toIntExact((Long) value(name));
  }

  public double real(String name) {
    return (Double) value(name);
  }

  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  public String choice(String name) {
    return (String) value(name);
  }

  private Object value(String name) {
    Object value = asMap.get(name);
    if (value == null) {
      throw new IllegalStateException("No hyperparameter " + name + " in " + asMap.keySet());
    }
    return value;
  }
}
