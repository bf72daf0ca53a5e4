package org.drrworkbench.ui.setup;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.drrworkbench.core.prepare.PreparationRow;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is left out before the ratings are divided, and what is left then; closed at first. */
final class PreparationPane extends TitledPane {
  private static final Texts TEXTS = Texts.beside(PreparationPane.class);

  private final PreparationFields fields;
  private final PreparationEffect effect;

  PreparationPane(SetupViewModel model) {
    fields = model.preparation();
    effect = model.effect();
    setId("setup-preparation");
    getStyleClass().add("setup-preparation");
    setMnemonicParsing(false);
    setAnimated(false);
    setExpanded(false);
    setMinHeight(USE_PREF_SIZE);
    // What a closed pane does is still to be seen.
    fields.wordsProperty().subscribe(words -> setText(title(words)));
    VBox content =
        new VBox(
            new FormRow(
                typed("lowest", fields.lowest(), "preparation.any"),
                typed("highest", fields.highest(), "preparation.any")),
            new FormRow(
                typed("k-core", fields.kCore(), "preparation.all"),
                typed("likes", fields.likes(), "preparation.all")),
            new FormRow(typed("users", fields.users(), "preparation.all"), usersSeed()),
            explicitOnly(),
            figures(),
            hint(),
            FormField.problemLabel("setup-preparation-problem", effect.problemProperty()));
    content.getStyleClass().add("setup-split");
    setContent(content);
  }

  private static String title(String words) {
    return words.isEmpty()
        ? TEXTS.get("preparation.title")
        : TEXTS.get("preparation.title.steps", words);
  }

  private static FormField typed(String id, TypedText<?> typed, String prompt) {
    FormField field =
        FormField.typed("setup-" + id, TEXTS.get(id + ".label"), typed, TEXTS.get(prompt));
    field.control().setTooltip(new Tooltip(TEXTS.get(id + ".help")));
    return field;
  }

  private FormField usersSeed() {
    FormField seed = typed("users-seed", fields.usersSeed(), "users-seed.prompt");
    seed.disableProperty().bind(fields.users().textProperty().isEmpty());
    return seed;
  }

  private CheckBox explicitOnly() {
    CheckBox tick = new CheckBox(TEXTS.get("explicit-only.label"));
    tick.setId("setup-explicit-only");
    tick.setMnemonicParsing(true);
    tick.setTooltip(new Tooltip(TEXTS.get("explicit-only.help")));
    tick.setAccessibleHelp(TEXTS.get("explicit-only.help"));
    tick.selectedProperty().bindBidirectional(fields.explicitOnlyProperty());
    return tick;
  }

  private GridPane figures() {
    GridPane grid = new GridPane();
    grid.setId("setup-preparation-figures");
    grid.getStyleClass().add("setup-changes");
    grid.visibleProperty().bind(Bindings.isNotNull(effect.figuresProperty()));
    grid.managedProperty().bind(grid.visibleProperty());
    effect.figuresProperty().subscribe(found -> fill(grid, found));
    return grid;
  }

  private static void fill(GridPane grid, PreparationEffect.@Nullable Figures found) {
    grid.getChildren().clear();
    if (found == null) {
      return;
    }
    PreparationRow before = found.before();
    PreparationRow after = found.after();
    addWhole(grid, "data.users", before.users(), after.users());
    addWhole(grid, "data.items", before.items(), after.items());
    addWhole(grid, "data.ratings", before.ratings(), after.ratings());
    add(
        grid,
        "data.density",
        FigureText.percent(before.density()),
        FigureText.percent(after.density()));
  }

  private static void addWhole(GridPane grid, String caption, int before, int after) {
    add(grid, caption, FigureText.whole(before), FigureText.whole(after));
  }

  private static void add(GridPane grid, String caption, String before, String after) {
    Label meaning = new Label(TEXTS.get(caption));
    meaning.getStyleClass().add("hint");
    Label numbers = new Label(TEXTS.get("preparation.change", before, after));
    numbers.getStyleClass().add("setup-change");
    grid.addRow(grid.getRowCount(), meaning, numbers);
  }

  private Label hint() {
    Label hint = new Label();
    hint.setId("setup-preparation-hint");
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.textProperty()
        .bind(
            Bindings.when(effect.busyProperty())
                .then(TEXTS.get("preparation.busy"))
                .otherwise(TEXTS.get("preparation.hint")));
    hint.visibleProperty().bind(effect.busyProperty().or(fields.wordsProperty().isEmpty()));
    hint.managedProperty().bind(hint.visibleProperty());
    return hint;
  }
}
