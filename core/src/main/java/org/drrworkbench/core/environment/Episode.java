package org.drrworkbench.core.environment;

/**
 * Where one session of one user starts.
 *
 * @param user the user
 * @param fold which fold's factors describe the user and the items; the final ones in online mode
 * @param history items the user rated before, as the history takes them, oldest first
 * @param candidates items that may be recommended, each once, at least one
 * @param ratings the feedback each candidate would get, in the unit of the scale
 */
public record Episode(int user, int fold, int[] history, int[] candidates, float[] ratings) {
  public Episode {
    if (candidates.length != ratings.length || candidates.length == 0) {
      throw new IllegalArgumentException(
          "An episode of user "
              + user
              + " has "
              + candidates.length
              + " candidates and "
              + ratings.length
              + " ratings; it needs equally many, at least one.");
    }
  }
}
