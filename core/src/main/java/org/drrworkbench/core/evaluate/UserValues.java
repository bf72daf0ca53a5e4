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

  /** Columns full of NaN. */
  UserValues(List<Protocol> protocols, int[] listLengths, int userCount) {
    this.protocols = protocols;
    this.listLengths = listLengths;
    columns = new double[protocols.size() * metrics.size() * listLengths.length][userCount];
    for (double[] column : columns) {
      Arrays.fill(column, Double.NaN);
    }
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
