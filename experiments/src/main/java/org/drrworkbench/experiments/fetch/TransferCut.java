package org.drrworkbench.experiments.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A failure that may pass: what happened, as a clause, and the pause the server asks for. */
final class TransferCut extends Exception {
  private final @Nullable Duration pause;

  TransferCut(String clause) {
    this(clause, null);
  }

  TransferCut(String clause, @Nullable Duration pause) {
    super(clause);
    this.pause = pause;
  }

  String clause() {
    return String.valueOf(getMessage());
  }

  @Nullable Duration pause() {
    return pause;
  }
}
