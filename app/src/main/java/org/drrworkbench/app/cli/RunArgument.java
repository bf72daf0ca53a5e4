package org.drrworkbench.app.cli;

import java.nio.file.Path;
import org.drrworkbench.experiments.run.RunFolder;
import picocli.CommandLine.Parameters;

/** The folder of a run, on the command line. */
final class RunArgument {
  @Parameters(paramLabel = "RUN_FOLDER", description = "The folder of a run.")
  private Path folder = Path.of(".");

  /**
   * The folder as it was written.
   *
   * @throws CallException if it is no run's
   */
  RunFolder folder() {
    return checked(new RunFolder(folder));
  }

  /** The same from the root of the file system. */
  RunFolder absolute() {
    return checked(new RunFolder(folder.toAbsolutePath().normalize()));
  }

  private static RunFolder checked(RunFolder run) {
    if (!run.exists()) {
      throw CallException.wrongCall(
          "There is no "
              + run.spec()
              + "; name a run folder, such as runs/demo/pmf-offline-seed1.");
    }
    return run;
  }
}
