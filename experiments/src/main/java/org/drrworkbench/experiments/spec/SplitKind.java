package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.drrworkbench.core.data.Choice;

/** The ways in which a log becomes train and test rows. */
public enum SplitKind implements Choice {
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

  /** The kinds to which a field means something. */
  public static List<SplitKind> taking(SplitField field) {
    return Arrays.stream(values()).filter(kind -> kind.takes(field)).toList();
  }

  /** Whether the field means something to this kind. */
  public boolean takes(SplitField field) {
    return switch (this) {
      case USER_RANDOM, USER_TEMPORAL, GLOBAL_TEMPORAL -> field == SplitField.RATIO;
      case USER_HOLDOUT -> field == SplitField.RATIO || field == SplitField.FOLD_IN;
      case KFOLD -> field == SplitField.FOLDS || field == SplitField.FOLD;
      case GIVEN -> field == SplitField.FOLD;
      case LEAVE_LAST -> false;
    };
  }

  /** One line for lists. */
  public String description() {
    return description;
  }

  @Override
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word. */
  @JsonCreator
  public static SplitKind of(String id) {
    return Range.choice("split.kind", SplitKind.class, id);
  }
}
