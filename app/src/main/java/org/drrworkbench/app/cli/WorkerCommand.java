package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Executes one run in this process. */
@Command(name = "worker", description = "Execute or resume the run of one run folder.")
final class WorkerCommand implements Callable<Integer> {
  private final Services services;

  @Parameters(paramLabel = "RUN_FOLDER", description = "A folder with a spec.json.")
  private Path folder = Path.of(".");

  WorkerCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    RunFolder run = new RunFolder(folder.toAbsolutePath().normalize());
    if (!run.exists()) {
      throw CallException.wrongCall(
          "There is no "
              + run.spec()
              + "; name a run folder, such as runs/demo/pmf-offline-seed1.");
    }
    return services.worker().applyAsInt(run);
  }
}
