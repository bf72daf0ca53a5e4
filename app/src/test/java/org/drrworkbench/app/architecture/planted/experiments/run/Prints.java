package org.drrworkbench.app.architecture.planted.experiments.run;

/** Breaks the rule on standard streams. */
public final class Prints {
  void say() {
    System.out.println("no");
  }
}
