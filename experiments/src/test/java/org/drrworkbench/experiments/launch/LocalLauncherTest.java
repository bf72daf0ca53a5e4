package org.drrworkbench.experiments.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.experiments.run.Await;
import org.drrworkbench.experiments.run.RunFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LocalLauncherTest {
  @TempDir private Path temp;

  /** Starts a shell script in place of Java; $0 and $1 are what the launcher adds. */
  private WorkerHandle launch(String script) throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of("/bin/sh")), "This system has no /bin/sh.");
    return new LocalLauncher(List.of("/bin/sh", "-c", script)).launch(new RunFolder(temp));
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(new RunFolder(temp).workerLog());
  }

  @Test
  void theCommandHoldsTheRunFolderAndTheExitCodeIsTold() throws IOException {
    WorkerHandle handle = launch("echo \"$0 $1\"; exit 75");
    Await.until(() -> !handle.alive());

    assertThat(log()).containsExactly("worker " + temp.toAbsolutePath());
    assertThat(handle.exitCode()).hasValue(75);
  }

  @Test
  void outputIsAppendedAndNothingComesFromStandardInput() throws IOException {
    Files.writeString(new RunFolder(temp).workerLog(), "earlier\n");
    WorkerHandle handle = launch("cat; echo one; echo two >&2");
    Await.until(() -> !handle.alive());

    assertThat(log()).containsExactly("earlier", "one", "two");
  }

  @Test
  void theWorkerLeadsASessionOfItsOwn() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(Path.of("/usr/bin/setsid")) && Files.exists(Path.of("/proc/self/stat")),
        "This system has no setsid or no /proc.");
    WorkerHandle handle = launch("read -r line < /proc/$$/stat; echo $line");
    Await.until(() -> !handle.alive());

    // Fields of /proc/PID/stat: 1 pid, 2 name, 3 state, 4 parent, 5 group, 6 session.
    List<String> fields = List.of(log().get(0).split(" ", -1));
    String pid = Long.toString(handle.pid());
    assertThat(fields.get(0)).isEqualTo(pid);
    assertThat(fields.get(4)).isEqualTo(pid);
    assertThat(fields.get(5)).isEqualTo(pid);
  }

  @Test
  void killingEndsItAtOnce() throws IOException {
    WorkerHandle handle = launch("while :; do :; done");
    assertThat(handle.exitCode()).isEmpty();
    handle.kill();
    Await.until(() -> !handle.alive());

    // 128 + 9, as for every process ended by signal 9.
    assertThat(handle.exitCode()).hasValue(137);
  }

  @Test
  void aHeapTooSmallIsRefused() {
    assertThatThrownBy(() -> LocalLauncher.ofThisProcess("Main", 63)).hasMessageContaining("63 MB");
  }
}
