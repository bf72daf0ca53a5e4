package org.drrworkbench.experiments.spec;

/**
 * Ratings that somebody divided before.
 *
 * @param train file of the ratings to train on
 * @param test file of the ratings to test on, of the same layout
 */
public record GivenFiles(String train, String test) {
  public GivenFiles {
    Range.word("data.given.train", train);
    Range.word("data.given.test", test);
  }
}
