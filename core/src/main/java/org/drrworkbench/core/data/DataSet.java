package org.drrworkbench.core.data;

/**
 * One set of ratings with its names.
 *
 * @param id the word used in specs and results, such as {@code movielens-100k}
 * @param log all ratings
 * @param catalogue the names
 * @param report what happened while they were read
 */
public record DataSet(String id, RatingLog log, Catalogue catalogue, ImportReport report) {
  public DataSet {
    if (catalogue.userIds().size() != log.userCount()
        || catalogue.itemIds().size() != log.itemCount()) {
      throw new IllegalArgumentException("Catalogue and log of " + id + " differ in size.");
    }
  }

  /** A set of ratings from elsewhere that dropped so many rows for a later one of the same pair. */
  public DataSet(String id, RatingLog log, Catalogue catalogue, int duplicates) {
    this(id, log, catalogue, ImportReport.of((long) log.size() + duplicates, duplicates));
  }

  /** A set of ratings whose source had no duplicates. */
  public DataSet(String id, RatingLog log, Catalogue catalogue) {
    this(id, log, catalogue, 0);
  }

  /** Rows of the source merged into a later row of the same user and item. */
  public int duplicates() {
    return report.duplicates();
  }

  /** The same ratings under another word. */
  public DataSet withId(String other) {
    return new DataSet(other, log, catalogue, report);
  }

  /** The same ratings with another description of how they were read. */
  public DataSet withReading(String reading) {
    return new DataSet(id, log, catalogue, report.withReading(reading));
  }
}
