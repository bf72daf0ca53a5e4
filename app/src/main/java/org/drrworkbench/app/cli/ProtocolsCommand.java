package org.drrworkbench.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.experiments.run.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** List the evaluation protocols. */
@Command(name = "protocols", description = "List the evaluation protocols.")
final class ProtocolsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ProtocolsCommand(Services services) {
    terminal = services.terminal();
  }

  @Override
  public Integer call() {
    if (json) {
      terminal
          .out()
          .println(Json.page(Protocol.standard().stream().map(ProtocolsCommand::asMap).toList()));
    } else {
      Columns.print(
          terminal.out(),
          Protocol.standard().stream().map(one -> List.of(one.id(), one.description())).toList());
    }
    return ExitCode.OK;
  }

  private static Map<String, Object> asMap(Protocol protocol) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", protocol.id());
    map.put("candidates", protocol.candidates());
    map.put("description", protocol.description());
    return map;
  }
}
