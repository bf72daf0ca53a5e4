package org.drrworkbench.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
  private final Services services;

  ProbeCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    new JsonLines(services.terminal()).answer(this::answer);
    return ExitCode.OK;
  }

  private Object answer(JsonNode question) {
    String asked = question.path("ask").asText();
    if (!asked.equals("engine")) {
      return JsonLines.error("There is no question '" + asked + "'; known is engine.");
    }
    try {
      return services.engineCheck().get();
    } catch (RuntimeException | LinkageError e) {
      return JsonLines.error(String.valueOf(e));
    }
  }
}
