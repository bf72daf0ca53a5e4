package org.drrworkbench.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;

/**
 * The window in a process of its own, which a test may kill. Called with a folder and what to do:
 * {@code start} starts a long run and stays, {@code watch} only looks on and ends when the run it
 * found is shown as finished. What it has come to stands in files of the folder.
 */
final class WindowUnderTest {
  private WindowUnderTest() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    WindowSession window = WindowSession.open(folder);
    if (args[1].equals("start")) {
      window.until("the form is ready", () -> window.enabled("setup-run"));
      window.fill("setup-name", "survivor");
      window.fill("setup-steps", "2000");
      // Ended early, the run could be over before the next window has opened.
      window.fill("setup-sheet-search", "patience");
      window.fill("setup-hyper-drr-gru-patience", "1000");
      window.until("the form is right", () -> window.enabled("setup-run"));
      window.clickOn("#setup-run");
      window.until("a curve has begun", () -> window.points("live-train-criticLoss") >= 2);
      Files.createFile(folder.resolve("started"));
      new CountDownLatch(1).await();
    }
    window.clickOn("#go-runs");
    window.until("the run is found at work", () -> window.enabled("runs-stop"));
    Files.createFile(folder.resolve("found"));
    RunFolder run =
        new RunFolder(folder.resolve("runs").resolve("survivor").resolve("drr-gru-offline-seed1"));
    window.until(
        "the run is finished",
        () -> run.readStatus().filter(now -> now.state() == RunState.FINISHED).isPresent());
    long logged =
        MetricLog.read(run.metrics()).stream()
            .filter(line -> line.values().containsKey(LoggedKey.CRITIC_LOSS.key()))
            .count();
    window.until(
        "the whole curve is there", () -> window.points("live-train-criticLoss") == logged);
    window.close();
    Files.createFile(folder.resolve("watched"));
    System.exit(0);
  }
}
