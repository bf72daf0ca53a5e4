package org.drrworkbench.experiments.run;

import java.util.Locale;
import java.util.Map;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * What of a user's history a model is shown in sessions.
 *
 * @param rule which of the items
 * @param length at most how many
 */
record ShownHistory(HistoryRule rule, int length) {
  /**
   * What a model's hyperparameters ask for; for models without such hyperparameters, which pay no
   * attention to histories, the family's defaults.
   */
  static ShownHistory of(HyperparameterValues values, PositiveRule positive) {
    Map<String, Object> chosen = values.asMap();
    HistoryRule usual = HistoryRule.latestLiked(positive);
    HistoryRule rule =
        new HistoryRule(
            chosen.get("historyOf") instanceof String of
                ? HistoryRule.Of.valueOf(of.toUpperCase(Locale.ROOT))
                : usual.of(),
            chosen.get("historyEnd") instanceof String end
                ? HistoryRule.End.valueOf(end.toUpperCase(Locale.ROOT))
                : usual.end(),
            positive);
    return new ShownHistory(
        rule,
        chosen.get("historyLength") instanceof Long length
            ? Math.toIntExact(length)
            : SimulatedSessions.DEFAULT_HISTORY_LENGTH);
  }
}
