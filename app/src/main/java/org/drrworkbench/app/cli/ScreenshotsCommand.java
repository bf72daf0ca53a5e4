package org.drrworkbench.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.queue.ExperimentRunner;
import org.drrworkbench.experiments.queue.ExperimentSetup;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.NoDisplayException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes pictures of the window with the demo's content, which it runs first. */
@Command(
    name = "screenshots",
    description = "Take pictures of every screen and dialog, light and dark, with demo content.")
final class ScreenshotsCommand implements Callable<Integer> {
  private static final int STEPS = 400;
  private static final int LIVE_STEPS = 20_000;

  private final Services services;

  @Parameters(paramLabel = "DIR", description = "Folder for the pictures; made when missing.")
  private Path folder = Path.of("screenshots");

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      description =
          "Folder of the runs to be shown, used again where it holds them already; default: one"
              + " beside the pictures.")
  private Path runs = Path.of("");

  ScreenshotsCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path shown = runs.toString().isEmpty() ? folder.resolve("runs") : runs;
    Files.createDirectories(shown);
    for (ExperimentSpec spec : content()) {
      int code = run(new ExperimentSetup(services.models()).prepare(spec, shown, true));
      if (code != ExitCode.OK) {
        return code;
      }
    }
    try {
      for (Path picture : services.window().pictures(shown, live(), folder)) {
        services.terminal().out().println(picture);
      }
    } catch (NoDisplayException e) {
      throw CallException.wrongCall(e.getMessage() + "; pictures need a display, such as xvfb's.");
    }
    return ExitCode.OK;
  }

  private int run(Experiment experiment) {
    int jobs = Runtime.getRuntime().availableProcessors();
    ExperimentRunner runner = new ExperimentRunner(services.launchers().forJobs(jobs));
    ProgressDisplay display = new ProgressDisplay(services.terminal());
    Interrupts.Guard guard = services.interrupts().watch(runner::requestStop);
    try {
      return runner.run(experiment, jobs, display).exitCode();
    } finally {
      guard.close();
      display.end();
    }
  }

  private static List<ExperimentSpec> content() {
    ExperimentSpec demo = Preset.of("demo").spec().toBuilder().gradientSteps(STEPS).build();
    ExperimentSpec sweep =
        demo.toBuilder()
            .name("embedding-size")
            .models(List.of("drr-gru"))
            .seeds(List.of(1L))
            .sweep(
                new Sweep(
                    "embeddingSize",
                    IntStream.of(50, 100, 150, 200, 250).mapToObj(Integer::toString).toList()))
            .build();
    // The one made last is what Results shows.
    return List.of(sweep, demo);
  }

  /** Goes on however long the pictures take. */
  private static ExperimentSpec live() {
    return ExperimentSpec.defaults().toBuilder()
        .name("in-progress")
        .hyperparameters(Map.of("patience", "1000000"))
        .gradientSteps(LIVE_STEPS)
        .logEvery(20)
        .build();
  }
}
