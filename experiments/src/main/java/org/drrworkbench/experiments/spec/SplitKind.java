package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The ways in which a log becomes train and test rows. */
public enum SplitKind {
  USER_RANDOM("each user's ratings at random"),
  USER_TEMPORAL("each user's earlier ratings train, later ones test"),
  GLOBAL_TEMPORAL("one time cuts all ratings: earlier ones train, later ones test"),
  LEAVE_LAST("each user's latest rating tests, the one before validates"),
  USER_HOLDOUT("some users take no part in training and test"),
  KFOLD("cross-validation: a run for each fold, which tests"),
  GIVEN("divided by somebody before: files of your own, or the data set's published folds");

  private final String description;

  SplitKind(String description) {
    this.description = description;
  }

  /** One line for lists. */
  public String description() {
    return description;
  }

  /** Whether a share says how much trains. */
  public boolean hasRatio() {
    return this != LEAVE_LAST && !hasFold();
  }

  /** Whether a number says how many folds are made. */
  public boolean hasFolds() {
    return this == KFOLD;
  }

  /** Whether one of several folds may be picked. */
  public boolean hasFold() {
    return this == KFOLD || this == GIVEN;
  }

  /** Whether a share says what a model is told of users who take no part in training. */
  public boolean hasFoldIn() {
    return this == USER_HOLDOUT;
  }

  /** The word in specs and options. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word. */
  @JsonCreator
  public static SplitKind of(String id) {
    for (SplitKind kind : values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    throw new SpecException(
        "split.kind is '"
            + id
            + "'; it must be one of "
            + String.join(", ", Arrays.stream(values()).map(SplitKind::id).toList())
            + ".");
  }
}
