package org.drrworkbench.app.cli;

/** A line of the terminal that is redrawn as things go on. */
final class StatusLine {
  private static final int WIDTH = 79;
  private static final int BAR = 20;

  private final Terminal terminal;
  private String line = "";

  StatusLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A bar that is filled to that share, 0 to 1. */
  static String bar(double share) {
    int filled = (int) Math.floor(share * BAR);
    return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] ";
  }

  void draw(String text) {
    String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
    if (!cut.equals(line)) {
      terminal.err().print("\r" + cut + " ".repeat(Math.max(0, line.length() - cut.length())));
      terminal.err().flush();
      line = cut;
    }
  }

  void clear() {
    if (!line.isEmpty()) {
      terminal.err().print("\r" + " ".repeat(line.length()) + "\r");
      terminal.err().flush();
      line = "";
    }
  }
}
