package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.split.HistoryOrder;
import org.jspecify.annotations.Nullable;

/** The JSON form of specs: indented, every field written, unknown fields refused by name. */
public final class SpecJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addMixIn(HistoryOrder.class, ChoiceWords.class)
          .addMixIn(SimulatorSettings.Kind.class, ChoiceWords.class)
          .addMixIn(SimulatorSettings.Rows.class, ChoiceWords.class)
          .addMixIn(SimulatorSettings.ColdValue.class, ChoiceWords.class)
          .build();

  private static final Set<String> NULLABLE =
      Set.of(
          "data.path",
          "data.columns",
          "data.columns.time",
          "data.columns.timeUnit",
          "data.columns.quote",
          "data.columns.encoding",
          "data.file",
          "data.reading",
          "data.reading.duplicates",
          "data.reading.outOfScale",
          "data.reading.mostUnreadable",
          "data.reading.scaleMin",
          "data.reading.scaleMax",
          "data.reading.zeros",
          "data.given",
          "preparation.ratingRange",
          "preparation.ratingRange.min",
          "preparation.ratingRange.max",
          "preparation.kCore",
          "preparation.fewestLikes",
          "preparation.userSample",
          "split.fold",
          "split.seed",
          "positiveThreshold",
          "startFrom",
          "sweep",
          "tuning");

  private SpecJson() {}

  /** The text of a run's spec. */
  public static String text(RunSpec spec) {
    return write(spec);
  }

  /** The text of an experiment's spec. */
  public static String text(ExperimentSpec spec) {
    return write(spec);
  }

  /** The text of a user's own data set. */
  public static String text(NamedData data) {
    return write(data);
  }

  /**
   * A user's own data set.
   *
   * @throws SpecException one sentence naming the file and the field
   */
  public static NamedData readNamedData(Path file) {
    return convert(file, tree(file), NamedData.class);
  }

  /** A run's spec as a tree. */
  static JsonNode tree(RunSpec spec) {
    return MAPPER.valueToTree(spec);
  }

  private static String write(Object spec) {
    try {
      return MAPPER.writeValueAsString(spec) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A spec cannot be written as JSON.", e);
    }
  }

  /**
   * A run's spec, which must be complete but for fields that came later.
   *
   * @throws SpecException one sentence naming the file and the field
   */
  public static RunSpec readRun(Path file) {
    ObjectNode given = tree(file);
    ObjectNode whole = LaterFields.ofRun(MAPPER);
    overlay(whole, given);
    return convert(file, whole, RunSpec.class);
  }

  /**
   * An experiment's spec. Fields that are missing have their defaults; a run's spec (with {@code
   * model} and {@code seed}) is read as an experiment of one run.
   *
   * @throws SpecException one sentence naming the file and the field
   */
  public static ExperimentSpec readExperiment(Path file) {
    return readExperiment(file, null);
  }

  /**
   * The same with other settings: they replace the file's, and say what stands for fields that are
   * missing.
   *
   * @param settings null for the file's own
   */
  public static ExperimentSpec readExperiment(Path file, @Nullable Settings settings) {
    ObjectNode given = tree(file);
    if (!given.has("schemaVersion")) {
      throw new SpecException(
          file + ": schemaVersion is missing; add \"schemaVersion\": 1 as the first field.");
    }
    intoList(given, "model", "models");
    intoList(given, "seed", "seeds");
    if (settings != null) {
      given.put("settings", settings.id());
    }
    ObjectNode whole = MAPPER.valueToTree(ExperimentSpec.defaults(settings(file, given)));
    overlay(whole, given);
    return convert(file, whole, ExperimentSpec.class);
  }

  private static Settings settings(Path file, ObjectNode given) {
    JsonNode settings = given.path("settings");
    try {
      return settings.isTextual() ? Settings.of(settings.textValue()) : Settings.ARTICLE;
    } catch (IllegalArgumentException e) {
      throw new SpecException(file + ": " + e.getMessage(), e);
    }
  }

  private static void intoList(ObjectNode tree, String one, String many) {
    if (tree.has(one) && !tree.has(many)) {
      ArrayNode list = tree.putArray(many);
      list.add(tree.remove(one));
    }
  }

  /** Objects are merged field by field, everything else is replaced. */
  private static void overlay(ObjectNode base, ObjectNode over) {
    over.properties()
        .forEach(
            entry -> {
              JsonNode old = base.get(entry.getKey());
              if (old instanceof ObjectNode oldObject
                  && entry.getValue() instanceof ObjectNode newObject) {
                overlay(oldObject, newObject);
              } else {
                base.set(entry.getKey(), entry.getValue());
              }
            });
  }

  private static ObjectNode tree(Path file) {
    try {
      JsonNode tree = MAPPER.readTree(Files.readString(file));
      if (tree instanceof ObjectNode object) {
        refuseNulls(file, "", object);
        LaterFields.fill(object);
        return object;
      }
      throw new SpecException(file + " is no JSON object, as a spec must be.");
    } catch (NoSuchFileException e) {
      throw new SpecException("There is no file " + file + "; name a preset or a spec file.", e);
    } catch (JsonProcessingException e) {
      throw new SpecException(
          file
              + " is not valid JSON at line "
              + e.getLocation().getLineNr()
              + ": "
              + e.getOriginalMessage()
              + ".",
          e);
    } catch (IOException e) {
      throw new SpecException(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** Null says something in a few fields only; elsewhere it is a slip. */
  private static void refuseNulls(Path file, String path, JsonNode node) {
    if (node.isNull() && !NULLABLE.contains(path)) {
      throw new SpecException(
          file + ": field '" + path + "' is null; give it a value or leave it out.");
    }
    node.properties()
        .forEach(
            entry ->
                refuseNulls(
                    file,
                    path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                    entry.getValue()));
    for (int k = 0; node.isArray() && k < node.size(); k++) {
      refuseNulls(file, path + "[" + k + "]", node.get(k));
    }
  }

  private static <T> T convert(Path file, JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      throw new SpecException(
          file
              + " has an unknown field '"
              + field(e)
              + "'; known there are "
              + e.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "))
              + ".",
          e);
    } catch (JsonMappingException e) {
      String own = ownSentence(e);
      throw new SpecException(
          own != null
              ? file + ": " + own
              : file + ": field '" + field(e) + "' cannot be read: " + e.getOriginalMessage() + ".",
          e);
    } catch (JsonProcessingException e) {
      throw new SpecException(file + " cannot be read: " + e.getOriginalMessage() + ".", e);
    }
  }

  private static String field(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(name -> name != null)
        .collect(Collectors.joining("."));
  }

  /** What a record said about its own field. */
  private static @Nullable String ownSentence(Throwable e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException own) {
        return own.getMessage();
      }
    }
    return null;
  }
}
