package org.drrworkbench.app.doctor;

/**
 * One thing looked at.
 *
 * @param name what, one word
 * @param state how it stands
 * @param found what was seen
 * @param advice what to do; empty when nothing is to be done
 */
public record Finding(String name, State state, String found, String advice) {

  /** How something stands. */
  public enum State {
    /** As it should be. */
    OK,
    /** Something will not work, most will. */
    LIMITED,
    /** Runs will fail. */
    BROKEN
  }

  static Finding ok(String name, String found) {
    return new Finding(name, State.OK, found, "");
  }

  static Finding limited(String name, String found, String advice) {
    return new Finding(name, State.LIMITED, found, advice);
  }

  static Finding broken(String name, String found, String advice) {
    return new Finding(name, State.BROKEN, found, advice);
  }
}
