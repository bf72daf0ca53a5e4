package org.drrworkbench.core.evaluate;

/**
 * One figure of an evaluation.
 *
 * @param protocol where the candidates came from
 * @param metric what was measured
 * @param listLength L
 * @param value the average over users; NaN when no user counts
 * @param users how many users it averages
 */
public record MetricValue(
    Protocol protocol, Metric metric, int listLength, double value, int users) {}
