package org.drrworkbench.app.cli;

import org.drrworkbench.experiments.run.ExitCode;

/** What cannot be done, in one sentence for the user, and the exit code that says so. */
final class CallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  CallException(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** A call that was wrong. */
  static CallException wrongCall(String sentence) {
    return new CallException(ExitCode.WRONG_CALL, sentence);
  }

  int exitCode() {
    return exitCode;
  }
}
