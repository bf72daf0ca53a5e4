package org.drrworkbench.experiments.run;

import org.jspecify.annotations.Nullable;

/**
 * How a run is doing, as its worker last wrote it.
 *
 * @param schemaVersion version of the JSON form, {@link #SCHEMA_VERSION}
 * @param state what it is doing
 * @param attempt token of the attempt that wrote this, empty while queued
 * @param heartbeat counts up about once a second while a worker lives
 * @param phase a word for the piece of work: {@code data}, {@code factors}, {@code offline}, {@code
 *     online}, {@code evaluate}; empty while queued
 * @param step gradient steps taken
 * @param totalSteps gradient steps of the whole run, 0 when unknown
 * @param etaSeconds seconds that the training still takes at the present speed, or null
 * @param message one sentence for the user, empty when there is nothing to say
 * @param host name of the worker's machine, empty while queued
 * @param pid the worker's process id there, 0 while queued
 */
public record RunStatus(
    int schemaVersion,
    RunState state,
    String attempt,
    long heartbeat,
    String phase,
    long step,
    long totalSteps,
    @Nullable Double etaSeconds,
    String message,
    String host,
    long pid) {
  /** The version this code writes and reads. */
  public static final int SCHEMA_VERSION = 1;

  public RunStatus {
    if (schemaVersion != SCHEMA_VERSION) {
      throw new IllegalArgumentException(
          "schemaVersion is " + schemaVersion + "; this version reads " + SCHEMA_VERSION + ".");
    }
    if (heartbeat < 0 || step < 0 || totalSteps < 0) {
      throw new IllegalArgumentException("Heartbeat, step and total are counts from 0.");
    }
  }

  /** The status of a run that no worker has taken up yet. */
  public static RunStatus queued() {
    return new RunStatus(SCHEMA_VERSION, RunState.QUEUED, "", 0, "", 0, 0, null, "", "", 0);
  }
}
