package org.drrworkbench.experiments.data;

/**
 * A data set known by name.
 *
 * @param id the name
 * @param description one line, with what {@code --data} must point at
 */
public record KnownData(String id, String description) {}
