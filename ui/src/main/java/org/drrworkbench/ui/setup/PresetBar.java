package org.drrworkbench.ui.setup;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** Title of the screen, and the preset that fills it. */
final class PresetBar extends HBox {
  private static final Texts TEXTS = Texts.beside(PresetBar.class);
  private static final double COMBO_WIDTH = 470;

  PresetBar(SetupViewModel model) {
    getStyleClass().add("setup-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(TEXTS.get("screen.title"));
    title.getStyleClass().add("screen-title");
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);

    ComboBox<@Nullable Preset> presets = new ComboBox<>();
    presets.setId("setup-preset");
    presets.getItems().setAll(Preset.all());
    Function<@Nullable Preset, String> words =
        preset ->
            preset == null ? TEXTS.get("preset.none") : preset.id() + ": " + preset.description();
    Choices.words(presets, words);
    presets.setPrefWidth(COMBO_WIDTH);
    presets.setMinWidth(160);
    presets.valueProperty().bindBidirectional(model.presetProperty());
    Label label = new Label(TEXTS.get("preset.label"));
    label.setMnemonicParsing(true);
    label.setLabelFor(presets);
    label.setMinWidth(USE_PREF_SIZE);

    Label changed = new Label(TEXTS.get("preset.changed"));
    changed.setId("setup-changed");
    changed.getStyleClass().add("setup-changed");
    changed.setMinWidth(USE_PREF_SIZE);
    Button back = new Button(TEXTS.get("preset.back"), new FontIcon(MaterialDesignU.UNDO));
    back.setId("setup-preset-back");
    back.setTooltip(new Tooltip(TEXTS.get("preset.back.tooltip")));
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(event -> model.backToPreset());
    var differs = model.changedProperty().and(model.presetProperty().isNotNull());
    changed.visibleProperty().bind(differs);
    back.visibleProperty().bind(differs);
    getChildren().addAll(title, gap, changed, back, label, presets);
  }
}
