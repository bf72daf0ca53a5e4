package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fields that specs written by earlier versions lack, and what stands for them. */
final class LaterFields {
  private static final List<String> DATA = List.of("columns", "file", "reading", "given");
  private static final List<String> PREPARATION = List.of("fewestLikes");
  private static final List<String> COLUMNS = List.of("time", "timeUnit", "quote", "encoding");
  private static final List<String> READING =
      List.of("duplicates", "outOfScale", "mostUnreadable", "scaleMin", "scaleMax", "zeros");

  private LaterFields() {}

  /** Those of a run beside its data, with what earlier versions did. */
  static ObjectNode ofRun(ObjectMapper mapper) {
    ExperimentSpec defaults = ExperimentSpec.defaults();
    ObjectNode fields = mapper.createObjectNode();
    fields.set("preparation", mapper.valueToTree(defaults.preparation()));
    ObjectNode split = mapper.valueToTree(defaults.split());
    fields.set("split", split.retain("foldIn", "folds", "fold", "seed", "order"));
    ObjectNode simulator = mapper.valueToTree(defaults.simulator());
    fields.set("simulator", simulator.retain("kind", "rows", "logOverrides", "coldValue"));
    fields.put("fitOnTest", defaults.fitOnTest());
    fields.putNull("tuning");
    return fields;
  }

  /**
   * Adds the missing ones of data and preparation, where null stands for what earlier versions did.
   */
  static void fill(ObjectNode spec) {
    fill(spec.path("data"), DATA);
    fill(spec.path("preparation"), PREPARATION);
    fill(spec.path("data").path("columns"), COLUMNS);
    fill(spec.path("data").path("reading"), READING);
  }

  private static void fill(JsonNode node, List<String> fields) {
    if (node instanceof ObjectNode object) {
      fields.stream().filter(field -> !object.has(field)).forEach(object::putNull);
    }
  }
}
