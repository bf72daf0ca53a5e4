package org.drrworkbench.core.environment;

/**
 * What the candidates of a session would earn, each for itself.
 *
 * @param mean what a random list earns on average
 * @param deviation how far the candidates' rewards lie from it, as a root mean square; 0 where all
 *     earn the same
 */
public record SessionRewards(float mean, float deviation) {}
