package org.drrworkbench.ui.setup;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.drrworkbench.experiments.spec.SpecText;
import org.drrworkbench.experiments.spec.SplitField;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;

/**
 * How the ratings are divided. A field that means nothing to the chosen kind is not looked at; its
 * part of the spec stays as it was filled in.
 */
public final class SplitFields {
  private static final SplitSpec FOLDED = SplitSpec.userRandom().withKind(SplitKind.KFOLD);

  private final ObjectProperty<SplitKind> kind = new SimpleObjectProperty<>(SplitKind.USER_RANDOM);
  private final TypedText<Double> ratio;
  private final TypedText<Double> foldIn;
  private final TypedText<Integer> folds;
  private final TypedText<Optional<Integer>> fold;
  private SplitSpec filled = SplitSpec.userRandom();

  /**
   * @param edited told after each change
   */
  SplitFields(Runnable edited) {
    ratio = new TypedText<>(edited, text -> FOLDED.withRatio(SpecText.ratio(text)).ratio());
    foldIn = new TypedText<>(edited, text -> FOLDED.withFoldIn(SpecText.foldIn(text)).foldIn());
    folds = new TypedText<>(edited, text -> FOLDED.withFolds(SpecText.folds(text)).folds());
    fold =
        new TypedText<>(edited, TypedText.unlessBlank(this::readFold), folds.textProperty(), kind);
    kind.addListener(property -> edited.run());
  }

  private int readFold(String text) {
    int chosen = SpecText.fold(text);
    int all = kind.get().takes(SplitField.FOLDS) ? folds.value().orElse(chosen) : filled.folds();
    SplitSpec unused = FOLDED.withFolds(all).withFold(chosen);
    return chosen;
  }

  void fill(SplitSpec spec) {
    filled = spec;
    kind.set(spec.kind());
    ratio.fill(Double.toString(spec.ratio()));
    foldIn.fill(Double.toString(spec.foldIn()));
    folds.fill(Integer.toString(spec.folds()));
    fold.fill(spec.fold() == null ? "" : spec.fold().toString());
  }

  /** What is wrong, in the order of the eye; empty sentences where nothing is. */
  Stream<String> problems() {
    SplitKind now = kind.get();
    return Stream.of(
        now.takes(SplitField.RATIO) ? ratio.problem() : "",
        now.takes(SplitField.FOLD_IN) ? foldIn.problem() : "",
        now.takes(SplitField.FOLDS) ? folds.problem() : "",
        now.takes(SplitField.FOLD) ? fold.problem() : "");
  }

  /** What the fields say; there must be no problem. */
  SplitSpec spec() {
    SplitKind now = kind.get();
    SplitSpec made = filled.withKind(now).withFold(null);
    made = now.takes(SplitField.RATIO) ? made.withRatio(ratio.get()) : made;
    made = now.takes(SplitField.FOLD_IN) ? made.withFoldIn(foldIn.get()) : made;
    made = now.takes(SplitField.FOLDS) ? made.withFolds(folds.get()) : made;
    return now.takes(SplitField.FOLD) ? made.withFold(fold.get().orElse(null)) : made;
  }

  public ObjectProperty<SplitKind> kindProperty() {
    return kind;
  }

  /** Share that trains: of the rows, or of the users. */
  public TypedText<Double> ratio() {
    return ratio;
  }

  /** Share of a held-out user's rows that a model is told of. */
  public TypedText<Double> foldIn() {
    return foldIn;
  }

  /** How many folds are made. */
  public TypedText<Integer> folds() {
    return folds;
  }

  /** Which fold is tested; empty for a run of each. */
  public TypedText<Optional<Integer>> fold() {
    return fold;
  }
}
