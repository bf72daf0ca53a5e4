package org.drrworkbench.ui.setup;

import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.experiments.spec.Budget;
import org.drrworkbench.experiments.spec.Settings;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** How lists are judged, and how much is computed on what. */
final class EvaluationSection extends VBox {
  private static final Texts TEXTS = Texts.beside(EvaluationSection.class);

  EvaluationSection(EvaluationFields model) {
    getStyleClass().add("setup-section");
    Label title = new Label(TEXTS.get("evaluation.title"));
    title.getStyleClass().add("section-title");
    getChildren()
        .addAll(
            title,
            settings(model),
            protocols(model),
            new FormRow(listLengths(model), seeds(model), tuning(model)),
            new FormRow(budget(model), steps(model), device(model)),
            hint(TEXTS.get("device.hint")));
  }

  private static HBox settings(EvaluationFields model) {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox();
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("setup-row");
    for (Settings settings : Settings.values()) {
      row.getChildren()
          .add(
              Choices.radio(
                  "setup-settings-" + settings.id(),
                  TEXTS.get("settings." + settings.id()),
                  TEXTS.get("settings." + settings.id() + ".help"),
                  group,
                  model.settingsProperty(),
                  settings));
    }
    return row;
  }

  /** The ticks side by side, and below them what the one pointed at means. */
  private static VBox protocols(EvaluationFields model) {
    Label meaning = hint(TEXTS.get("protocols.hint"));
    meaning.setId("setup-protocol-meaning");
    meaning.getStyleClass().add("setup-protocol-meaning");
    FlowPane ticks = new FlowPane();
    ticks.getStyleClass().add("setup-protocols");
    for (Protocol protocol : Protocol.standard()) {
      ticks.getChildren().add(tick(model, protocol, meaning));
    }
    return new VBox(
        ticks,
        meaning,
        FormField.problemLabel("setup-protocols-problem", model.protocolsProblemProperty()));
  }

  private static CheckBox tick(EvaluationFields model, Protocol protocol, Label meaning) {
    CheckBox tick = new CheckBox(protocol.id());
    tick.setId("setup-protocol-" + protocol.id());
    tick.setMnemonicParsing(false);
    tick.setMinWidth(USE_PREF_SIZE);
    tick.setAccessibleHelp(protocol.description());
    tick.selectedProperty().bindBidirectional(model.protocols().tick(protocol.id()));
    ChangeListener<Boolean> tell =
        (property, old, now) -> {
          if (now) {
            meaning.setText(protocol.description());
          }
        };
    tick.hoverProperty().addListener(tell);
    tick.focusedProperty().addListener(tell);
    return tick;
  }

  private static FormField listLengths(EvaluationFields model) {
    return typed("setup-list-lengths", "listLengths.label", model.listLengths());
  }

  private static FormField seeds(EvaluationFields model) {
    FormField seeds = typed("setup-seeds", "seeds.label", model.seeds());
    seeds.control().setTooltip(new Tooltip(TEXTS.get("seeds.tooltip")));
    return seeds;
  }

  private static FormField tuning(EvaluationFields model) {
    FormField tuning = typed("setup-tuning", "tuning.label", model.tuning());
    tuning.control().setTooltip(new Tooltip(TEXTS.get("tuning.tooltip")));
    return tuning;
  }

  private static FormField steps(EvaluationFields model) {
    return typed("setup-steps", "steps.label", model.budget().steps());
  }

  private static FormField typed(String id, String label, TypedText<?> typed) {
    return FormField.typed(id, TEXTS.get(label), typed, "");
  }

  private static FormField budget(EvaluationFields model) {
    ComboBox<@Nullable Budget> budget = new ComboBox<>();
    budget.setId("setup-budget");
    budget.getItems().setAll(Arrays.asList(Budget.values()));
    Function<@Nullable Budget, String> words =
        one -> one == null ? TEXTS.get("budget.own") : TEXTS.get("budget." + one.id());
    Choices.words(budget, words, words);
    budget.valueProperty().bindBidirectional(model.budget().budgetProperty());
    return new FormField(TEXTS.get("budget.label"), budget);
  }

  private static FormField device(EvaluationFields model) {
    ComboBox<String> device = new ComboBox<>();
    device.setId("setup-device");
    device.setEditable(true);
    device.getItems().setAll("auto", "cpu", "gpu:0");
    device.valueProperty().bindBidirectional(model.device().textProperty());
    device.getEditor().textProperty().bindBidirectional(model.device().textProperty());
    return new FormField(TEXTS.get("device.label"), device)
        .withProblem(model.device().shownProblemProperty());
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    return hint;
  }
}
