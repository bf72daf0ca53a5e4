package org.drrworkbench.core.data;

/**
 * One set of ratings with its names.
 *
 * @param id the word used in specs and results, such as {@code movielens-100k}
 * @param log all ratings
 * @param catalogue the names
 * @param duplicates rows of the source that were dropped because a later row held the same user and
 *     item
 */
public record DataSet(String id, RatingLog log, Catalogue catalogue, int duplicates) {
  public DataSet {
    if (catalogue.userIds().size() != log.userCount()
        || catalogue.itemIds().size() != log.itemCount()) {
      throw new IllegalArgumentException("Catalogue and log of " + id + " differ in size.");
    }
  }

  /** A set of ratings whose source had no duplicates. */
  public DataSet(String id, RatingLog log, Catalogue catalogue) {
    this(id, log, catalogue, 0);
  }
}
