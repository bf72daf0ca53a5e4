package org.drrworkbench.experiments.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures user by user of the models of one table, for each metric, list length, seed and fold.
 * Users are known by their own identifiers.
 */
public final class UserColumns {
  private final Map<String, Integer> users = new HashMap<>();
  private final Map<Column, Map<Division, double[]>> columns = new HashMap<>();

  /**
   * What the figures are of.
   *
   * @param model the model's name in the table
   */
  public record Column(String model, String metric, int listLength) {}

  /** One run's share of a column. */
  private record Division(long seed, int fold) {}

  /**
   * Two models' figures of the same users.
   *
   * @param first one value a user
   * @param second those of the same users
   * @param dropped users of whom only one of the two has a figure
   */
  record Pairs(double[] first, double[] second, int dropped) {}

  /** Takes one user's figure. */
  public void put(Column column, long seed, int fold, String user, double value) {
    int index = users.computeIfAbsent(user, id -> users.size());
    Map<Division, double[]> own = columns.computeIfAbsent(column, c -> new LinkedHashMap<>());
    Division division = new Division(seed, fold);
    double[] values = own.get(division);
    if (values == null || index >= values.length) {
      values = grown(values, index);
      own.put(division, values);
    }
    values[index] = value;
  }

  private static double[] grown(double @Nullable [] old, int index) {
    double[] larger = new double[Math.max(64, index + 1 + index / 2)];
    Arrays.fill(larger, Double.NaN);
    if (old != null) {
      System.arraycopy(old, 0, larger, 0, old.length);
    }
    return larger;
  }

  /** Whether there are figures of a column. */
  boolean has(Column column) {
    return columns.containsKey(column);
  }

  /**
   * Of each user the means of both over those seeds and folds in which both have a figure; users
   * without one are dropped.
   */
  Pairs pairs(Column first, Column second) {
    Map<Division, double[]> one = columns.getOrDefault(first, Map.of());
    Map<Division, double[]> other = columns.getOrDefault(second, Map.of());
    int most = users.size();
    double[] firsts = new double[most];
    double[] seconds = new double[most];
    int count = 0;
    int dropped = 0;
    for (int user = 0; user < most; user++) {
      double sumOfFirst = 0;
      double sumOfSecond = 0;
      int both = 0;
      boolean any = false;
      for (Map.Entry<Division, double[]> entry : one.entrySet()) {
        double value = at(entry.getValue(), user);
        double beside = at(other.get(entry.getKey()), user);
        any |= !Double.isNaN(value);
        if (!Double.isNaN(value) && !Double.isNaN(beside)) {
          sumOfFirst += value;
          sumOfSecond += beside;
          both++;
        }
      }
      if (both > 0) {
        firsts[count] = sumOfFirst / both;
        seconds[count] = sumOfSecond / both;
        count++;
      } else if (any || isIn(other, user)) {
        dropped++;
      }
    }
    return new Pairs(Arrays.copyOf(firsts, count), Arrays.copyOf(seconds, count), dropped);
  }

  private static boolean isIn(Map<Division, double[]> column, int user) {
    return column.values().stream().anyMatch(values -> !Double.isNaN(at(values, user)));
  }

  private static double at(double @Nullable [] values, int user) {
    return values == null || user >= values.length ? Double.NaN : values[user];
  }
}
