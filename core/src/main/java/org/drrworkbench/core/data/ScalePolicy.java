package org.drrworkbench.core.data;

/** What happens to a rating beyond the scale. */
public enum ScalePolicy implements Choice {
  /** It becomes the nearest value on the scale. */
  CLIP("clip"),
  /** The row is left out. */
  DROP("drop"),
  /** The row is unreadable. */
  REFUSE("refuse");

  private final String id;

  ScalePolicy(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException if no policy has this word, naming those there are
   */
  public static ScalePolicy of(String id) {
    return Choice.of(ScalePolicy.class, id);
  }
}
