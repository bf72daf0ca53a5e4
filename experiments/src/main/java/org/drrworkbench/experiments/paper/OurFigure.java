package org.drrworkbench.experiments.paper;

import org.jspecify.annotations.Nullable;

/**
 * One of our figures with what it rests on.
 *
 * @param protocol protocol id
 * @param split how the rows were divided, such as {@code user-random-0.7}
 * @param metric our metric
 * @param positiveThreshold ratings of this and above were positive; null for above the middle of
 *     the scale
 * @param prepared whether ratings were left out before they were divided
 * @param leaky whether the model was fitted on test rows
 * @param mean the figure, over seeds
 * @param halfInterval half of its 95 % interval over seeds; NaN for a single seed
 * @param random what random lists reach there; NaN if not known
 * @param oracle what the best lists reach there, or the simulator's ceiling; NaN if not known
 */
public record OurFigure(
    String protocol,
    String split,
    String metric,
    @Nullable Double positiveThreshold,
    boolean prepared,
    boolean leaky,
    double mean,
    double halfInterval,
    double random,
    double oracle) {}
