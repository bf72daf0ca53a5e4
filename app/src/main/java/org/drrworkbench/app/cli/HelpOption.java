package org.drrworkbench.app.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  boolean help;
}
