package org.drrworkbench.core.recommend;

/**
 * A range of things to do cut into pieces of nearly equal length.
 *
 * @param size how many things
 * @param count how many pieces, 1 or more
 */
public record Pieces(int size, int count) {
  /** Multiplications that take some tenths of a second. */
  private static final double WORK = 3e8;

  public Pieces {
    if (size < 0 || count < 1) {
      throw new IllegalArgumentException(size + " things cannot be cut into " + count + " pieces.");
    }
  }

  /** Pieces of bounded work, given how many multiplications all of it takes. */
  public static Pieces ofWork(int size, double multiplications) {
    double count = Math.ceil(multiplications / WORK);
    return new Pieces(size, (int) Math.max(1, Math.min(count, size)));
  }

  /** The first thing of a piece; that of the piece after is where it ends. */
  public int start(int piece) {
    return (int) ((long) size * piece / count);
  }
}
