package org.drrworkbench.ui.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A grid of figures with the list lengths under their metric; it can be copied, or parts of it. */
public final class FigureTable extends TableView<ResultGrid.Row> {
  private static final Texts TEXTS = Texts.beside(FigureTable.class);
  private static final PseudoClass REFERENCE = PseudoClass.getPseudoClass("reference");
  private static final PseudoClass LEAKY = PseudoClass.getPseudoClass("leaky");
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-reference");
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double PLAIN_ROW = 28;
  private static final double INTERVAL_ROW = 40;
  private static final double ARTICLE_LINE = 16;
  private static final double COLUMN = 60;
  private static final double ARTICLE_COLUMN = 120;

  private static final double SMALLEST_MODEL = 150;
  private static final double LARGEST_MODEL = 320;
  private static final double LETTER = 7.5;

  private List<ResultGrid.Head> heads = List.of();
  private double figureWidth = COLUMN;

  public FigureTable(String id) {
    setId(id);
    getStyleClass().add("figure-table");
    setAccessibleText(TEXTS.get("table.accessible"));
    setFixedCellSize(PLAIN_ROW);
    getSelectionModel().setCellSelectionEnabled(true);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setRowFactory(table -> new FigureRow());
    MenuItem copy = new MenuItem(TEXTS.get("table.copy"));
    copy.setAccelerator(COPY);
    copy.setOnAction(event -> copy());
    setContextMenu(new ContextMenu(copy));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Shows a grid; sorting and selection stay where its columns are the same as before. */
  public void show(ResultGrid grid) {
    double height = grid.hasIntervals() ? INTERVAL_ROW : PLAIN_ROW;
    setFixedCellSize(grid.hasArticle() ? height + ARTICLE_LINE : height);
    if (!heads.equals(grid.heads()) || getColumns().isEmpty()) {
      heads = grid.heads();
      List<TableColumn<ResultGrid.Row, ?>> columns = new ArrayList<>();
      columns.add(modelColumn());
      heads.forEach(head -> columns.add(metricColumn(head)));
      getColumns().setAll(columns);
      figureWidth = COLUMN;
    }
    getColumns().get(0).setPrefWidth(modelWidth(grid));
    double width = grid.hasArticle() ? ARTICLE_COLUMN : COLUMN;
    if (width != figureWidth) {
      figureWidth = width;
      getVisibleLeafColumns().stream().skip(1).forEach(column -> column.setPrefWidth(width));
    }
    setItems(FXCollections.observableArrayList(grid.rows()));
    sort();
  }

  /** Room for the longest name, within reason. */
  private static double modelWidth(ResultGrid grid) {
    int longest = grid.rows().stream().mapToInt(row -> name(row).length()).max().orElse(0);
    return Math.min(LARGEST_MODEL, Math.max(SMALLEST_MODEL, longest * LETTER + 20));
  }

  private static TableColumn<ResultGrid.Row, String> modelColumn() {
    TableColumn<ResultGrid.Row, String> column = new TableColumn<>(TEXTS.get("table.model"));
    column.setId("model");
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(name(row.getValue())));
    column.setCellFactory(
        own ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable String name, boolean empty) {
                super.updateItem(name, empty);
                setText(empty ? null : name);
                setTooltip(empty || name == null ? null : new Tooltip(name));
              }
            });
    return column;
  }

  private static String name(ResultGrid.Row row) {
    if (row.leaky()) {
      return TEXTS.get("table.leaky", row.model());
    }
    return row.reference() ? TEXTS.get("table.reference", row.model()) : row.model();
  }

  private static TableColumn<ResultGrid.Row, ?> metricColumn(ResultGrid.Head head) {
    TableColumn<ResultGrid.Row, ?> group = new TableColumn<>();
    group.setGraphic(
        head(
            head.metric(),
            head.formula().isEmpty() ? head.metric() : head.metric() + " = " + head.formula()));
    group.setReorderable(false);
    for (int k = 0; k < head.listLengths().size(); k++) {
      int length = head.listLengths().get(k);
      int index = head.first() + k;
      TableColumn<ResultGrid.Row, ResultTable.@Nullable Cell> column = new TableColumn<>();
      String text = length == 0 ? TEXTS.get("table.value") : Integer.toString(length);
      column.setGraphic(
          head(
              text,
              length == 0
                  ? head.metric()
                  : TEXTS.get("table.length.explanation", head.metric(), text)));
      column.setId(length == 0 ? head.metric() : head.metric() + "@" + length);
      column.setPrefWidth(COLUMN);
      column.setReorderable(false);
      column.setCellValueFactory(
          row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(index)));
      column.setCellFactory(own -> new FigureCell());
      column.setComparator(
          Comparator.nullsFirst(Comparator.comparingDouble(cell -> cell.group().mean())));
      column.setSortType(TableColumn.SortType.DESCENDING);
      group.getColumns().add(column);
    }
    return group;
  }

  private static Label head(String text, String explanation) {
    Label label = new Label(text);
    label.setTooltip(new Tooltip(explanation));
    return label;
  }

  /**
   * Rows as lines with tabs between the cells, figures in full precision: the selected cells, or
   * the whole table with a line of heads where none is selected.
   */
  String text() {
    return getSelectionModel().getSelectedCells().isEmpty() ? wholeText() : selectedText();
  }

  private String wholeText() {
    List<String> lines = new ArrayList<>();
    lines.add(
        getVisibleLeafColumns().stream().map(TableColumn::getId).collect(Collectors.joining("\t")));
    for (int row = 0; row < getItems().size(); row++) {
      int index = row;
      lines.add(
          getVisibleLeafColumns().stream()
              .map(column -> plain(column.getCellData(index)))
              .collect(Collectors.joining("\t")));
    }
    return String.join("\n", lines);
  }

  private String selectedText() {
    SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
    getSelectionModel()
        .getSelectedCells()
        .forEach(
            cell ->
                rows.computeIfAbsent(cell.getRow(), row -> new TreeMap<>())
                    .put(
                        cell.getColumn(), plain(cell.getTableColumn().getCellData(cell.getRow()))));
    return rows.values().stream()
        .map(row -> String.join("\t", row.values()))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(@Nullable Object value) {
    if (value instanceof ResultTable.Cell cell) {
      return Double.toString(cell.group().mean());
    }
    return value == null ? "" : value.toString();
  }

  /** What is leaky is red, references look apart, and a rule stands above the first of them. */
  private final class FigureRow extends TableRow<ResultGrid.Row> {
    @Override
    protected void updateItem(ResultGrid.@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      boolean reference = !empty && row != null && row.reference();
      int above = getIndex() - 1;
      boolean first =
          reference
              && above >= 0
              && above < getItems().size()
              && !getItems().get(above).reference();
      pseudoClassStateChanged(REFERENCE, reference);
      pseudoClassStateChanged(LEAKY, !empty && row != null && row.leaky());
      pseudoClassStateChanged(FIRST, first);
    }
  }
}
