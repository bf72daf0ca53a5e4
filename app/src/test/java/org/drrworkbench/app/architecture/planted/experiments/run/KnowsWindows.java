package org.drrworkbench.app.architecture.planted.experiments.run;

/** Breaks the rule that experiments know no windows. */
final class KnowsWindows {
  javafx.planted.Window window = new javafx.planted.Window();
}
