package org.drrworkbench.experiments.run;

/**
 * A run as a reader sees it now.
 *
 * @param folder the run
 * @param status what its worker last wrote
 * @param lost whether the worker must have died without saying so
 */
public record RunView(RunFolder folder, RunStatus status, boolean lost) {}
