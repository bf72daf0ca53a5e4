package org.drrworkbench.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where the command line writes.
 *
 * @param out tables, lists and JSON
 * @param err sentences on what goes wrong or on
 * @param interactive whether somebody is looking at {@code err}, so that a line may be redrawn
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

  /** The standard streams of this process. */
  public static Terminal standard() {
    return new Terminal(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("workbench.terminal"));
  }
}
