package org.drrworkbench.core.hyper;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The hyperparameters a model takes, in the order in which they are shown.
 *
 * @param all the declarations; no name twice, every default in its range
 */
public record HyperparameterSchema(List<Hyperparameter> all) {
  public HyperparameterSchema {
    all = List.copyOf(all);
    Set<String> names = new HashSet<>();
    for (Hyperparameter h : all) {
      if (!names.add(h.name())) {
        throw new IllegalArgumentException(
            "Hyperparameter " + h.name() + " is declared twice; declare it once.");
      }
      h.parse(h.defaultValue());
    }
  }

  public static HyperparameterSchema of(Hyperparameter... all) {
    return new HyperparameterSchema(List.of(all));
  }

  public boolean has(String name) {
    return all.stream().anyMatch(h -> h.name().equals(name));
  }

  /** The defaults. */
  public HyperparameterValues defaults() {
    return values(Map.of());
  }

  /**
   * The defaults with some of them replaced.
   *
   * @param chosen values as text by name
   * @throws IllegalArgumentException one sentence naming the unknown name, or the bad value and the
   *     range
   */
  public HyperparameterValues values(Map<String, String> chosen) {
    for (String name : chosen.keySet()) {
      if (!has(name)) {
        throw new IllegalArgumentException(
            "There is no hyperparameter '"
                + name
                + "'; known are "
                + String.join(", ", all.stream().map(Hyperparameter::name).toList())
                + ".");
      }
    }
    Map<String, Object> values = new TreeMap<>();
    for (Hyperparameter h : all) {
      String text = chosen.get(h.name());
      values.put(h.name(), h.parse(text == null ? h.defaultValue() : text));
    }
    return new HyperparameterValues(values);
  }
}
