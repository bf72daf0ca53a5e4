package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLivenessTest {
  private static final long SECOND = 1_000_000_000L;

  @TempDir private Path temp;
  private final AtomicLong clock = new AtomicLong(-5 * SECOND);
  private boolean processAlive = true;
  private RunFolder folder = new RunFolder(Path.of(""));
  private RunLiveness liveness = new RunLiveness(folder);

  @BeforeEach
  void open() {
    folder = new RunFolder(temp);
    liveness = new RunLiveness(folder, clock::get, "here", pid -> processAlive);
  }

  private void status(RunState state, long heartbeat, String host) throws IOException {
    folder.writeStatus(
        new RunStatus(1, state, "1 x 9", heartbeat, "offline", 5, 10, null, "", host, 9));
  }

  private boolean lostAfter(long seconds) {
    clock.addAndGet(seconds * SECOND);
    return liveness.look().lost();
  }

  @Test
  void aStandingHeartbeatIsLostAfterFifteenSecondsOfTheReadersClock() throws IOException {
    status(RunState.RUNNING, 3, "elsewhere");
    assertThat(lostAfter(0)).isFalse();
    assertThat(lostAfter(14)).isFalse();
    assertThat(lostAfter(1)).isTrue();
  }

  @Test
  void aBeatBringsItBack() throws IOException {
    status(RunState.STOPPING, 3, "elsewhere");
    lostAfter(0);
    assertThat(lostAfter(20)).isTrue();
    status(RunState.STOPPING, 4, "elsewhere");
    assertThat(lostAfter(1)).isFalse();
    assertThat(lostAfter(14)).isFalse();
    assertThat(lostAfter(1)).isTrue();
  }

  @Test
  void aProcessGoneFromThisMachineIsLostAtOnce() throws IOException {
    status(RunState.RUNNING, 3, "here");
    assertThat(lostAfter(0)).isFalse();
    processAlive = false;
    assertThat(lostAfter(0)).isTrue();
  }

  @Test
  void theSameProcessNumberElsewhereMeansNothing() throws IOException {
    status(RunState.RUNNING, 3, "elsewhere");
    processAlive = false;
    assertThat(lostAfter(0)).isFalse();
  }

  @Test
  void runsThatNobodyWorksOnAreNeverLost() throws IOException {
    assertThat(liveness.look().status()).isEqualTo(RunStatus.queued());
    for (RunState state :
        new RunState[] {RunState.QUEUED, RunState.STOPPED, RunState.FINISHED, RunState.FAILED}) {
      status(state, 3, "here");
      processAlive = false;
      lostAfter(0);
      assertThat(lostAfter(100)).as(state.id()).isFalse();
    }
  }
}
