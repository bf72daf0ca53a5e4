package org.drrworkbench.app.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured speed.
 *
 * @param name what was measured
 * @param k embedding size, 0 where it has none
 * @param batch batch size, 0 where it has none
 * @param history history length, 0 where it has none
 * @param threads threads used
 * @param ms median milliseconds of one repetition
 * @param limitMs milliseconds that the machine itself would need for the same work, or null
 * @param peerMs milliseconds that a peer needed for the same work in the same process, or null
 * @param runs repetitions measured
 * @param spread difference of the upper and lower quartile, as a share of the median
 */
public record BenchmarkFigure(
    String name,
    int k,
    int batch,
    int history,
    int threads,
    double ms,
    @Nullable Double limitMs,
    @Nullable Double peerMs,
    int runs,
    double spread) {}
