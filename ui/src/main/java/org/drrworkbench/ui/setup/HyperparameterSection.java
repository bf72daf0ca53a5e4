package org.drrworkbench.ui.setup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;
import org.drrworkbench.ui.text.Texts;

/** The hyperparameters of the chosen models in a property sheet, and what the one in hand means. */
final class HyperparameterSection extends VBox {
  private static final Texts TEXTS = Texts.beside(HyperparameterSection.class);

  private final ModelFields model;
  private final PropertySheet sheet = new PropertySheet();
  private final Map<HyperparameterField, HyperparameterEditor> editors = new HashMap<>();
  private final Label help = new Label(TEXTS.get("sheet.hint"));
  private final Label nothing = new Label();

  HyperparameterSection(ModelFields model) {
    this.model = model;
    getStyleClass().add("setup-section");
    sheet.setId("setup-sheet");
    sheet.setMode(PropertySheet.Mode.CATEGORY);
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setPropertyEditorFactory(this::editor);
    sheet.setCategoryComparator(
        Comparator.comparingInt(category -> model.chosen().chosen().indexOf(category)));
    sheet.setFocusTraversable(false);
    nothing.getStyleClass().add("nothing-to-show");
    nothing.setWrapText(true);
    help.setId("setup-sheet-help");
    help.getStyleClass().addAll("hint", "setup-help");
    help.setWrapText(true);
    help.setAlignment(Pos.TOP_LEFT);
    StackPane place = new StackPane(sheet, nothing);
    setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(head(), place, help);
    model
        .hyperparameters()
        .shown()
        .addListener((ListChangeListener<HyperparameterField>) change -> fill());
    fill();
  }

  private HBox head() {
    Label title = new Label(TEXTS.get("sheet.title"));
    title.getStyleClass().add("section-title");
    TextField search = new TextField();
    search.setId("setup-sheet-search");
    search.setPromptText(TEXTS.get("sheet.search"));
    search.setAccessibleText(TEXTS.get("sheet.search.accessible"));
    search.setPrefColumnCount(6);
    sheet.titleFilter().bind(search.textProperty());
    search.textProperty().addListener(property -> say());
    Button reset = new Button(TEXTS.get("sheet.resetAll"));
    reset.setId("setup-sheet-reset");
    reset.setMinWidth(USE_PREF_SIZE);
    reset.setTooltip(new Tooltip(TEXTS.get("sheet.resetAll.tooltip")));
    reset.setOnAction(event -> model.hyperparameters().resetAll());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, search, reset);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("setup-row");
    return head;
  }

  /** The sheet asks anew at each letter of a search; what it got before serves again. */
  private PropertyEditor<?> editor(PropertySheet.Item item) {
    HyperparameterItem own = (HyperparameterItem) item;
    return editors.computeIfAbsent(
        own.field(),
        field -> new HyperparameterEditor(own, () -> help.setText(own.getDescription())));
  }

  private void fill() {
    List<HyperparameterItem> items =
        model.hyperparameters().shown().stream().map(HyperparameterItem::new).toList();
    help.setText(TEXTS.get("sheet.hint"));
    sheet.getItems().setAll(items);
    say();
  }

  private void say() {
    String part = sheet.getTitleFilter().toLowerCase(Locale.ROOT);
    boolean any =
        sheet.getItems().stream()
            .anyMatch(item -> item.getName().toLowerCase(Locale.ROOT).contains(part));
    nothing.setText(
        any ? "" : TEXTS.get(sheet.getItems().isEmpty() ? "sheet.none" : "sheet.noMatch"));
    nothing.setVisible(!any);
    sheet.setVisible(any);
  }
}
