package org.drrworkbench.ui.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.drrworkbench.core.data.Choice;
import org.drrworkbench.core.data.DelimitedPreview;
import org.drrworkbench.core.data.DuplicatePolicy;
import org.drrworkbench.core.data.ScalePolicy;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** How a file of the user's own is read: every guess with the first rows under it. */
final class ImportPane extends VBox {
  private static final Texts TEXTS = Texts.beside(ImportPane.class);
  private static final List<String> SEPARATORS = List.of(",", ";", "tab", "|", "::", " ");
  private static final List<String> QUOTES = List.of("\"", "'", "none");
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE");
  private static final List<String> TIME_UNITS = List.of("seconds", "milliseconds", "microseconds");
  private static final int ROW = 26;
  private static final int ROWS = 6;

  private final ImportViewModel model;
  private final TableView<List<String>> rows = new TableView<>();
  private final List<Place> places = new ArrayList<>();

  /** A choice of column, of which some may be none. */
  private record Place(ComboBox<Integer> choice, boolean maybeNone) {}

  /**
   * @param save keeps what was read under the typed name
   */
  ImportPane(ImportViewModel model, Runnable save) {
    this.model = model;
    getStyleClass().add("datasets-fetch");
    Label title = new Label(TEXTS.get("import.title"));
    title.getStyleClass().add("section-title");
    CheckBox header = new CheckBox(TEXTS.get("import.header"));
    header.setId("import-header");
    header.selectedProperty().bindBidirectional(model.headerProperty());
    FlowPane layout =
        row(
            words("separator", SEPARATORS, true, 84, model.separatorProperty()),
            words("quote", QUOTES, true, 84, model.quoteProperty()),
            words("encoding", ENCODINGS, true, 140, model.encodingProperty()),
            header);
    VBox timeUnit = words("timeUnit", TIME_UNITS, false, 130, model.timeUnitProperty());
    timeUnit.visibleProperty().bind(model.timeProperty().isNotNull());
    timeUnit.managedProperty().bind(timeUnit.visibleProperty());
    FlowPane columns =
        row(
            place("user", model.userProperty(), false),
            place("item", model.itemProperty(), false),
            place("rating", model.ratingProperty(), false),
            place("time", model.timeProperty(), true),
            timeUnit);
    FlowPane rules =
        row(
            words(
                "duplicates",
                Choice.ids(DuplicatePolicy.class),
                false,
                120,
                model.duplicatesProperty()),
            words(
                "outOfScale",
                Choice.ids(ScalePolicy.class),
                false,
                124,
                model.outOfScaleProperty()),
            text("scaleMin", model.scaleMinProperty()),
            text("scaleMax", model.scaleMaxProperty()),
            text("unreadable", model.unreadableProperty()));
    getChildren()
        .addAll(
            title,
            layout,
            columns,
            rules,
            table(),
            problem("import-problem", model.problemProperty()),
            actions(save),
            problem("import-name-problem", model.nameProblemProperty()));
    model.previewProperty().subscribe(this::show);
    for (Property<?> own :
        List.of(
            model.userProperty(),
            model.itemProperty(),
            model.ratingProperty(),
            model.timeProperty(),
            model.headerProperty())) {
      own.addListener((property, old, now) -> show(model.previewProperty().get()));
    }
  }

  private Node actions(Runnable save) {
    Button read = new Button(TEXTS.get("import.read"));
    read.setId("import-read");
    read.setOnAction(event -> model.readAll());
    TextField name = new TextField();
    name.setId("import-name");
    name.setPromptText(TEXTS.get("import.name.prompt"));
    name.textProperty().bindBidirectional(model.nameProperty());
    Label label = new Label(TEXTS.get("import.name"));
    label.setMnemonicParsing(true);
    label.setLabelFor(name);
    Button keep = new Button(TEXTS.get("import.save"));
    keep.setId("import-save");
    keep.setOnAction(event -> save.run());
    keep.disableProperty().bind(model.nameProperty().isEmpty());
    HBox bar = new HBox(read, label, name, keep);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("datasets-bar");
    return bar;
  }

  private static FlowPane row(Node... fields) {
    FlowPane row = new FlowPane(fields);
    row.getStyleClass().add("import-row");
    row.setRowValignment(VPos.BOTTOM);
    return row;
  }

