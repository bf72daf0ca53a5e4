package org.drrworkbench.core.data;

/** What happens where a user rated an item more than once. */
public enum DuplicatePolicy implements Choice {
  /** The last row of the file counts. */
  KEEP_LAST("keep-last"),
  /** The mean of the ratings counts, where and when the last of them stands. */
  MEAN("mean"),
  /** The data is refused. */
  REFUSE("refuse");

  private final String id;

  DuplicatePolicy(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException if no policy has this word, naming those there are
   */
  public static DuplicatePolicy of(String id) {
    return Choice.of(DuplicatePolicy.class, id);
  }
}
