package org.drrworkbench.experiments.run;

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
    MetricTail tail = new MetricTail(file);
    MetricTail.Update update;
    do {
      update = tail.poll();
      update.applyTo(lines);
    } while (update.more());
    return lines;
  }
}
