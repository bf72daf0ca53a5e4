package org.drrworkbench.experiments.fetch;

import org.jspecify.annotations.Nullable;

/**
 * How far a file has come.
 *
 * @param file its name
 * @param bytes bytes that are here, those of earlier attempts among them
 * @param total its size in bytes; null while nobody has said it
 * @param bytesPerSecond over the last seconds; 0 at the start
 * @param secondsLeft at that rate; null if there is no telling
 */
public record FetchProgress(
    String file,
    long bytes,
    @Nullable Long total,
    double bytesPerSecond,
    @Nullable Double secondsLeft) {}
