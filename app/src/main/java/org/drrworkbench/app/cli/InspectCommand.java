package org.drrworkbench.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.run.Inspection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  private final Services services;

  @Mixin private final RunArgument run = new RunArgument();

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
    JsonLines lines = new JsonLines(services.terminal());
    try (Inspection inspection = services.inspection().open(run.folder())) {
      String id = user;
      if (id == null) {
        lines.answer(question -> answer(inspection, question));
      } else {
        lines.write(WrongCall.unless(() -> inspection.of(id, length)));
      }
    }
    return ExitCode.OK;
  }

  private Object answer(Inspection inspection, JsonNode question) {
    try {
      return inspection.of(question.path("user").asText(), question.path("length").asInt(length));
    } catch (DataException | IllegalArgumentException e) {
      return JsonLines.error(String.valueOf(e.getMessage()));
    }
  }
}
