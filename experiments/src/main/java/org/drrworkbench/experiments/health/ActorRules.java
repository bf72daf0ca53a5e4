package org.drrworkbench.experiments.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drrworkbench.core.recommend.LoggedKey;

/** What to look for in the actor's answers. */
final class ActorRules {
  /** With half of the components where tanh has no slope, most of the gradient is lost. */
  static final double MOST_SATURATED = 0.5;

  /** Cosine with the mean action, about 18 degrees: users get nearly the same answer. */
  static final double MOST_SAME = 0.95;

  /** One list for everybody reaches its own length; a few exchanged places are no taste yet. */
  static final double LEAST_LISTS = 2;

  private ActorRules() {}

  static List<HealthRule> all() {
    return List.of(
        new HealthRule(
            "saturated-actor", List.of(LoggedKey.ACTION_SATURATION), ActorRules::saturated),
        new HealthRule(
            "action-collapse",
            List.of(LoggedKey.ACTION_SAMENESS, LoggedKey.CATALOGUE_SHARE),
            ActorRules::collapsed));
  }

  private static Optional<String> saturated(LoggedFigures figures, RunFacts facts) {
    OptionalDouble share = figures.latest(LoggedKey.ACTION_SATURATION);
    if (share.isEmpty() || !(share.getAsDouble() > MOST_SATURATED)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "The actor is saturated: %.0f %% of its actions' components stand beyond 0.99, where tanh"
                + " hardly learns; %s.",
            100 * share.getAsDouble(),
            facts.advice("lower actorLearningRate", "actor=correction")));
  }

  private static Optional<String> collapsed(LoggedFigures figures, RunFacts facts) {
    OptionalDouble sameness = figures.latest(LoggedKey.ACTION_SAMENESS);
    if (sameness.isEmpty() || !(sameness.getAsDouble() > MOST_SAME)) {
      return Optional.empty();
    }
    OptionalDouble share = figures.latest(LoggedKey.CATALOGUE_SHARE);
    String reach = "";
    if (share.isPresent() && facts.items().isPresent() && facts.listLength() > 0) {
      double reached = share.getAsDouble() * facts.items().getAsInt();
      if (reached >= LEAST_LISTS * facts.listLength()) {
        return Optional.empty();
      }
      reach =
          String.format(
              Locale.ENGLISH,
              ", and lists of %d reach %.0f items in all",
              facts.listLength(),
              reached);
    }
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "Nearly one list for everybody, which hides in accuracy: the users' actions have a cosine"
                + " of %.3f with their mean%s; %s.",
            sameness.getAsDouble(),
            reach,
            facts.advice("lower actorLearningRate", "actor=correction", "rewardCredit=item")));
  }
}
