package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecJson;

/**
 * The folder of one run: the only place that knows its file names.
 *
 * @param root the folder
 */
public record RunFolder(Path root) {
  public Path spec() {
    return root.resolve("spec.json");
  }

  public Path provenance() {
    return root.resolve("provenance.json");
  }

  public Path status() {
    return root.resolve("status.json");
  }

  public Path metrics() {
    return root.resolve("metrics.jsonl");
  }

  /** The sets of hyperparameters that were tried, where they were tuned. */
  public Path tuning() {
    return root.resolve("tuning.csv");
  }

  public Path results() {
    return root.resolve("results.csv");
  }

  public Path perUser() {
    return root.resolve("per-user.csv.gz");
  }

  public Path recommendations() {
    return root.resolve("recommendations.tsv");
  }

  public Path checkpoint() {
    return root.resolve("checkpoint");
  }

  public Path workerLog() {
    return root.resolve("worker.log");
  }

  /** Its appearance asks the worker to checkpoint and stop. */
  public Path stop() {
    return root.resolve("stop");
  }

  /** Lies there for as long as a queue is to see to it that the run is executed. */
  public Path wanted() {
    return root.resolve("wanted");
  }

  /** Locked by the worker for as long as it lives. */
  public Path lock() {
    return root.resolve(".lock");
  }

  /** Holds the token of the latest attempt. */
  public Path attempt() {
    return root.resolve(".attempt");
  }

  /** The name of the run. */
  public String name() {
    return String.valueOf(root.getFileName());
  }

  /** Whether this looks like a run's folder. */
  public boolean exists() {
    return Files.isRegularFile(spec());
  }

  /**
   * The run's spec.
   *
   * @throws org.drrworkbench.experiments.spec.SpecException if it is missing or wrong
   */
  public RunSpec readSpec() {
    return SpecJson.readRun(spec());
  }

  /** The status, or nothing when there is none or it cannot be read. */
  public Optional<RunStatus> readStatus() {
    return RunJson.readStatus(status());
  }

  /** Replaces the status. Once a worker has the run, only that worker may. */
  public void writeStatus(RunStatus status) throws IOException {
    AtomicFile.write(status(), RunJson.text(status));
  }

  /** Asks the worker to checkpoint and stop. */
  public void askToStop() throws IOException {
    AtomicFile.write(stop(), "");
  }

  /**
   * Takes away a stop file that an earlier attempt left behind.
   *
   * @return false, with nothing done, if a worker has the run: the stop is meant for that one
   */
  public boolean withdrawStop() throws IOException {
    return RunLock.withdrawStop(this);
  }
}
