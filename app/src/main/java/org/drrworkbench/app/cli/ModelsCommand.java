package org.drrworkbench.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.experiments.run.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the models; with an id, that model's hyperparameters. */
@Command(name = "models", description = "List the models, or the hyperparameters of one.")
final class ModelsCommand implements Callable<Integer> {
  private final Services services;

  @Parameters(
      arity = "0..1",
      paramLabel = "MODEL",
      description = "A model's id: show its hyperparameters.")
  private @Nullable String id;

  @Option(names = "--json", description = "Print JSON, with all hyperparameters.")
  private boolean json;

  ModelsCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (json) {
      List<Model> shown =
          id == null ? List.copyOf(services.models().all()) : List.of(services.models().get(id));
      services.terminal().out().println(Json.page(shown.stream().map(this::asMap).toList()));
    } else if (id != null) {
      describe(services.models().get(id));
    } else {
      Columns.print(
          services.terminal().out(),
          services.models().all().stream()
              .map(model -> List.of(model.id(), model.description()))
              .toList());
      services
          .terminal()
          .out()
          .println("\n`workbench models MODEL` shows the hyperparameters of one.");
    }
    return ExitCode.OK;
  }

  private void describe(Model model) {
    services.terminal().out().println(model.id() + ": " + model.description() + "\n");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("hyperparameter", "default", "allowed", "article", "meaning"));
    for (Hyperparameter one : model.hyperparameters().all()) {
      String article = (one.symbol() + " " + one.articleValue()).strip();
      rows.add(List.of(one.name(), one.defaultValue(), one.range(), article, one.help()));
    }
    Columns.print(services.terminal().out(), rows);
  }

  private Map<String, Object> asMap(Model model) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", model.id());
    map.put("description", model.description());
    map.put("hyperparameters", model.hyperparameters().all());
    return map;
  }
}
