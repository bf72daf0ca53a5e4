package org.drrworkbench.experiments.fetch;

import org.jspecify.annotations.Nullable;

/** Why a data set did not come, in one sentence for the user that says what to do. */
public final class FetchException extends RuntimeException {

  /** What kind of failure it is, for those who offer a way out. */
  public enum Reason {
    /** The terms have not been accepted. */
    TERMS,
    /** Somebody cancelled; what came is kept. */
    CANCELLED,
    /** The owner's site no longer has it, or is not there; a local copy helps. */
    GONE,
    /** The connection failed again and again; what came is kept. */
    BROKEN,
    /** The bytes are not those that were published; nothing is kept. */
    WRONG_CHECKSUM,
    /** Another fetch has the file. */
    BUSY,
    /** The disk is full, or the cache folder cannot be written. */
    DISK,
    /** The local copy is missing or is not a file of the data set. */
    LOCAL_COPY
  }

  private final Reason reason;

  FetchException(Reason reason, String sentence) {
    this(reason, sentence, null);
  }

  FetchException(Reason reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
