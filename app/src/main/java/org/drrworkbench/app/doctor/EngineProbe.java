package org.drrworkbench.app.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a process of its own about the engine, because an engine that does not fit the machine takes
 * the process that loads it along.
 */
public final class EngineProbe {
  private static final String ADVICE =
      "Models without an engine (popularity, pmf and the like) still run; for the others remove the"
          + " folder .djl.ai in your home folder, so that the engine is unpacked again.";

  private final List<String> command;
  private final Duration patience;

  /**
   * @param command starts {@code workbench probe}
   * @param patience how long to wait for an answer
   */
  public EngineProbe(List<String> command, Duration patience) {
    this.command = List.copyOf(command);
    this.patience = patience;
  }

  /** What was found out. */
  public List<Finding> ask() {
    String answer;
    try {
      answer = answer();
    } catch (IOException e) {
      return List.of(broken("its process could not be started (" + e.getMessage() + ")"));
    }
    if (answer == null) {
      return List.of(broken("no answer within " + patience.toSeconds() + " seconds"));
    }
    try {
      return read(JsonMapper.builder().build().readTree(answer));
    } catch (JsonProcessingException e) {
      return List.of(broken("its process ended without an answer"));
    }
  }

  private @Nullable String answer() throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (Writer questions = process.outputWriter()) {
      questions.write("{\"ask\":\"engine\"}\n");
    } catch (IOException e) {
      // A process that is gone already answers with the end of its output.
      process.destroy();
    }
    try (BufferedReader answers = process.inputReader()) {
      CompletableFuture<String> line =
          CompletableFuture.supplyAsync(
              () -> answers.lines().filter(one -> one.startsWith("{")).findFirst().orElse(""));
      return line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      process.destroyForcibly();
    }
  }

  static List<Finding> read(JsonNode answer) {
    if (!answer.path("engine").isTextual()) {
      return List.of(broken(answer.path("error").asText("its process ended without an answer")));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.ok(
            "engine",
            answer.path("engine").asText()
                + " "
                + answer.path("version").asText()
                + ", DJL "
                + answer.path("binding").asText()));
    List<String> devices = new ArrayList<>();
    answer.path("devices").forEach(device -> devices.add(device.asText()));
    findings.add(Finding.ok("devices", String.join(", ", devices)));
    String speed =
        String.format(
            Locale.ROOT,
            "%.1f billion operations a second on one thread",
            answer.path("gigaflops").asDouble());
    findings.add(
        answer.path("correct").asBoolean()
            ? Finding.ok("self-test", "right results, " + speed)
            : Finding.broken(
                "self-test",
                "WRONG RESULTS, " + speed,
                "Do not trust runs of this machine; remove .djl.ai in your home folder, try"
                    + " again, and report it."));
    return findings;
  }

  private static Finding broken(String found) {
    return Finding.broken("engine", found, ADVICE);
  }
}
