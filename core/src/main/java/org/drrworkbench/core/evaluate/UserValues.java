package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The users' own values of every metric, and the averages made of them. NaN = left out. */
final class UserValues {
  private final List<Metric> metrics =
      Arrays.stream(Metric.values()).filter(Metric::hasPerUserValues).toList();
  private final List<Protocol> protocols;
  private final int[] listLengths;
  private final double[][] columns;
  private final double[] sums;
  private final int[] counts;

  /** Columns full of NaN. */
  UserValues(List<Protocol> protocols, int[] listLengths, int userCount) {
    this.protocols = protocols;
    this.listLengths = listLengths;
    columns = new double[protocols.size() * metrics.size() * listLengths.length][userCount];
    for (double[] column : columns) {
      Arrays.fill(column, Double.NaN);
    }
    sums = new double[metrics.size() * listLengths.length];
    counts = new int[sums.length];
  }

  /** Takes in a list judged at all list lengths, in their order. */
  void add(List<JudgedList> atLengths) {
    for (int m = 0; m < metrics.size(); m++) {
      for (int l = 0; l < listLengths.length; l++) {
        double value = metrics.get(m).ofUser(atLengths.get(l));
        if (!Double.isNaN(value)) {
          sums[m * listLengths.length + l] += value;
          counts[m * listLengths.length + l]++;
        }
      }
    }
  }

  /** Makes the mean of the lists taken in since the last user the values of this one. */
  void finish(Protocol protocol, int user) {
    int first = protocols.indexOf(protocol) * sums.length;
    for (int k = 0; k < sums.length; k++) {
      if (counts[k] > 0) {
        columns[first + k][user] = sums[k] / counts[k];
      }
    }
    Arrays.fill(sums, 0);
    Arrays.fill(counts, 0);
  }

  /**
   * One value per user, in the order of users; not a copy.
   *
   * @throws IllegalArgumentException for what was not evaluated or has no per-user values
   */
  double[] column(Protocol protocol, Metric metric, int listLength) {
    int p = protocols.indexOf(protocol);
    int m = metrics.indexOf(metric);
    int l = Arrays.binarySearch(listLengths, listLength);
    if (p < 0 || m < 0 || l < 0) {
      throw new IllegalArgumentException(
          "There are no per-user values of "
              + metric.id()
              + "@"
              + listLength
              + " under "
              + protocol.id()
              + ".");
    }
    return columns[(p * metrics.size() + m) * listLengths.length + l];
  }

  /** By protocol as asked, then metric as declared, then rising list length. */
  List<MetricValue> averages() {
    List<MetricValue> values = new ArrayList<>();
    for (Protocol protocol : protocols) {
      for (Metric metric : Metric.values()) {
        if (metric.isOfPredictions()) {
          continue;
        }
        for (int listLength : listLengths) {
          values.add(
              metric == Metric.F1
                  ? f1(protocol, listLength)
                  : average(protocol, metric, listLength));
        }
      }
    }
    return values;
  }

  private MetricValue average(Protocol protocol, Metric metric, int listLength) {
    double sum = 0;
    int users = 0;
    for (double value : column(protocol, metric, listLength)) {
      if (!Double.isNaN(value)) {
        sum += value;
        users++;
      }
    }
    return new MetricValue(protocol, metric, listLength, sum / users, users);
  }

  private MetricValue f1(Protocol protocol, int listLength) {
    MetricValue precision = average(protocol, Metric.PRECISION, listLength);
    MetricValue recall = average(protocol, Metric.RECALL, listLength);
    double value = HarmonicMean.of(precision.value(), recall.value());
    return new MetricValue(protocol, Metric.F1, listLength, value, recall.users());
  }
}
