package org.drrworkbench.experiments.spec;

import java.util.List;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.tune.SearchMethod;
import org.drrworkbench.core.tune.TuningSettings;

/**
 * How each model's hyperparameters are chosen on validation rows: the same number of trials for
 * every model.
 *
 * @param trials sets of values that are tried, the spec's own first; 1 to 1000
 * @param method {@code random} or {@code tpe}
 * @param metric name of the metric that validation rows are judged by
 * @param listLength its L, 1 to 1000
 */
public record TuningSpec(int trials, String method, String metric, int listLength) {
  public TuningSpec {
    Range.whole("tuning.trials", trials, 1, 1000);
    Range.choice("tuning.method", SearchMethod.class, method);
    Range.whole("tuning.listLength", listLength, 1, 1000);
    try {
      Metric.of(metric);
    } catch (IllegalArgumentException e) {
      throw new SpecException("tuning.metric is '" + metric + "'. " + e.getMessage(), e);
    }
  }

  /** The usual way: by the model of what was good, on ndcg.cand@10. */
  public static TuningSpec of(int trials) {
    return new TuningSpec(trials, SearchMethod.TPE.id(), Metric.NDCG_CAND.id(), 10);
  }

  /** The same with another number of trials. */
  public TuningSpec withTrials(int number) {
    return new TuningSpec(number, method, metric, listLength);
  }

  /**
   * What the tuner goes by.
   *
   * @param protocols the run's; validation rows are ranked under the first
   */
  public TuningSettings settings(List<String> protocols) {
    return new TuningSettings(
        trials,
        Range.choice("tuning.method", SearchMethod.class, method),
        Protocol.of(protocols.get(0)),
        Metric.of(metric),
        listLength);
  }
}
