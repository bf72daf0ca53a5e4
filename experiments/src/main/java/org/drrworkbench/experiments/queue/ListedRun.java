package org.drrworkbench.experiments.queue;

import java.time.Instant;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.RunSpec;

/**
 * A run found in a runs folder.
 *
 * @param folder where it is
 * @param spec what it runs
 * @param made when its spec was written
 */
public record ListedRun(RunFolder folder, RunSpec spec, Instant made) {}
