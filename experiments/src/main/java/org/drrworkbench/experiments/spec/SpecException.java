package org.drrworkbench.experiments.spec;

import org.jspecify.annotations.Nullable;

/**
 * Something asked for that cannot be run, told in one sentence for the user: which file, field or
 * option, what it is, and what it may be.
 */
public final class SpecException extends IllegalArgumentException {
  public SpecException(String sentence) {
    super(sentence);
  }

  public SpecException(@Nullable String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
