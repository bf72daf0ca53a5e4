package org.drrworkbench.app.architecture.planted.core.data;

/** Breaks the rule that core knows no windows. */
final class KnowsWindows {
  javafx.planted.Window window = new javafx.planted.Window();
}
