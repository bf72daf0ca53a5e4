package org.drrworkbench.experiments.run;

/** Another worker has the run. */
final class RunBusyException extends Exception {
  RunBusyException(String sentence) {
    super(sentence);
  }
}
