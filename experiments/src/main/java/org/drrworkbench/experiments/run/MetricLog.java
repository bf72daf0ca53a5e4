package org.drrworkbench.experiments.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The append-only log of metrics: one JSON object a line. */
public final class MetricLog implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OutputStream out;

  /** Opens the log to append to it; a line that an earlier writer left torn stays by itself. */
  public MetricLog(Path file) throws IOException {
    boolean torn = endsInsideLine(file);
    out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (torn) {
      out.write('\n');
    }
  }

  private static boolean endsInsideLine(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
      access.seek(access.length() - 1);
      return access.read() != '\n';
    }
  }

  public void write(MetricLine line) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("step", line.step());
    // A decimal to the millisecond; a double of this size would be written with an exponent.
    node.put("time", BigDecimal.valueOf(Math.round(line.time() * 1000), 3));
    ObjectNode values = node.putObject("values");
    line.values().forEach(values::put);
    append(node);
  }

  /** Says that an attempt goes on from a step, so that earlier lines beyond it do not count. */
  public void writeResumed(long step) throws IOException {
    append(MAPPER.createObjectNode().put("resumedAt", step));
  }

  private void append(ObjectNode node) throws IOException {
    // One call, so that a reader sees a line whole or torn, never two mixed.
    out.write((node + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** The lines that count, in the order in which they were written. Torn lines are passed over. */
  public static List<MetricLine> read(Path file) throws IOException {
    List<MetricLine> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    for (String text : lines(file)) {
      JsonNode node = parse(text);
      if (node == null) {
        continue;
      }
      if (node.path("resumedAt").isNumber()) {
        long step = node.path("resumedAt").longValue();
        lines.removeIf(line -> line.step() > step);
      } else if (node.path("step").isNumber() && node.path("values").isObject()) {
        Map<String, Double> values = new TreeMap<>();
        node.path("values").properties().forEach(e -> values.put(e.getKey(), number(e.getValue())));
        lines.add(
            new MetricLine(node.path("step").longValue(), node.path("time").asDouble(), values));
      }
    }
    return lines;
  }

  /** A torn line may end inside a character, so bad bytes are no error here. */
  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static @Nullable JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** JSON has no NaN or infinity: they stand there as words, which asDouble reads. */
  private static double number(JsonNode value) {
    return value.isTextual() && value.textValue().contains("Infinity")
        ? Double.parseDouble(value.textValue())
        : value.asDouble(Double.NaN);
  }
}
