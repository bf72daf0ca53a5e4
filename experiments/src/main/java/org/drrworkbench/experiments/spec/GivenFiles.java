package org.drrworkbench.experiments.spec;

/**
 * Ratings that somebody divided before.
 *
 * @param train file of the ratings to train on
 * @param test file of the ratings to test on, of the same layout
 */
public record GivenFiles(String train, String test) {
  public GivenFiles {
    refuseNone("data.given.train", train);
    refuseNone("data.given.test", test);
  }

  private static void refuseNone(String field, String file) {
    if (file.isBlank()) {
      throw new SpecException(field + " is empty; it must name a file of ratings.");
    }
  }
}
