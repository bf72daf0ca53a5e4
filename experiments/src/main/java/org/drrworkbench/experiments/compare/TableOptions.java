package org.drrworkbench.experiments.compare;

import java.util.List;
import org.drrworkbench.core.data.PositiveRule;

/**
 * What to show in tables.
 *
 * @param metrics metric names, in the order of the blocks
 * @param models model ids that come first, in this order; others follow by alphabet, references
 *     last
 * @param relevance which ratings count as positive, in words; empty when not known
 */
public record TableOptions(List<String> metrics, List<String> models, String relevance) {
  public TableOptions {
    metrics = List.copyOf(metrics);
    models = List.copyOf(models);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("Name at least one metric for the tables.");
    }
  }

  /** The usual metrics, models by alphabet. */
  public static TableOptions standard() {
    return new TableOptions(
        List.of("precision", "recall", "f1", "ndcg.cand", "map.hits", "reward", "reward_share"),
        List.of(),
        "");
  }

  public TableOptions withMetrics(List<String> chosen) {
    return new TableOptions(chosen, models, relevance);
  }

  public TableOptions withModels(List<String> order) {
    return new TableOptions(metrics, order, relevance);
  }

  /** The same with the positive rule in words. */
  public TableOptions withRelevance(PositiveRule rule) {
    String words =
        rule.inclusive()
            ? "rating " + rule.threshold() + " or more"
            : "rating above " + rule.threshold();
    return new TableOptions(metrics, models, words);
  }
}
