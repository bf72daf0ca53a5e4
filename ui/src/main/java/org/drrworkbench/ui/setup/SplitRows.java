package org.drrworkbench.ui.setup;

import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.drrworkbench.experiments.spec.SplitField;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.ui.text.Texts;

/** How the ratings are divided: the way, and what that way asks for. */
final class SplitRows extends VBox {
  private static final Texts TEXTS = Texts.beside(SplitRows.class);

  private final SplitFields split;

  SplitRows(SetupViewModel model) {
    split = model.split();
    getStyleClass().add("setup-split");
    FormField ratio = typed("ratio", split.ratio(), "");
    FormField foldIn = typed("fold-in", split.foldIn(), "");
    FormField folds = typed("folds", split.folds(), "");
    FormField fold = typed("fold", split.fold(), TEXTS.get("fold.prompt"));
    showFor(ratio, kind -> kind.takes(SplitField.RATIO));
    showFor(foldIn, kind -> kind.takes(SplitField.FOLD_IN));
    showFor(folds, kind -> kind.takes(SplitField.FOLDS));
    showFor(fold, kind -> kind.takes(SplitField.FOLD));
    FormRow files =
        new FormRow(
            file("train", model.data().trainProperty(), model.data().shownProblemProperty()),
            file("test", model.data().testProperty(), model.data().shownProblemProperty()));
    showFor(files, kind -> kind == SplitKind.GIVEN);
    getChildren().addAll(new FormRow(kind(), ratio, foldIn, folds, fold), files);
  }

  private FormField kind() {
    ComboBox<SplitKind> kind = new ComboBox<>();
    kind.setId("setup-split");
    kind.getItems().setAll(SplitKind.values());
    Choices.words(
        kind,
        one -> one == null ? "" : TEXTS.get("split.item", one.id(), one.description()),
        one -> one == null ? "" : one.id());
    kind.valueProperty().bindBidirectional(split.kindProperty());
    kind.valueProperty()
        .subscribe(one -> kind.setTooltip(one == null ? null : new Tooltip(one.description())));
    return new FormField(TEXTS.get("split.label"), kind);
  }

  private static FormField typed(String id, TypedText<?> typed, String prompt) {
    return FormField.typed("setup-" + id, TEXTS.get(id + ".label"), typed, prompt);
  }

  private static FormField file(String id, StringProperty path, ObservableValue<String> problem) {
    TextField field = new TextField();
    field.setId("setup-" + id);
    field.setPromptText(TEXTS.get("file.prompt"));
    field.textProperty().bindBidirectional(path);
    FormField labelled = new FormField(TEXTS.get(id + ".label"), field);
    return id.equals("train") ? labelled.withProblem(problem) : labelled;
  }

  private void showFor(Node node, Predicate<SplitKind> meaningful) {
    node.visibleProperty().bind(split.kindProperty().map(meaningful::test));
    node.managedProperty().bind(node.visibleProperty());
  }
}
