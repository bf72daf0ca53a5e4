package org.drrworkbench.experiments.paper;

/**
 * How one of our figures stands to the article's.
 *
 * @param kind the word
 * @param because why they cannot be compared, as a clause; empty where they can
 */
public record Verdict(Kind kind, String because) {
  /** The words. */
  public enum Kind {
    REPRODUCED("reproduced"),
    /** Ours lies below the article's. */
    BELOW("below"),
    /** Ours lies above the article's. */
    ABOVE("above"),
    NOT_COMPARABLE("not comparable");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Verdict {
    if (because.isEmpty() == (kind == Kind.NOT_COMPARABLE)) {
      throw new IllegalArgumentException(
          "A verdict has a reason if, and only if, it is \"not comparable\".");
    }
  }

  static Verdict of(Kind kind) {
    return new Verdict(kind, "");
  }

  static Verdict notComparable(String because) {
    return new Verdict(Kind.NOT_COMPARABLE, because);
  }

  public boolean comparable() {
    return kind != Kind.NOT_COMPARABLE;
  }

  /** Such as {@code above}, or {@code not comparable because ...}. */
  public String inWords() {
    return comparable() ? kind.word() : kind.word() + " because " + because;
  }
}
