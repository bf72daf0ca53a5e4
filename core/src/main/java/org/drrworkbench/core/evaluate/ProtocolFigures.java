package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Everything measured under one protocol, and the averages made of it. */
final class ProtocolFigures {
  private final Protocol protocol;
  private final List<Metric> metrics;
  private final int[] listLengths;
  private final UserValues perUser;
  private final ListTotals totals;
  private final List<RecommendationList> lists;

  /**
   * @param metrics those wanted, in their order; those that the protocol has none of are passed
   *     over
   * @param listLengths rising
   * @param perUser with the columns of these metrics
   * @param totals over all lists
   * @param lists the longest lists, in the order of users; none under a protocol with several for
   *     one user
   */
  ProtocolFigures(
      Protocol protocol,
      List<Metric> metrics,
      int[] listLengths,
      UserValues perUser,
      ListTotals totals,
      List<RecommendationList> lists) {
    this.protocol = protocol;
    this.metrics = metrics.stream().filter(metric -> metric.appliesTo(protocol)).toList();
    this.listLengths = listLengths;
    this.perUser = perUser;
    this.totals = totals;
    this.lists = List.copyOf(lists);
  }

  Protocol protocol() {
    return protocol;
  }

  UserValues perUser() {
    return perUser;
  }

  List<RecommendationList> lists() {
    return lists;
  }

  /** By metric, then rising list length. */
  List<MetricValue> averages() {
    List<MetricValue> values = new ArrayList<>();
    for (Metric metric : metrics) {
      int[] lengths = metric.scope().at(listLengths);
      for (int k = 0; k < lengths.length; k++) {
        values.add(
            switch (metric.scope()) {
              case LIST, RANKING -> average(metric, lengths[k]);
              case AVERAGES -> f1(lengths[k]);
              case ALL_LISTS ->
                  new MetricValue(
                      protocol, metric, lengths[k], totals.of(metric, k), totals.users());
              case PREDICTIONS, SESSIONS ->
                  throw new IllegalStateException(metric.id() + " belongs to no protocol.");
            });
      }
    }
    return values;
  }

  private MetricValue average(Metric metric, int listLength) {
    double sum = 0;
    int users = 0;
    for (double value : perUser.column(metric, listLength)) {
      if (!Double.isNaN(value)) {
        sum += value;
        users++;
      }
    }
    return new MetricValue(protocol, metric, listLength, sum / users, users);
  }

  private MetricValue f1(int listLength) {
    MetricValue precision = average(Metric.PRECISION, listLength);
    MetricValue recall = average(Metric.RECALL, listLength);
    double value = HarmonicMean.of(precision.value(), recall.value());
    return new MetricValue(protocol, Metric.F1, listLength, value, recall.users());
  }
}
