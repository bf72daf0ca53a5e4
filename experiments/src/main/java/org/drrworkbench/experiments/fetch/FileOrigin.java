package org.drrworkbench.experiments.fetch;

import org.jspecify.annotations.Nullable;

/**
 * Where a cached file came from.
 *
 * @param source the address it was fetched from, or the path of the local copy
 * @param localCopy whether it is a local copy
 * @param bytes its size
 * @param md5 its MD5 if one is published, which it then equals; else null
 * @param sha256 its SHA-256, computed here
 * @param date when it came, as an ISO-8601 instant
 */
public record FileOrigin(
    String source,
    boolean localCopy,
    long bytes,
    @Nullable String md5,
    String sha256,
    String date) {}
