package org.drrworkbench.ui.setup;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.ui.text.Texts;

/** Which models, and where they learn. */
final class ModelSection extends VBox {
  private static final Texts TEXTS = Texts.beside(ModelSection.class);

  ModelSection(ModelFields model) {
    getStyleClass().add("setup-section");
    Label title = new Label(TEXTS.get("models.title"));
    title.getStyleClass().add("section-title");
    VBox list = new VBox();
    list.getStyleClass().add("setup-models");
    for (Model one : model.all()) {
      list.getChildren().add(row(model, one));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setId("setup-models");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("setup-model-list");
    setVgrow(scroll, Priority.ALWAYS);
    Label hint = new Label(TEXTS.get("models.hint"));
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            title,
            modes(model),
            scroll,
            FormField.problemLabel("setup-models-problem", model.shownProblemProperty()),
            hint);
  }

  private static VBox row(ModelFields model, Model one) {
    CheckBox tick = new CheckBox(one.id());
    tick.setId("setup-model-" + one.id());
    tick.setMnemonicParsing(false);
    tick.setAccessibleHelp(one.description());
    tick.selectedProperty().bindBidirectional(model.chosen().tick(one.id()));
    Label description = new Label(one.description());
    description.getStyleClass().addAll("hint", "setup-description");
    description.setWrapText(true);
    description.setMinHeight(USE_PREF_SIZE);
    description.setOnMouseClicked(event -> tick.fire());
    return new VBox(tick, description);
  }

  private static FlowPane modes(ModelFields model) {
    ToggleGroup group = new ToggleGroup();
    FlowPane row = new FlowPane();
    row.getStyleClass().add("setup-modes");
    for (List<Mode> modes :
        List.of(List.of(Mode.OFFLINE), List.of(Mode.ONLINE), List.of(Mode.OFFLINE, Mode.ONLINE))) {
      String id = String.join("-", modes.stream().map(Mode::id).toList());
      RadioButton button =
          Choices.radio(
              "setup-mode-" + id,
              TEXTS.get("mode." + id),
              TEXTS.get("mode." + id + ".help"),
              group,
              model.modesProperty(),
              modes);
      button.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(button);
    }
    return row;
  }
}
