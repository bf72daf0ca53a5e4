package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.launch.WorkerHandle;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunLiveness;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;

/** Workers that do what a test says, on a machine of their own. */
final class FakeWorkers implements Launcher {
  private static final String HOST = "here";
  private final List<FakeWorker> started = new ArrayList<>();
  private final Set<Long> alive = new HashSet<>();

  /** Names of the runs that were started, in that order. */
  List<String> started() {
    return started.stream().map(worker -> worker.folder.name()).toList();
  }

  FakeWorker last() {
    return started.get(started.size() - 1);
  }

  RunLiveness watch(RunFolder folder) {
    return new RunLiveness(folder, () -> 0, HOST, alive::contains);
  }

  @Override
  public FakeWorker launch(RunFolder folder) {
    FakeWorker worker = new FakeWorker(folder, started.size() + 1);
    started.add(worker);
    alive.add(worker.pid);
    return worker;
  }

  /** A worker whose process is there from the start, and says nothing by itself. */
  final class FakeWorker implements WorkerHandle {
    private final RunFolder folder;
    private final long pid;
    private long beats;
    private int code = -1;

    private FakeWorker(RunFolder folder, long pid) {
      this.folder = folder;
      this.pid = pid;
    }

    void says(RunState state, String message) throws IOException {
      folder.writeStatus(
          new RunStatus(
              1, state, pid + " here " + pid, ++beats, "offline", 5, 10, null, message, HOST, pid));
    }

    void ends(RunState state, String message) throws IOException {
      says(state, message);
      exits(0);
    }

    void exits(int exitCode) {
      code = exitCode;
      alive.remove(pid);
    }

    @Override
    public long pid() {
      return pid;
    }

    @Override
    public boolean alive() {
      return code < 0;
    }

    @Override
    public OptionalInt exitCode() {
      return code < 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    @Override
    public void askToStop() throws IOException {
      folder.askToStop();
    }

    @Override
    public void kill() {
      exits(137);
    }
  }
}
