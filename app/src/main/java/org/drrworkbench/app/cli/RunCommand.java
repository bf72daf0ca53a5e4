package org.drrworkbench.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.queue.ExperimentCheck;
import org.drrworkbench.experiments.queue.ExperimentOutcome;
import org.drrworkbench.experiments.queue.ExperimentRunner;
import org.drrworkbench.experiments.queue.ExperimentSetup;
import org.drrworkbench.experiments.queue.RunOutcome;
import org.drrworkbench.experiments.results.FinishedRuns;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.experiments.spec.Settings;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs experiments and shows their tables. */
@Command(
    name = "run",
    description = "Run presets, spec files or what the options say; then print the tables.")
final class RunCommand implements Callable<Integer> {
  private final Services services;

  @Parameters(
      arity = "0..*",
      paramLabel = "SPEC",
      description = "Presets (`workbench presets` lists them) or spec files.")
  private List<String> specs = new ArrayList<>();

  @Mixin private final RunOptions options = new RunOptions();

  @Option(names = "--jobs", paramLabel = "N", description = "Workers at a time; default: cores.")
  private @Nullable Integer jobs;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Folder for the run folders; default: ${DEFAULT-VALUE}.")
  private Path runs = Path.of("runs");

  @Option(
      names = "--resume",
      description = "Go on with the interrupted experiment of that name; skip what is finished.")
  private boolean resume;

  @Spec private CommandSpec spec = CommandSpec.create();

  private RunCommand(Services services) {
    this.services = services;
  }

  static CommandLine line(Services services) {
    CommandLine line = new CommandLine(new RunCommand(services));
    LaterOptions.RUN.addTo(line.getCommandSpec());
    return line;
  }

  @Override
  public Integer call() {
    checkCall();
    List<ExperimentSpec> chosen = new ArrayList<>();
    if (specs.isEmpty()) {
      Settings settings = options.settings();
      ExperimentSpec usual =
          settings == null ? ExperimentSpec.defaults() : ExperimentSpec.defaults(settings);
      chosen.add(options.appliedTo(usual, services.data()));
    }
    for (String word : specs) {
      chosen.add(options.appliedTo(read(word, options.settings()), services.data()));
    }
    ExperimentCheck check = new ExperimentCheck(services.models(), services.data());
    ExperimentSetup setup = new ExperimentSetup(services.models());
    for (ExperimentSpec experiment : chosen) {
      ExperimentCheck.Checked checked = check.check(experiment);
      tellDropped(checked.split());
      if (resume) {
        setup.checkResumable(experiment, runs, checked.dataSet());
      }
    }
    int code = ExitCode.OK;
    for (ExperimentSpec experiment : chosen) {
      Experiment prepared = setup.prepare(experiment, runs, resume);
      int one = run(prepared, TableOptions.standard().withModels(experiment.models()));
      if (one == ExitCode.STOPPED) {
        return one;
      }
      code = Math.max(code, one);
    }
    return code;
  }

  /** What a split leaves out of the test is said aloud. */
  private void tellDropped(Split split) {
    if (split.dropped().size() > 0) {
      services
          .terminal()
          .err()
          .println(
              "Left out of the test part of "
                  + split.name()
                  + ": "
                  + split.dropped().size()
                  + " ratings of users without training ratings.");
    }
  }

  private void checkCall() {
    if (jobs != null && jobs < 1) {
      throw CallException.wrongCall("--jobs is " + jobs + "; it must be 1 or more.");
    }
    LaterOptions.RUN.refuse(spec.commandLine().getParseResult());
  }

  /** What a word of the call names, under the chosen settings. */
  static ExperimentSpec read(String word, @Nullable Settings settings) {
    Path file = Path.of(word);
    if (Files.isRegularFile(file) || word.endsWith(".json")) {
      return SpecJson.readExperiment(file, settings);
    }
    try {
      ExperimentSpec preset = Preset.of(word).spec();
      return settings == null ? preset : preset.withSettings(settings);
    } catch (SpecException e) {
      throw new SpecException(
          "'" + word + "' is neither a spec file nor a preset: " + e.getMessage(), e);
    }
  }

  private int run(Experiment experiment, TableOptions shown) {
    int atOnce = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    atOnce = Math.min(atOnce, experiment.runs().size());
    services
        .terminal()
        .err()
        .println(
            "Experiment "
                + experiment.name()
                + ": "
                + experiment.runs().size()
                + (experiment.runs().size() == 1 ? " run" : " runs")
                + " in "
                + experiment.folder()
                + ".");
    ExperimentRunner runner = new ExperimentRunner(services.launchers().forJobs(atOnce));
    ProgressDisplay display = new ProgressDisplay(services.terminal());
    Runnable stop =
        () -> {
          display.say("Stopping: each worker writes a checkpoint first.");
          runner.requestStop();
        };
    Interrupts.Guard guard = services.interrupts().watch(stop);
    try {
      ExperimentOutcome outcome = runner.run(experiment, atOnce, display);
      display.end();
      tellEndings(outcome);
      if (outcome.runs().stream().anyMatch(RunOutcome::finished)) {
        FinishedRuns finished = FinishedRuns.of(experiment.runs());
        services.terminal().out().print(TableFormat.TEXT.render(finished.tables(shown)));
        services.terminal().out().flush();
        finished.health().forEach(services.terminal().err()::println);
      }
      return outcome.exitCode();
    } finally {
      guard.close();
    }
  }

  private void tellEndings(ExperimentOutcome outcome) {
    for (RunOutcome run : outcome.runs()) {
      switch (run.ending()) {
        case FINISHED, SKIPPED, NOT_STARTED -> {}
        case STOPPED -> services.terminal().err().println("Stopped: " + run.folder().name() + ".");
        case FAILED, LOST ->
            services
                .terminal()
                .err()
                .println(
                    run.folder().name()
                        + ": "
                        + OptionWords.in(run.message())
                        + " (log: "
                        + run.folder().workerLog()
                        + ")");
      }
    }
    if (outcome.exitCode() == ExitCode.STOPPED) {
      services
          .terminal()
          .err()
          .println("Stopped before the end; the same command with --resume goes on.");
    }
  }
}
