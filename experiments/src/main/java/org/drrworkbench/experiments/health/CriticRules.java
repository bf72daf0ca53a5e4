package org.drrworkbench.experiments.health;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drrworkbench.core.recommend.LoggedKey;

/** What to look for in the critic's values. */
final class CriticRules {
  /** A quarter of a reward: far beyond what chance leaves in means over a few lines. */
  static final double MOST_OVERESTIMATED = 0.25;

  /** A slope that agrees with users' ratings no better than this leads the actor by chance. */
  static final double LEAST_CORRELATION = 0.05;

  private CriticRules() {}

  static List<HealthRule> all() {
    return List.of(
        new HealthRule(
            "impossible-values", List.of(LoggedKey.LARGEST_Q), CriticRules::impossibleValues),
        new HealthRule(
            "overestimation",
            List.of(LoggedKey.MEAN_Q, LoggedKey.POLICY_Q, LoggedKey.REALISED_RETURN),
            CriticRules::overestimation),
        new HealthRule(
            "aimless-critic",
            List.of(LoggedKey.CRITIC_CORRELATION, LoggedKey.VALIDATION_CORRELATION),
            CriticRules::aimlessCritic));
  }

  private static Optional<String> impossibleValues(LoggedFigures figures, RunFacts facts) {
    OptionalDouble value = figures.latest(LoggedKey.LARGEST_Q);
    double most = facts.largestReturn();
    if (value.isEmpty() || !(value.getAsDouble() > most)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "The critic's values reach %.3g, but with rewards of %s at the most and"
                + " discountFactor %s no return exceeds %.3g; %s.",
            value.getAsDouble(),
            facts.largestReward(),
            facts.discountFactor(),
            most,
            facts.advice("lower criticLearningRate", "doubleCritic=true")));
  }

  private static Optional<String> overestimation(LoggedFigures figures, RunFacts facts) {
    // What it promises for the actor's answers, where rewards belong to them.
    double[] answers = figures.last(LoggedKey.POLICY_Q, HealthRules.LINES);
    double[] values =
        answers.length > 0 ? answers : figures.last(LoggedKey.MEAN_Q, HealthRules.LINES);
    double[] returns = figures.last(LoggedKey.REALISED_RETURN, HealthRules.LINES);
    // Endless sessions are worth more than what they earn before they are cut off.
    if (Math.min(values.length, returns.length) < HealthRules.LINES || facts.endless()) {
      return Optional.empty();
    }
    double promised = mean(values);
    double earned = mean(returns);
    if (!(promised - earned > MOST_OVERESTIMATED * facts.rewardUnit())) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "The critic promises %.3g where sessions earned %.3g; %s.",
            promised,
            earned,
            facts.discountFactor() > 0
                ? facts.advice("lower discountFactor", "doubleCritic=true")
                : "lower criticLearningRate, or raise l2"));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static Optional<String> aimlessCritic(LoggedFigures figures, RunFacts facts) {
    OptionalDouble critic = figures.latest(LoggedKey.CRITIC_CORRELATION);
    OptionalDouble scores = figures.latest(LoggedKey.VALIDATION_CORRELATION);
    if (critic.isEmpty() || scores.isEmpty() || !(critic.getAsDouble() < LEAST_CORRELATION)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "The critic points nowhere: its slope correlates %.3f with users' validation ratings (the"
                + " agent's scores %.3f), so the actor climbs chance; %s.",
            critic.getAsDouble(),
            scores.getAsDouble(),
            facts.advice(
                "train longer", "critic=bilinear", "rewardCredit=item", "embeddings=pmf")));
  }
}
