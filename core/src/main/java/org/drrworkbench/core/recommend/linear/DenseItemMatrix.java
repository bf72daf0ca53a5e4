package org.drrworkbench.core.recommend.linear;

/** How large a catalogue the models with a dense item-by-item matrix take. */
final class DenseItemMatrix {
  /** Most items: their matrix in single precision takes 0.9 GB, its inversion 1.8 GB more. */
  static final int MOST_ITEMS = 15_000;

  private DenseItemMatrix() {}

  /**
   * Refuses a catalogue that is too large, for good or for this process.
   *
   * @param model the model's id
   * @param items items in the catalogue
   * @param bytesPerNumber most memory per number of the matrix
   * @param memory most bytes that this process may take
   * @throws IllegalArgumentException one sentence that says what to do
   */
  static void check(String model, int items, int bytesPerNumber, long memory) {
    if (items > MOST_ITEMS) {
      throw new IllegalArgumentException(
          model
              + " keeps a number for each pair of items and takes at most "
              + MOST_ITEMS
              + " items, but this data set has "
              + items
              + "; leave rare items out (--k-core) or take item-knn.");
    }
    long needed = (long) items * items * bytesPerNumber;
    if (needed > memory) {
      throw new IllegalArgumentException(
          model
              + " needs "
              + megabytes(needed)
              + " MB of memory for "
              + items
              + " items, but this process may take "
              + megabytes(memory)
              + " MB; run fewer jobs at a time, leave rare items out (--k-core) or take item-knn.");
    }
  }

  private static long megabytes(long bytes) {
    return bytes / 1_000_000;
  }
}
