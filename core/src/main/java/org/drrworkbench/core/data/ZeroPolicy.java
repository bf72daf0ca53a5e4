package org.drrworkbench.core.data;

/**
 * What becomes of rows that say that something was used but not how it was liked, as the zeros of
 * Book-Crossing do.
 */
public enum ZeroPolicy implements Choice {
  /** They are left out and counted. */
  DROP("drop"),
  /**
   * They become ratings at the bottom of the scale. Not below it: a longer scale would move its
   * middle and all normalised ratings, those of the other rows too.
   */
  NEGATIVE("negative"),
  /** They become ratings at the top of the scale, which are positive under every threshold. */
  POSITIVE("positive");

  private final String id;

  ZeroPolicy(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException if no policy has this word, naming those there are
   */
  public static ZeroPolicy of(String id) {
    return Choice.of(ZeroPolicy.class, id);
  }
}
