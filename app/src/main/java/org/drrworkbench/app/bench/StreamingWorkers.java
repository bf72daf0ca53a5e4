package org.drrworkbench.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.launch.WorkerHandle;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;

/** Stands for workers that log faster than any real one: they only write lines of metrics. */
final class StreamingWorkers implements Launcher, AutoCloseable {
  private static final long HEARTBEAT_EVERY = 100;

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private final int linesPerSecond;
  private final AtomicLong lines = new AtomicLong();

  StreamingWorkers(int linesPerSecond) {
    this.linesPerSecond = linesPerSecond;
  }

  /** How many lines they have written so far, all together. */
  long lines() {
    return lines.get();
  }

  @Override
  public WorkerHandle launch(RunFolder folder) throws IOException {
    MetricLog log = new MetricLog(folder.metrics());
    status(folder, 0);
    AtomicLong step = new AtomicLong();
    var unused =
        threads.scheduleAtFixedRate(
            () -> write(folder, log, step.incrementAndGet()),
            0,
            TimeUnit.SECONDS.toNanos(1) / linesPerSecond,
            TimeUnit.NANOSECONDS);
    return new Stream();
  }

  private void write(RunFolder folder, MetricLog log, long step) {
    try {
      // A falling loss with some noise that looks the same in each run of the benchmark.
      double wave = Math.sin(step * 0.7) * Math.cos(step * 0.13);
      double fall = Math.exp(-step / 4000.0);
      log.write(
          new MetricLine(
              step,
              step / (double) linesPerSecond,
              Map.of(
                  LoggedKey.CRITIC_LOSS.key(), 0.2 + 0.3 * fall + 0.02 * wave,
                  LoggedKey.ACTOR_LOSS.key(), -0.5 + 0.2 * fall + 0.03 * wave,
                  LoggedKey.MEAN_Q.key(), 0.4 - 0.4 * fall + 0.01 * wave,
                  LoggedKey.REWARD.key(), 0.3 - 0.1 * fall + 0.05 * wave,
                  LoggedKey.VALIDATION_NDCG.key(), 0.9 - 0.2 * fall + 0.005 * wave)));
      lines.incrementAndGet();
      if (step % HEARTBEAT_EVERY == 0) {
        status(folder, step);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The benchmark's metrics cannot be written.", e);
    }
  }

  private static void status(RunFolder folder, long step) throws IOException {
    folder.writeStatus(
        new RunStatus(
            RunStatus.SCHEMA_VERSION,
            RunState.RUNNING,
            "benchmark",
            step / HEARTBEAT_EVERY,
            "offline",
            step,
            1_000_000,
            null,
            "",
            "benchmark",
            ProcessHandle.current().pid()));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** One stream of lines. */
  private static final class Stream implements WorkerHandle {
    @Override
    public long pid() {
      return ProcessHandle.current().pid();
    }

    @Override
    public boolean alive() {
      return true;
    }

    @Override
    public OptionalInt exitCode() {
      return OptionalInt.empty();
    }

    @Override
    public void askToStop() {}

    @Override
    public void kill() {}
  }
}
