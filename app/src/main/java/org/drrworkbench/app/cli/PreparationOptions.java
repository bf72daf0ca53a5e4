package org.drrworkbench.app.cli;

import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.RatingRange;
import org.drrworkbench.core.prepare.UserSample;
import org.drrworkbench.experiments.spec.SpecText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say what is left out of a data set. Each given one replaces the spec's value.
 */
final class PreparationOptions {
  private static final long FIRST_SEED = 1;

  @Option(
      names = "--explicit-only",
      description = "Leave out ratings of 0 where 0 marks what was not rated.")
  private boolean explicitOnly;

  @Option(names = "--min-rating", paramLabel = "X", description = "Keep ratings of X and above.")
  private @Nullable Double minRating;

  @Option(names = "--max-rating", paramLabel = "X", description = "Keep ratings of X and below.")
  private @Nullable Double maxRating;

  @Option(
      names = "--k-core",
      paramLabel = "N|U,I",
      description =
          "Keep users and items with at least N ratings (users U, items I), until all have them.")
  private @Nullable String kCore;

  @Option(
      names = "--min-likes",
      paramLabel = "N,X",
      description = "Keep users with at least N ratings of X and above.")
  private @Nullable String minLikes;

  @Option(names = "--users", paramLabel = "N", description = "Keep N users drawn at random.")
  private @Nullable Integer users;

  @Option(names = "--users-seed", paramLabel = "S", description = "Seed of that draw; default: 1.")
  private @Nullable Long usersSeed;

  /** The preparation with every given option in place of its value. */
  Preparation appliedTo(Preparation old) {
    if (usersSeed != null && users == null) {
      throw CallException.wrongCall("--users-seed goes with --users; give the number of users.");
    }
    return WrongCall.unless(
        () ->
            new Preparation(
                explicitOnly || old.explicitOnly(),
                range(old.ratingRange()),
                kCore == null ? old.kCore() : SpecText.kCore(kCore),
                minLikes == null ? old.fewestLikes() : SpecText.fewestLikes(minLikes),
                users == null
                    ? old.userSample()
                    : new UserSample(users, usersSeed == null ? FIRST_SEED : usersSeed)));
  }

  private @Nullable RatingRange range(@Nullable RatingRange old) {
    if (minRating == null && maxRating == null) {
      return old;
    }
    return new RatingRange(
        minRating == null && old != null ? old.min() : minRating,
        maxRating == null && old != null ? old.max() : maxRating);
  }
}
