package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.drrworkbench.app.doctor.Doctor;
import org.drrworkbench.app.doctor.Finding;
import org.drrworkbench.experiments.run.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at the machine. */
@Command(
    name = "doctor",
    description = "Look at Java, memory, display, fonts, disk and engine, and say what to do.")
final class DoctorCommand implements Callable<Integer> {
  private final Services services;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Folder for run folders; default: ${DEFAULT-VALUE}.")
  private Path runs = Path.of("runs");

  DoctorCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new Doctor(System.getenv(), runs, services.engineFindings()).examine();
    if (json) {
      services.terminal().out().println(Json.page(findings));
    } else {
      Columns.print(
          services.terminal().out(),
          findings.stream()
              .map(
                  one ->
                      List.of(
                          one.name(),
                          one.state().name().toLowerCase(Locale.ROOT),
                          (one.found() + (one.advice().isEmpty() ? "" : ". " + one.advice()))))
              .toList());
    }
    boolean broken = findings.stream().anyMatch(one -> one.state() == Finding.State.BROKEN);
    return broken ? ExitCode.FAILED : ExitCode.OK;
  }
}
