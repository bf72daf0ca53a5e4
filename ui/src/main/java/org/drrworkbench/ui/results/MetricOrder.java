package org.drrworkbench.ui.results;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drrworkbench.core.evaluate.Metric;

/** The order in which metrics are offered: the article's three, then as they are declared. */
public final class MetricOrder {
  /** What the article's tables show. */
  public static final List<String> ARTICLE =
      List.of(Metric.PRECISION.id(), Metric.RECALL.id(), Metric.F1.id());

  private MetricOrder() {}

  /** Metric names in order, without repetition; unknown ones last, by alphabet. */
  public static List<String> of(Collection<String> metrics) {
    return metrics.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(MetricOrder::place).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int place(String metric) {
    int article = ARTICLE.indexOf(metric);
    return article >= 0
        ? article
        : declared(metric)
            .map(own -> ARTICLE.size() + own.ordinal())
            .orElse(ARTICLE.size() + Metric.values().length);
  }

  /** The declaration of a metric; nothing for one that has none. */
  public static Optional<Metric> declared(String metric) {
    return Arrays.stream(Metric.values()).filter(own -> own.id().equals(metric)).findFirst();
  }
}
