package org.drrworkbench.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.run.ExitCode;
import picocli.CommandLine.Command;

/**
 * Answers questions to the engine in a process of its own: a line of JSON in, a line of JSON out.
 * {@code {"ask":"engine"}} is answered with name, version, devices and a self-test.
 */
@Command(
    name = "probe",
    description = "Answer JSON lines on standard input, such as {\"ask\":\"engine\"}.")
final class ProbeCommand implements Callable<Integer> {
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final Services services;

  ProbeCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      if (!line.isBlank()) {
        services.terminal().out().println(Json.line(answer(line)));
        services.terminal().out().flush();
      }
    }
    return ExitCode.OK;
  }

  private Object answer(String line) {
    String asked;
    try {
      JsonNode question = mapper.readTree(line);
      asked = question.path("ask").asText();
    } catch (JsonProcessingException e) {
      return Map.of("error", "This is no JSON: " + e.getOriginalMessage());
    }
    if (!asked.equals("engine")) {
      return Map.of("error", "There is no question '" + asked + "'; known is engine.");
    }
    try {
      return services.engineCheck().get();
    } catch (RuntimeException | LinkageError e) {
      return Map.of("error", String.valueOf(e));
    }
  }
}
