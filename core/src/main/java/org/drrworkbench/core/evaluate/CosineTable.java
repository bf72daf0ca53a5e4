package org.drrworkbench.core.evaluate;

/**
 * The cosines of all pairs of items, looked up: for catalogues of few items that many users rated,
 * such as jokes, whose columns are long. The table grows with the square of the catalogue, which
 * {@link RatingColumns} does without.
 */
final class CosineTable implements PairCosines {
  /** Items of the largest table: 2 MB. */
  static final int MOST_ITEMS = 500;

  private final double[][] cosines;

  CosineTable(RatingColumns columns) {
    cosines = columns.products();
  }

  @Override
  public double[] similarities(int[] items, double[] room) {
    double[] similarity = new double[items.length + 1];
    for (int place = 0; place < items.length; place++) {
      similarity[place + 1] = similarity[place] + withEarlier(items, place);
    }
    return similarity;
  }

  @Override
  public double similarityOfSet(int[] items, double[] room) {
    double sum = 0;
    for (int place = 0; place < items.length; place++) {
      sum += withEarlier(items, place);
    }
    return sum;
  }

  private double withEarlier(int[] items, int place) {
    double[] row = cosines[items[place]];
    double sum = 0;
    for (int earlier = 0; earlier < place; earlier++) {
      sum += row[items[earlier]];
    }
    return sum;
  }
}
