package org.drrworkbench.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line as a whole. */
public final class Cli {
  private static final String[] LATER = {"export", "reproduce", "package"};

  private final Services services;

  public Cli(Services services) {
    this.services = services;
  }

  /**
   * Executes a command.
   *
   * @param args the words after {@code workbench}
   * @return an exit code, see {@link org.drrworkbench.experiments.run.ExitCode}
   */
  public int execute(String... args) {
    CommandLine root = new CommandLine(new RootCommand(services));
    root.addSubcommand(RunCommand.line(services))
        .addSubcommand(new ModelsCommand(services))
        .addSubcommand(new PresetsCommand(services))
        .addSubcommand(new MetricsCommand(services))
        .addSubcommand(new ProtocolsCommand(services))
        .addSubcommand(DatasetsCommand.line(services))
        .addSubcommand(new ResultsCommand(services))
        .addSubcommand(new LensCommand(services))
        .addSubcommand(new ScoreCommand(services))
        .addSubcommand(new ChartCommand(services))
        .addSubcommand(new DoctorCommand(services))
        .addSubcommand(new BenchCommand(services))
        .addSubcommand(new ScreenshotsCommand(services))
        .addSubcommand(new WorkerCommand(services))
        .addSubcommand(new ProbeCommand(services))
        .addSubcommand(new InspectCommand(services));
    for (String later : LATER) {
      root.addSubcommand(later, new LaterCommand());
    }
    addHelp(root);
    addVersion(root);
    Failures failures = new Failures();
    root.setOut(services.terminal().out());
    root.setErr(services.terminal().err());
    root.setParameterExceptionHandler(failures);
    root.setExecutionExceptionHandler(failures);
    return root.execute(args);
  }

  private static void addHelp(CommandLine line) {
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and end.")
                .build());
    line.getSubcommands().values().forEach(Cli::addHelp);
  }

  private void addVersion(CommandLine root) {
    root.getCommandSpec()
        .version("DRR Workbench " + services.codeVersion())
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show version and commit, as runs record them, and end.")
                .build());
  }
}
