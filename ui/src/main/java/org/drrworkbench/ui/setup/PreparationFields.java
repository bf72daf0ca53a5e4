package org.drrworkbench.ui.setup;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.drrworkbench.core.prepare.FewestLikes;
import org.drrworkbench.core.prepare.KCore;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.PreparationStep;
import org.drrworkbench.core.prepare.RatingRange;
import org.drrworkbench.core.prepare.UserSample;
import org.drrworkbench.experiments.spec.SpecText;
import org.jspecify.annotations.Nullable;

/** What is left out of the ratings before they are divided. An empty field asks for nothing. */
public final class PreparationFields {
  private static final long FIRST_SEED = 1;

  private final BooleanProperty explicitOnly = new SimpleBooleanProperty();
  private final TypedText<Optional<Double>> lowest;
  private final TypedText<Optional<Double>> highest;
  private final TypedText<Optional<KCore>> kCore;
  private final TypedText<Optional<FewestLikes>> likes;
  private final TypedText<Optional<Integer>> users;
  private final TypedText<Optional<Long>> usersSeed;

  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

  /**
   * @param told told after each change
   */
  PreparationFields(Runnable told) {
    Runnable edited =
        () -> {
          describe();
          told.run();
        };
    lowest = new TypedText<>(edited, TypedText.unlessBlank(PreparationFields::readLowest));
    highest =
        new TypedText<>(edited, TypedText.unlessBlank(this::readHighest), lowest.textProperty());
    kCore = new TypedText<>(edited, TypedText.unlessBlank(SpecText::kCore));
    likes = new TypedText<>(edited, TypedText.unlessBlank(SpecText::fewestLikes));
    users =
        new TypedText<>(
            edited,
            TypedText.unlessBlank(
                text -> new UserSample(SpecText.sampledUsers(text), FIRST_SEED).count()));
    usersSeed =
        new TypedText<>(
            edited,
            TypedText.unlessBlank(text -> new UserSample(1, SpecText.sampleSeed(text)).seed()));
    explicitOnly.addListener(property -> edited.run());
  }

  private void describe() {
    words.set(
        value().stream()
            .flatMap(preparation -> preparation.steps().stream())
            .map(PreparationStep::word)
            .collect(Collectors.joining(", ")));
  }

  private static double readLowest(String text) {
    double from = SpecText.lowestRating(text);
    refuseUnsound(from, null);
    return from;
  }

  private double readHighest(String text) {
    double to = SpecText.highestRating(text);
    refuseUnsound(lowest.value().flatMap(from -> from).orElse(null), to);
    return to;
  }

  /** The range itself says which bounds do not belong together. */
  private static void refuseUnsound(@Nullable Double from, @Nullable Double to) {
    RatingRange unused = new RatingRange(from, to);
  }

  void fill(Preparation filled) {
    explicitOnly.set(filled.explicitOnly());
    RatingRange range = filled.ratingRange();
    lowest.fill(range == null || range.min() == null ? "" : range.min().toString());
    highest.fill(range == null || range.max() == null ? "" : range.max().toString());
    KCore core = filled.kCore();
    kCore.fill(core == null ? "" : SpecText.of(core));
    FewestLikes fewest = filled.fewestLikes();
    likes.fill(fewest == null ? "" : SpecText.of(fewest));
    UserSample sample = filled.userSample();
    users.fill(sample == null ? "" : Integer.toString(sample.count()));
    usersSeed.fill(
        sample == null || sample.seed() == FIRST_SEED ? "" : Long.toString(sample.seed()));
  }

  /** What is wrong, in the order of the eye; empty sentences where nothing is. */
  Stream<String> problems() {
    return Stream.of(
        lowest.problem(),
        highest.problem(),
        kCore.problem(),
        likes.problem(),
        users.problem(),
        users.text().isBlank() ? "" : usersSeed.problem());
  }

  /** What the fields say; empty while one has a problem. */
  Optional<Preparation> value() {
    if (problems().anyMatch(problem -> !problem.isEmpty())) {
      return Optional.empty();
    }
    Double from = lowest.get().orElse(null);
    Double to = highest.get().orElse(null);
    return Optional.of(
        new Preparation(
            explicitOnly.get(),
            from == null && to == null ? null : new RatingRange(from, to),
            kCore.get().orElse(null),
            likes.get().orElse(null),
            users
                .get()
                .map(count -> new UserSample(count, usersSeed.get().orElse(FIRST_SEED)))
                .orElse(null)));
  }

  /** The words of the steps asked for, with commas; empty while there is none or a problem. */
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Whether zeros that stand for no rating go. */
  public BooleanProperty explicitOnlyProperty() {
    return explicitOnly;
  }

  /** The lowest rating kept. */
  public TypedText<Optional<Double>> lowest() {
    return lowest;
  }

  /** The highest rating kept. */
  public TypedText<Optional<Double>> highest() {
    return highest;
  }

  /** The fewest ratings of users and items. */
  public TypedText<Optional<KCore>> kCore() {
    return kCore;
  }

  /** How much users must like. */
  public TypedText<Optional<FewestLikes>> likes() {
    return likes;
  }

  /** How many users are kept, drawn at random. */
  public TypedText<Optional<Integer>> users() {
    return users;
  }

  /** The seed of that draw; empty for 1. */
  public TypedText<Optional<Long>> usersSeed() {
    return usersSeed;
  }
}
