package org.drrworkbench.experiments.health;

/**
 * Something that is not as it should be with an agent.
 *
 * @param rule which rule found it
 * @param sentence what was seen, with the number, and what to do
 */
public record HealthWarning(HealthRule rule, String sentence) {}
