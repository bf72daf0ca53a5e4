package org.drrworkbench.core.evaluate;

import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.data.RatingLog;

/**
 * The items' columns of training ratings (one entry a user, 0 where there is none), shifted where
 * the scale is negative so that no rating is, and scaled to length 1: their products are cosines.
 * Readers see to it that a user has rated an item once.
 */
final class RatingColumns implements PairCosines {
  private final int[] start;
  private final int[] users;
  private final float[] weights;
  private final int userCount;

  /** Each item's product with itself: 1 but for rounding, or 0 without a rating. */
  private final double[] squares;

  /** The sum of all columns. */
  private final double[] total;

  private final double squareOfTotal;
  private final double totalOfSquares;

  RatingColumns(List<RatingLog> logs) {
    int itemCount = logs.get(0).itemCount();
    userCount = logs.get(0).userCount();
    start = new int[itemCount + 1];
    for (RatingLog log : logs) {
      for (int row = 0; row < log.size(); row++) {
        start[log.item(row) + 1]++;
      }
    }
    for (int item = 0; item < itemCount; item++) {
      start[item + 1] += start[item];
    }
    users = new int[start[itemCount]];
    weights = new float[users.length];
    squares = new double[itemCount];
    total = new double[userCount];
    fill(logs);
    for (int item = 0; item < itemCount; item++) {
      scale(item);
    }
    squareOfTotal = Arrays.stream(total).map(sum -> sum * sum).sum();
    totalOfSquares = Arrays.stream(squares).sum();
  }

  private void fill(List<RatingLog> logs) {
    int[] next = start.clone();
    for (RatingLog log : logs) {
      double shift = Math.min(log.scale().min(), 0);
      for (int row = 0; row < log.size(); row++) {
        int at = next[log.item(row)]++;
        users[at] = log.user(row);
        weights[at] = (float) (log.rating(row) - shift);
      }
    }
  }

  private void scale(int item) {
    double square = 0;
    for (int k = start[item]; k < start[item + 1]; k++) {
      square += (double) weights[k] * weights[k];
    }
    double norm = Math.sqrt(square);
    for (int k = start[item]; k < start[item + 1] && norm > 0; k++) {
      weights[k] = (float) (weights[k] / norm);
      squares[item] += (double) weights[k] * weights[k];
      total[users[k]] += weights[k];
    }
  }

  /** How many training ratings an item has. */
  int count(int item) {
    return start[item + 1] - start[item];
  }

  /** Room for sums over users: as many zeros as there are users. */
  double[] room() {
    return new double[userCount];
  }

  /** Every item's product with every item, by item and item. */
  double[][] products() {
    double[][] products = new double[squares.length][squares.length];
    double[] room = room();
    for (int item = 0; item < squares.length; item++) {
      add(item, room);
      for (int other = 0; other <= item; other++) {
        products[item][other] = product(other, room);
        products[other][item] = products[item][other];
      }
      clear(item, room);
    }
    return products;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The cosines of an item with all before it add up to its product with the sum of their
   * columns, so that no pair is looked at by itself.
   */
  @Override
  public double[] similarities(int[] items, double[] room) {
    double[] similarity = new double[items.length + 1];
    for (int place = 0; place < items.length; place++) {
      similarity[place + 1] = similarity[place] + product(items[place], room);
      add(items[place], room);
    }
    for (int item : items) {
      clear(item, room);
    }
    return similarity;
  }

  /**
   * {@inheritDoc}
   *
   * <p>It is half of what the square of their summed columns has beyond the columns' own squares.
   * Of more than half of the items, those left out are taken from the sum of all.
   */
  @Override
  public double similarityOfSet(int[] items, double[] room) {
    boolean most = items.length > squares.length / 2;
    int[] summed = most ? Candidates.allBut(items, squares.length) : items;
    double own = 0;
    for (int item : summed) {
      own += squares[item];
      add(item, room);
    }
    double square = 0;
    double cross = 0;
    for (int item : summed) {
      for (int k = start[item]; k < start[item + 1]; k++) {
        // The first of a user's entries takes the whole sum, the others find nothing.
        double sum = room[users[k]];
        square += sum * sum;
        cross += sum * total[users[k]];
        room[users[k]] = 0;
      }
    }
    return most
        ? (squareOfTotal - 2 * cross + square - (totalOfSquares - own)) / 2
        : (square - own) / 2;
  }

  private double product(int item, double[] room) {
    double product = 0;
    for (int k = start[item]; k < start[item + 1]; k++) {
      product += room[users[k]] * weights[k];
    }
    return product;
  }

  private void clear(int item, double[] room) {
    for (int k = start[item]; k < start[item + 1]; k++) {
      room[users[k]] = 0;
    }
  }

  private void add(int item, double[] room) {
    for (int k = start[item]; k < start[item + 1]; k++) {
      room[users[k]] += weights[k];
    }
  }
}
