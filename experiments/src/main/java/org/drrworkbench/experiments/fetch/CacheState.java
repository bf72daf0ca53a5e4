package org.drrworkbench.experiments.fetch;

import java.util.Locale;

/**
 * What the cache holds of a data set.
 *
 * @param kind in a word
 * @param files how many of its files are here whole
 * @param bytes what is here, parts of files among it
 */
public record CacheState(Kind kind, int files, long bytes) {

  /** What it amounts to. */
  public enum Kind {
    NOT_HERE,
    /** Some files, or a part of one; a fetch goes on from there. */
    PARTIAL,
    CACHED,
    /** Complete, and at least one file of it was given as a local copy. */
    LOCAL_COPY;

    /** The word for lists and JSON, such as {@code not here}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it can be read without a network. */
    public boolean complete() {
      return this == CACHED || this == LOCAL_COPY;
    }
  }
}
