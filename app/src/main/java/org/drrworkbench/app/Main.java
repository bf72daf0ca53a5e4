package org.drrworkbench.app;

import java.util.List;
import org.drrworkbench.app.cli.Cli;
import org.drrworkbench.app.cli.Interrupts;
import org.drrworkbench.app.cli.Services;
import org.drrworkbench.app.cli.Terminal;

/** Starts the program. Does not extend a class of JavaFX, so that it starts on any class path. */
public final class Main {
  /** Commands whose standard error is a log rather than a terminal. */
  private static final List<String> IN_THE_BACKGROUND = List.of("worker", "probe", "inspect");

  private Main() {}

  public static void main(String[] args) {
    setDefault("ai.djl.offline", "true");
    setDefault("OPT_OUT_TRACKING", "true");
    setDefault("java.awt.headless", "true");
    if (args.length > 0 && IN_THE_BACKGROUND.contains(args[0])) {
      setDefault("workbench.log.exception", "ex");
      setDefault("workbench.log.level", "INFO");
    }
    Services services = Composition.services(Terminal.standard(), Interrupts.ofThisProcess());
    System.exit(new Cli(services).execute(args));
  }

  private static void setDefault(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
