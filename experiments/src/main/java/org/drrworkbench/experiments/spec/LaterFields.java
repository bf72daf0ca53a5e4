package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fields that specs written by earlier versions lack; null stands for what those versions did. */
final class LaterFields {
  private static final List<String> DATA = List.of("columns", "file", "reading");
  private static final List<String> COLUMNS = List.of("time", "timeUnit", "quote", "encoding");
  private static final List<String> READING =
      List.of("duplicates", "outOfScale", "mostUnreadable", "scaleMin", "scaleMax");

  private LaterFields() {}

  /** Adds the missing ones. */
  static void fill(ObjectNode spec) {
    fill(spec.path("data"), DATA);
    fill(spec.path("data").path("columns"), COLUMNS);
    fill(spec.path("data").path("reading"), READING);
  }

  private static void fill(JsonNode node, List<String> fields) {
    if (node instanceof ObjectNode object) {
      fields.stream().filter(field -> !object.has(field)).forEach(object::putNull);
    }
  }
}
