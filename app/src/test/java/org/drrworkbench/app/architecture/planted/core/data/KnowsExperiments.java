package org.drrworkbench.app.architecture.planted.core.data;

/** Breaks the module rule. */
final class KnowsExperiments {
  org.drrworkbench.app.architecture.planted.experiments.run.Prints above =
      new org.drrworkbench.app.architecture.planted.experiments.run.Prints();
}
