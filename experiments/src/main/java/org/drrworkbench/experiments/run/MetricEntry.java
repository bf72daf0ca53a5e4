package org.drrworkbench.experiments.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one line of a log of metrics says. */
sealed interface MetricEntry {

  /** Figures at a step. */
  record Figures(MetricLine line) implements MetricEntry {}

  /**
   * An attempt goes on from a step.
   *
   * @param step earlier lines beyond it do not count
   */
  record Resumed(long step) implements MetricEntry {}

  /**
   * Reads a line.
   *
   * @param bytes without the line's end; torn ones may stop inside a character
   * @return null for a torn line, or one that says neither
   */
  static @Nullable MetricEntry parse(byte[] bytes) {
    JsonNode node;
    try {
      node = Json.MAPPER.readTree(bytes);
    } catch (IOException e) {
      return null;
    }
    if (node.path("resumedAt").isNumber()) {
      return new Resumed(node.path("resumedAt").longValue());
    } else if (node.path("step").isNumber() && node.path("values").isObject()) {
      Map<String, Double> values = new TreeMap<>();
      node.path("values")
          .properties()
          .forEach(e -> values.put(e.getKey(), Json.number(e.getValue())));
      return new Figures(
          new MetricLine(node.path("step").longValue(), node.path("time").asDouble(), values));
    }
    return null;
  }

  /** How lines are read. */
  final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** JSON has no NaN or infinity: they stand there as words, of which asDouble reads NaN. */
    private static double number(JsonNode value) {
      return value.isTextual() && value.textValue().contains("Infinity")
          ? Double.parseDouble(value.textValue())
          : value.asDouble(Double.NaN);
    }
  }
}
