package org.drrworkbench.app.bench;

import java.util.function.Consumer;

/** One thing whose speed is measured. */
public interface Benchmark {
  /** The word that {@code --only} takes. */
  String name();

  /** One line: what is measured and against what. */
  String description();

  /**
   * Measures; each figure is handed over as soon as it is there.
   *
   * @param figures receives the figures
   */
  void measure(Consumer<BenchmarkFigure> figures);
}
