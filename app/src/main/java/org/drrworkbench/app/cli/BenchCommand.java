package org.drrworkbench.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
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

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of MovieLens 1M to read; default: invented ratings of its size.")
  private @Nullable Path data;

  BenchCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (data != null && !Files.exists(data)) {
      throw CallException.wrongCall(
          "--data is " + data + ", which is not there; name the folder of MovieLens 1M.");
    }
    List<Benchmark> all = services.benchmarks().with(data);
    List<Benchmark> chosen =
        all.stream().filter(one -> only == null || one.name().equals(only)).toList();
    if (chosen.isEmpty()) {
      throw CallException.wrongCall(
          only == null
              ? "This version has no benchmarks yet."
              : "There is no benchmark '"
                  + only
                  + "'; known are "
                  + all.stream().map(Benchmark::name).toList()
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
