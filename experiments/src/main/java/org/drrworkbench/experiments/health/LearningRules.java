package org.drrworkbench.experiments.health;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drrworkbench.core.recommend.LoggedKey;

/** What to look for in the course of learning. */
final class LearningRules {
  /** 200 times the usual gradientClip: what is left after clipping is hardly a direction. */
  static final double LARGEST_GRADIENT = 1e3;

  /** Single precision has lost such a gradient beside weights of usual size. */
  static final double SMALLEST_GRADIENT = 1e-8;

  /** So many validations after the start are a fair chance to rise above it. */
  static final int LEAST_VALIDATIONS = 3;

  private LearningRules() {}

  static List<HealthRule> all() {
    List<LoggedKey> norms = List.of(LoggedKey.GRADIENT_NORM, LoggedKey.ACTOR_GRADIENT_NORM);
    return List.of(
        new HealthRule("exploding-gradient", norms, LearningRules::exploding),
        new HealthRule("dead-gradient", norms, LearningRules::dead),
        new HealthRule(
            "no-progress", List.of(LoggedKey.VALIDATION_CORRELATION), LearningRules::noProgress));
  }

  private static Optional<String> exploding(LoggedFigures figures, RunFacts facts) {
    return exploding(figures, LoggedKey.GRADIENT_NORM, "critic", "criticLearningRate")
        .or(() -> exploding(figures, LoggedKey.ACTOR_GRADIENT_NORM, "actor", "actorLearningRate"));
  }

  private static Optional<String> exploding(
      LoggedFigures figures, LoggedKey key, String network, String rate) {
    double[] norm = figures.last(key, 1);
    if (norm.length == 0 || norm[0] <= LARGEST_GRADIENT) {
      return Optional.empty();
    }
    return Optional.of(
        Double.isFinite(norm[0])
            ? String.format(
                Locale.ENGLISH,
                "The %s's gradient explodes: its norm is %.3g; lower %s or gradientClip.",
                network,
                norm[0],
                rate)
            : String.format(
                Locale.ENGLISH,
                "The %s's gradient is no number any more (%s), and its weights are lost; run it"
                    + " again with a lower %s or gradientClip.",
                network,
                norm[0],
                rate));
  }

  private static Optional<String> dead(LoggedFigures figures, RunFacts facts) {
    Optional<String> critic =
        dead(figures, LoggedKey.GRADIENT_NORM, "critic", "lower criticLearningRate or l2");
    return facts.actorInEveryLine()
        ? critic.or(
            () ->
                dead(
                    figures,
                    LoggedKey.ACTOR_GRADIENT_NORM,
                    "actor",
                    facts.advice("lower actorLearningRate", "actor=correction")))
        : critic;
  }

  private static Optional<String> dead(
      LoggedFigures figures, LoggedKey key, String network, String advice) {
    double[] norms = figures.last(key, HealthRules.LINES);
    double largest = Arrays.stream(norms).max().orElse(Double.NaN);
    if (norms.length < HealthRules.LINES || !(largest < SMALLEST_GRADIENT)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "The %s no longer learns: its gradient's norm was %.2g at the most over the last %d"
                + " lines; %s.",
            network,
            largest,
            norms.length,
            advice));
  }

  private static Optional<String> noProgress(LoggedFigures figures, RunFacts facts) {
    String key = LoggedKey.VALIDATION_CORRELATION.key();
    int later = figures.count(key) - 1;
    if (later < LEAST_VALIDATIONS || figures.step(key, 0) != 0) {
      return Optional.empty();
    }
    double start = figures.value(key, 0);
    double best = Double.NEGATIVE_INFINITY;
    for (int place = 1; place <= later; place++) {
      best = Math.max(best, figures.value(key, place));
    }
    if (!(best <= start)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "The agent is no better than its start: none of %d validations rose above the correlation"
                + " of step 0, %.4f (the best later one %.4f); lower actorLearningRate and"
                + " criticLearningRate, or raise patience.",
            later,
            start,
            best));
  }
}
