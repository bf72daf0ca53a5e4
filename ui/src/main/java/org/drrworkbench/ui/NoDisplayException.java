package org.drrworkbench.ui;

/** There is no screen to show a window on, or a system library for it is missing; one sentence. */
public final class NoDisplayException extends Exception {
  private static final long serialVersionUID = 1;

  NoDisplayException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  NoDisplayException(String sentence) {
    super(sentence);
  }
}
