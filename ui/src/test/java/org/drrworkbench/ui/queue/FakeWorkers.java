package org.drrworkbench.ui.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.launch.WorkerHandle;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecJson;

/**
 * Workers whose words a test writes into the run folders. They pretend to be on another machine, so
 * that nobody looks for their processes.
 */
public final class FakeWorkers implements Launcher {
  private final Map<Path, Worker> workers = new HashMap<>();

  @Override
  public synchronized WorkerHandle launch(RunFolder folder) {
    Worker worker = new Worker(folder);
    workers.put(RunEntry.key(folder), worker);
    return worker;
  }

  /** Whether a run's worker was started. */
  public synchronized boolean launched(RunFolder folder) {
    return workers.containsKey(RunEntry.key(folder));
  }

  public synchronized Worker of(RunFolder folder) {
    Worker worker = workers.get(RunEntry.key(folder));
    if (worker == null) {
      throw new AssertionError(folder + " has no worker.");
    }
    return worker;
  }

  /** Makes a run's folder. */
  public static RunFolder make(Path runs, String experiment, String name, String model, long seed) {
    ExperimentSpec usual = ExperimentSpec.defaults();
    RunSpec spec =
        new RunSpec(
            RunSpec.SCHEMA_VERSION,
            name,
            usual.data(),
            usual.preparation(),
            usual.split(),
            model,
            usual.modes(),
            Map.of(),
            usual.settings(),
            usual.protocols(),
            List.of(10),
            null,
            seed,
            2000,
            50,
            60,
            "cpu",
            null,
            usual.simulator(),
            usual.fitOnTest(),
            usual.tuning());
    RunFolder folder = new RunFolder(runs.resolve(experiment).resolve(name));
    try {
      Files.createDirectories(folder.root());
      folder.writeStatus(RunStatus.queued());
      Files.writeString(folder.spec(), SpecJson.text(spec));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One worker. */
  public static final class Worker implements WorkerHandle {
    private final RunFolder folder;
    private long heartbeat;
    private volatile boolean ended;

    /** A worker that nobody started here. */
    public Worker(RunFolder folder) {
      this.folder = folder;
    }

    /** Says that it is training. */
    public void trains(long step, long total, double secondsLeft) {
      status(RunState.RUNNING, step, total, secondsLeft, "");
    }

    /** Logs figures. */
    public void logs(long step, Map<String, Double> values) {
      try (MetricLog log = new MetricLog(folder.metrics())) {
        log.write(new MetricLine(step, 1.0, values));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Says its last word. */
    public void ends(RunState state, long step, long total, String message) {
      status(state, step, total, 0, message);
      ended = true;
    }

    private void status(RunState state, long step, long total, double left, String message) {
      try {
        folder.writeStatus(
            new RunStatus(
                RunStatus.SCHEMA_VERSION,
                state,
                "1 elsewhere 7",
                ++heartbeat,
                state == RunState.RUNNING ? "offline" : "",
                step,
                total,
                state == RunState.RUNNING ? left : null,
                message,
                "elsewhere",
                7));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public long pid() {
      return 7;
    }

    @Override
    public boolean alive() {
      return !ended;
    }

    @Override
    public OptionalInt exitCode() {
      return ended ? OptionalInt.of(0) : OptionalInt.empty();
    }

    @Override
    public void askToStop() throws IOException {
      folder.askToStop();
    }

    @Override
    public void kill() {
      ended = true;
    }
  }
}
