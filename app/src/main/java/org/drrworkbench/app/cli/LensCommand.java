package org.drrworkbench.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.experiments.compare.LensTables;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.run.Lens;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.SpecText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows one finished run under several protocols, side by side. */
@Command(
    name = "lens",
    description =
        "Score a finished run under several protocols and list lengths, without training it again.")
final class LensCommand implements Callable<Integer> {
  private static final List<String> USUAL_METRICS =
      List.of("precision", "recall", "ndcg.cand", "map.min");

  private final Services services;

  @Mixin private final RunArgument run = new RunArgument();

  @Option(
      names = "--protocol",
      split = ",",
      paramLabel = "ID",
      description = "Protocols; default: all that `workbench protocols` lists.")
  private List<String> protocols = Protocol.standard().stream().map(Protocol::id).toList();

  @Option(
      names = "--list-lengths",
      paramLabel = "L,..",
      defaultValue = "10",
      description = "List lengths to score at; default: ${DEFAULT-VALUE}.")
  private String listLengths = "10";

  @Mixin private final TableOutput output = new TableOutput();

  LensCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    TableFormat form = output.form();
    List<Protocol> chosen =
        WrongCall.unless(() -> protocols.stream().map(Protocol::of).distinct().toList());
    List<String> metrics = output.metrics(USUAL_METRICS);
    List<Integer> lengths = WrongCall.unless(() -> SpecText.listLengths(listLengths));
    RunFolder folder = run.folder();
    Lens.View view = services.lens().apply(folder).look(folder, chosen, lengths);
    PrintWriter out = services.terminal().out();
    if (form == TableFormat.TEXT) {
      out.print(card(view, folder, chosen));
    }
    out.print(LensTables.render(form, view.rows(), metrics));
    out.flush();
    return ExitCode.OK;
  }

  private static String card(Lens.View view, RunFolder folder, List<Protocol> chosen) {
    String how =
        view.fittedAgain()
            ? "it keeps no state, so it was fitted again on the same rows"
            : "as its run left it, not trained again";
    return view.model()
        + " of "
        + folder.root()
        + ": "
        + how
        + ".\n"
        + chosen.stream()
            .map(protocol -> "  " + protocol.id() + ": " + protocol.candidates() + ".\n")
            .collect(Collectors.joining())
        + "\n";
  }
}
