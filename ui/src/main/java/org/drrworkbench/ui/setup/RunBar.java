package org.drrworkbench.ui.setup;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.drrworkbench.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Name, size and start of the experiment, and why it cannot be started. */
final class RunBar extends HBox {
  private static final Texts TEXTS = Texts.beside(RunBar.class);
  private static final double NAME_WIDTH = 200;

  RunBar(SetupViewModel model) {
    getStyleClass().addAll("setup-bar", "setup-run-bar");
    setAlignment(Pos.CENTER_LEFT);
    TextField name = new TextField();
    name.setId("setup-name");
    name.setPrefWidth(NAME_WIDTH);
    name.setMinWidth(NAME_WIDTH);
    name.textProperty().bindBidirectional(model.name().textProperty());
    FormField.mark(name, model.name().shownProblemProperty());
    Label label = new Label(TEXTS.get("name.label"));
    label.setMnemonicParsing(true);
    label.setLabelFor(name);
    label.setMinWidth(USE_PREF_SIZE);

    Label problem = FormField.problemLabel("setup-problem", model.problemProperty());
    problem.setTextAlignment(TextAlignment.RIGHT);
    Label summary = new Label();
    summary.setId("setup-summary");
    summary.textProperty().bind(model.summaryProperty());
    summary.managedProperty().bind(summary.textProperty().isNotEmpty());
    VBox said = new VBox(summary, problem);
    said.setAlignment(Pos.CENTER_RIGHT);
    setHgrow(said, Priority.ALWAYS);

    Button run = new Button();
    run.setId("setup-run");
    run.setGraphic(new FontIcon(MaterialDesignP.PLAY));
    run.textProperty()
        .bind(
            Bindings.when(model.busyProperty())
                .then(TEXTS.get("run.busy"))
                .otherwise(TEXTS.get("run")));
    run.setMinWidth(USE_PREF_SIZE);
    run.setTooltip(new Tooltip(TEXTS.get("run.tooltip")));
    run.disableProperty().bind(model.runnableProperty().not());
    run.setOnAction(event -> model.run());
    getChildren().addAll(label, name, said, run);
  }
}
