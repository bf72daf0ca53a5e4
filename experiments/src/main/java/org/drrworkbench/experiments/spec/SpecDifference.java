package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** In which fields two runs' specs differ. */
public final class SpecDifference {
  private SpecDifference() {}

  /**
   * The differing fields with both values, such as {@code gradientSteps (2000 and 10000)}, by name.
   *
   * @param counts which fields count, by their path, such as {@code data.path}
   */
  public static List<String> between(RunSpec first, RunSpec second, Predicate<String> counts) {
    Map<String, String> one = fields(first);
    Map<String, String> other = fields(second);
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    List<String> differing = new ArrayList<>();
    for (String name : names) {
      String left = one.getOrDefault(name, "not given");
      String right = other.getOrDefault(name, "not given");
      if (counts.test(name) && !left.equals(right)) {
        differing.add(name + " (" + left + " and " + right + ")");
      }
    }
    return differing;
  }

  /** Every field that is given, by its path, such as {@code data.path}; a list as JSON. */
  public static Map<String, String> fields(RunSpec spec) {
    Map<String, String> fields = new TreeMap<>();
    collect("", SpecJson.tree(spec), fields);
    return fields;
  }

  private static void collect(String path, JsonNode node, Map<String, String> fields) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              entry ->
                  collect(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      fields));
    } else if (!node.isNull()) {
      fields.put(path, node.isTextual() ? node.textValue() : node.toString());
    }
  }
}
