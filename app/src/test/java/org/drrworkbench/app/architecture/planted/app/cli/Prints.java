package org.drrworkbench.app.architecture.planted.app.cli;

/** Keeps the rule on standard streams: the command line may print. */
final class Prints {
  void say() {
    System.out.println("yes");
  }
}
