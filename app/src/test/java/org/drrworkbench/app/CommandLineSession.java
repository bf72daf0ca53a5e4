package org.drrworkbench.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import org.drrworkbench.app.cli.Cli;
import org.drrworkbench.app.cli.Interrupts;
import org.drrworkbench.app.cli.Services;
import org.drrworkbench.app.cli.Terminal;

/**
 * A command of the real program, called in this process with its streams caught.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CommandLineSession(int code, String out, String err) {

  static CommandLineSession call(String... words) {
    return call(services -> services, words);
  }

  /** The same with some of the program's parts replaced. */
  static CommandLineSession call(UnaryOperator<Services> replaced, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    Services services = replaced.apply(Composition.services(terminal, Interrupts.never()));
    int code = new Cli(services).execute(words);
    return new CommandLineSession(code, out.toString(), err.toString());
  }
}
