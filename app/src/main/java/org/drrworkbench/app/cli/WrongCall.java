package org.drrworkbench.app.cli;

import java.util.function.Supplier;

/** Turns the refusal of a word that came from the command line into a wrong call. */
final class WrongCall {
  private WrongCall() {}

  /**
   * What the lookup answers; its complaint, which names the known words, is the user's sentence.
   */
  static <T> T unless(Supplier<T> lookup) {
    try {
      return lookup.get();
    } catch (IllegalArgumentException e) {
      throw CallException.wrongCall(String.valueOf(e.getMessage()));
    }
  }
}
