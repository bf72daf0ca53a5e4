package org.drrworkbench.core.data;

/**
 * Bad data, told in one sentence for the user: which file, which line, what is wrong, what to do.
 */
public class DataException extends RuntimeException {
  public DataException(String sentence) {
    super(oneLine(sentence));
  }

  public DataException(String sentence, Throwable cause) {
    super(oneLine(sentence), cause);
  }

  /** What a damaged file quotes into a sentence must not break it. */
  private static String oneLine(String sentence) {
    return sentence.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }
}