  private static VBox labelled(String key, Control control) {
    Label label = new Label(TEXTS.get("import.label." + key));
    label.getStyleClass().add("form-label");
    label.setLabelFor(control);
    control.setId("import-" + key);
    return new VBox(2, label, control);
  }

  private static VBox words(
      String key, List<String> offered, boolean others, double width, StringProperty value) {
    ComboBox<String> choice = new ComboBox<>(FXCollections.observableArrayList(offered));
    choice.setEditable(others);
    choice.setPrefWidth(width);
    choice.valueProperty().bindBidirectional(value);
    return labelled(key, choice);
  }

  private static VBox text(String key, StringProperty value) {
    TextField field = new TextField();
    field.setPrefColumnCount(4);
    field.textProperty().bindBidirectional(value);
    return labelled(key, field);
  }

  private VBox place(String key, Property<Integer> value, boolean maybeNone) {
    ComboBox<Integer> choice = new ComboBox<>();
    choice.setPrefWidth(118);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Integer column) {
            return column == null ? TEXTS.get("import.none") : name(column);
          }

          @Override
          public @Nullable Integer fromString(String text) {
            throw new UnsupportedOperationException("Columns are chosen, not typed.");
          }
        });
    choice.valueProperty().bindBidirectional(value);
    places.add(new Place(choice, maybeNone));
    return labelled(key, choice);
  }

  /** The chosen column by its name. */
  private static final class ColumnCell extends ListCell<Integer> {
    private final StringConverter<Integer> names;

    ColumnCell(StringConverter<Integer> names) {
      this.names = names;
    }

    @Override
    protected void updateItem(@Nullable Integer column, boolean empty) {
      super.updateItem(column, empty);
      setText(names.toString(column));
    }
  }

  /** A column's number, and its name where the first line says one. */
  private String name(int column) {
    DelimitedPreview found = model.previewProperty().get();
    if (found == null || !model.headerProperty().get() || found.rows().isEmpty()) {
      return TEXTS.get("import.column", Integer.toString(column));
    }
    List<String> names = found.rows().get(0);
    return column <= names.size()
        ? TEXTS.get("import.column.named", Integer.toString(column), names.get(column - 1))
        : TEXTS.get("import.column", Integer.toString(column));
  }

  private TableView<List<String>> table() {
    rows.setId("import-rows");
    rows.setAccessibleText(TEXTS.get("import.rows"));
    rows.setFixedCellSize(ROW);
    rows.setPrefHeight(ROW * ROWS + 34);
    rows.setMinHeight(ROW * 3 + 34);
    return rows;
  }

  private void show(@Nullable DelimitedPreview found) {
    int count = model.columnCount();
    for (Place place : places) {
      ComboBox<Integer> choice = place.choice();
      // A new cell: the present one shows the name that the column had before.
      choice.setButtonCell(new ColumnCell(choice.getConverter()));
      Integer chosen = choice.getValue();
      List<@Nullable Integer> offered = new ArrayList<>();
      if (place.maybeNone()) {
        offered.add(null);
      }
      IntStream.rangeClosed(1, count).forEach(offered::add);
      if (!offered.equals(choice.getItems())) {
        choice.getItems().setAll(offered);
        choice.setValue(chosen);
      }
    }
    rows.getColumns().clear();
    for (int column = 1; column <= count; column++) {
      int at = column;
      String name = name(column);
      String head =
          model.role(column).map(word -> TEXTS.get("import.role", word, name)).orElse(name);
      TableColumn<List<String>, String> shown = new TableColumn<>(head);
      shown.setSortable(false);
      shown.setPrefWidth(150);
      shown.setCellValueFactory(
          row ->
              new ReadOnlyObjectWrapper<>(
                  at <= row.getValue().size() ? row.getValue().get(at - 1) : ""));
      rows.getColumns().add(shown);
    }
    List<List<String>> lines = found == null ? List.of() : found.rows();
    rows.getItems()
        .setAll(
            model.headerProperty().get() && !lines.isEmpty()
                ? lines.subList(1, lines.size())
                : lines);
  }

  private static Label problem(String id, ObservableValue<String> sentence) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("problem");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(sentence);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
