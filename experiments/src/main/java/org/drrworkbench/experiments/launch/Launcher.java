package org.drrworkbench.experiments.launch;

import java.io.IOException;
import org.drrworkbench.experiments.run.RunFolder;

/** Starts the worker of a run, on this machine or elsewhere. */
@FunctionalInterface
public interface Launcher {
  /** Starts a worker that outlives this process and answers without waiting for it. */
  WorkerHandle launch(RunFolder folder) throws IOException;
}
