package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.split.Split;

/**
 * What is measured on what.
 *
 * @param split its test rows are judged by; its train and validation rows are what users have seen
 * @param positive which ratings are positive
 * @param protocols at least one, each once
 * @param listLengths at least one, each at least 1, rising; not to be modified
 * @param metrics in the order of their declaration
 */
record EvaluationPlan(
    Split split,
    PositiveRule positive,
    List<Protocol> protocols,
    int[] listLengths,
    List<Metric> metrics) {

  int longest() {
    return listLengths[listLengths.length - 1];
  }

  int itemCount() {
    return split.test().itemCount();
  }

  boolean wants(Metric metric, Protocol protocol) {
    return metrics.contains(metric) && metric.appliesTo(protocol);
  }

  /** The metrics of lists whose values are needed under a protocol: f1 is made of two others. */
  List<Metric> ofLists(Protocol protocol) {
    List<Metric> needed = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      boolean part = metric == Metric.PRECISION || metric == Metric.RECALL;
      if (metric.hasPerUserValues()
          && (wants(metric, protocol) || (part && metrics.contains(Metric.F1)))) {
        needed.add(metric);
      }
    }
    return needed;
  }

  /** Whether a metric that is measured under a protocol looks at the training rows. */
  boolean needsFacts(Protocol protocol) {
    return wants(Metric.NOVELTY, protocol)
        || wants(Metric.DIVERSITY, protocol)
        || wants(Metric.POPULARITY_LIFT, protocol);
  }

  boolean needsFacts() {
    return protocols.stream().anyMatch(this::needsFacts);
  }

  UserValues emptyValues(Protocol protocol, int users) {
    return new UserValues(ofLists(protocol), listLengths, users);
  }

  CaseJudge judge() {
    return new CaseJudge(positive, split.test().scale(), longest());
  }
}
