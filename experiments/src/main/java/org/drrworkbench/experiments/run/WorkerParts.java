package org.drrworkbench.experiments.run;

import java.nio.file.Path;
import java.time.Clock;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.spec.ModelCatalogue;

/**
 * What a worker is made of, put together by the composition root.
 *
 * @param models the models that can be run
 * @param data where ratings come from
 * @param engine the numerical engine, not yet loaded
 * @param online scores a run in simulated sessions
 * @param cache folder for what runs share, such as {@code cache}; made when needed
 * @param clock for start and end times in the provenance
 * @param codeVersion version of the workbench and the commit it was built from
 */
public record WorkerParts(
    ModelCatalogue models,
    DataSource data,
    ComputeEngine engine,
    OnlineEvaluator online,
    Path cache,
    Clock clock,
    String codeVersion) {}
