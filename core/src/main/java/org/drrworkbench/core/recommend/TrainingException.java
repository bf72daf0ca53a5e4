package org.drrworkbench.core.recommend;

/** Training cannot go on; the message is one sentence for the user. */
public final class TrainingException extends RuntimeException {
  public TrainingException(String message) {
    super(message);
  }
}
