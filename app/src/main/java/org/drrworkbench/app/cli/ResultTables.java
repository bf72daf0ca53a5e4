package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.List;

/** Tables of finished runs. */
final class ResultTables {
  private final Terminal terminal;

  ResultTables(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(List<Path> folders, String format) {
    terminal.out().println(folders + format);
  }
}
