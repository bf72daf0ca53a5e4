package org.drrworkbench.experiments.run;

/** What a process of the workbench ends with. */
public final class ExitCode {
  /** Everything asked for is done. */
  public static final int OK = 0;

  /** It went wrong in a way that none of the others names. */
  public static final int FAILED = 1;

  /** Something was asked for that cannot be. */
  public static final int WRONG_CALL = 2;

  /** A data file is missing or bad. */
  public static final int BAD_DATA = 3;

  /** Stopped after a checkpoint; a resume goes on from there. */
  public static final int STOPPED = 75;

  /** Another worker has the run; only a queue, which then follows that worker, looks for it. */
  public static final int BUSY = 76;

  private ExitCode() {}
}
