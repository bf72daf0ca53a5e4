package org.drrworkbench.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.run.Inspection;
import org.drrworkbench.experiments.run.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into a finished run's model, user by user, in a process of its own. */
@Command(
    name = "inspect",
    description = {
      "Look into a finished run's model: what it reads of a user's past and how much each item"
          + " counts, and what it recommends.",
      "Prints one line of JSON for --user; without it, answers JSON lines on standard input, such"
          + " as {\"user\":\"17\",\"length\":20}."
    })
final class InspectCommand implements Callable<Integer> {
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final Services services;

  @Parameters(paramLabel = "RUN_FOLDER", description = "The folder of a finished run.")
  private Path folder = Path.of(".");

  @Option(names = "--user", paramLabel = "ID", description = "The user's identifier in the data.")
  private @Nullable String user;

  @Option(
      names = "--length",
      paramLabel = "N",
      defaultValue = "20",
      description = "Items recommended at most; default: ${DEFAULT-VALUE}.")
  private int length = 20;

  InspectCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = new RunFolder(folder);
    if (!run.exists()) {
      throw CallException.wrongCall(
          "There is no "
              + run.spec()
              + "; name a run folder, such as runs/demo/drr-gru-offline-seed1.");
    }
    try (Inspection inspection = services.inspection().open(run)) {
      if (user != null) {
        print(inspection.of(user, length));
      } else {
        answerAll(inspection);
      }
    }
    return ExitCode.OK;
  }

  private void answerAll(Inspection inspection) throws IOException {
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      if (!line.isBlank()) {
        print(answer(inspection, line));
      }
    }
  }

  private Object answer(Inspection inspection, String line) {
    try {
      JsonNode question = mapper.readTree(line);
      return inspection.of(question.path("user").asText(), question.path("length").asInt(length));
    } catch (JsonProcessingException e) {
      return Map.of("error", "This is no JSON: " + e.getOriginalMessage());
    } catch (DataException e) {
      return Map.of("error", String.valueOf(e.getMessage()));
    }
  }

  private void print(Object answer) {
    services.terminal().out().println(Json.line(answer));
    services.terminal().out().flush();
  }
}
