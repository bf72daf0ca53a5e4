package org.drrworkbench.ui.results;

import org.drrworkbench.core.data.DataException;

/** Why results cannot be shown. */
public final class ReadProblem {
  private ReadProblem() {}

  /**
   * What an exception says to the user.
   *
   * @param otherwise the sentence for those that say nothing to a user
   */
  public static String sentence(Throwable e, String otherwise) {
    boolean told = e instanceof IllegalArgumentException || e instanceof DataException;
    return told ? String.valueOf(e.getMessage()) : otherwise;
  }
}
