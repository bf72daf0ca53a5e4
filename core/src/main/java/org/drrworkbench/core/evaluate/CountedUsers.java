package org.drrworkbench.core.evaluate;

/** Which of the users with a test item a metric's average counts. */
public enum CountedUsers {
  ALL("all with a candidate"),
  POSITIVE("those with a positive test item"),
  WHOLE_LIST("those with at least L candidates"),
  GAIN("those with a candidate that has a gain"),
  BOTH_KINDS("those with a positive and another candidate"),
  PAIRS("those with at least two items in the list"),
  PROFILE("those with a training rating"),
  ROWS("all test rows, each once");

  private final String words;

  CountedUsers(String words) {
    this.words = words;
  }

  /** Such as {@code those with a positive test item}. */
  public String words() {
    return words;
  }
}
