package org.drrworkbench.core.data;

/**
 * One set of ratings with its names.
 *
 * @param id the word used in specs and results, such as {@code movielens-100k}
 * @param log all ratings
 * @param catalogue the names
 */
public record DataSet(String id, RatingLog log, Catalogue catalogue) {
  public DataSet {
    if (catalogue.userIds().size() != log.userCount()
        || catalogue.itemIds().size() != log.itemCount()) {
      throw new IllegalArgumentException("Catalogue and log of " + id + " differ in size.");
    }
  }
}
