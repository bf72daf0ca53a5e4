package org.drrworkbench.ui.setup;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A control under its label, and below it the sentence that says what is wrong with it. */
final class FormField extends VBox {
  private final Control control;
  private @Nullable Label problem;

  /**
   * @param text the label, with a mnemonic
   * @param control what is labelled; the id of its problem is made from its own
   * @param content the control, or what holds it and more
   */
  FormField(String text, Control control, Node content) {
    this.control = control;
    getStyleClass().add("form-field");
    Label label = new Label(text);
    label.getStyleClass().add("form-label");
    label.setMnemonicParsing(true);
    label.setLabelFor(control);
    control.setMaxWidth(Double.MAX_VALUE);
    setVgrow(content, Priority.NEVER);
    getChildren().addAll(label, content);
  }

  FormField(String text, Control control) {
    this(text, control, control);
  }

  /**
   * A text under its label.
   *
   * @param prompt stands in the empty field
   */
  static FormField typed(String id, String text, TypedText<?> typed, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(typed.textProperty());
    return new FormField(text, field).withProblem(typed.shownProblemProperty());
  }

  /** Shows a problem below, marks the control, and tells it to a screen reader. */
  FormField withProblem(ObservableValue<String> sentence) {
    Label label = problemLabel(control.getId() + "-problem", sentence);
    problem = label;
    // A field that is out of the way takes its sentence with it, wherever that stands.
    label.visibleProperty().bind(label.textProperty().isNotEmpty().and(visibleProperty()));
    getChildren().add(label);
    mark(control, sentence);
    return this;
  }

  /** What is labelled. */
  Control control() {
    return control;
  }

  /** Hands the label of the problem over to what has more room for it. */
  Optional<Label> takeProblem() {
    Optional<Label> taken = Optional.ofNullable(problem);
    taken.ifPresent(getChildren()::remove);
    problem = null;
    return taken;
  }

  /** A label that takes no room while there is no problem. */
  static Label problemLabel(String id, ObservableValue<String> problem) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("problem");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(problem);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  /** Marks a control while there is a problem. */
  static void mark(Node control, ObservableValue<String> problem) {
    control.accessibleHelpProperty().bind(problem);
    problem.subscribe(
        sentence -> control.pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty()));
  }
}
