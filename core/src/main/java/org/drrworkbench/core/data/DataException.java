package org.drrworkbench.core.data;

/**
 * Bad data, told in one sentence for the user: which file, which line, what is wrong, what to do.
 */
public final class DataException extends RuntimeException {
  public DataException(String sentence) {
    super(sentence);
  }

  public DataException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
