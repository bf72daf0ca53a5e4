package org.drrworkbench.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.drrworkbench.app.bench.Benchmark;
import org.drrworkbench.experiments.run.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures speed. */
@Command(name = "bench", description = "Measure speed; one JSON object a line.")
final class BenchCommand implements Callable<Integer> {
  private final Services services;

  @Option(names = "--only", paramLabel = "NAME", description = "Measure only this.")
  private @Nullable String only;

  BenchCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    List<Benchmark> chosen =
        services.benchmarks().stream()
            .filter(one -> only == null || one.name().equals(only))
            .toList();
    if (chosen.isEmpty()) {
      throw CallException.wrongCall(
          only == null
              ? "This version has no benchmarks yet."
              : "There is no benchmark '"
                  + only
                  + "'; known are "
                  + services.benchmarks().stream().map(Benchmark::name).toList()
                  + ".");
    }
    chosen.forEach(
        one ->
            one.measure(
                figure -> {
                  services.terminal().out().println(Json.line(figure));
                  services.terminal().out().flush();
                }));
    return ExitCode.OK;
  }
}
