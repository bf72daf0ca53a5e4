package org.drrworkbench.ui.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;

/** Asks where to export something and in which format; its result is whether to. */
final class ExportDialog extends Dialog<Boolean> {
  private static final Texts TEXTS = Texts.beside(ExportDialog.class);
  private static final double WIDTH = 560;

  private final GridPane grid = new GridPane();
  private int rows;

  ExportDialog(ExportViewModel model, Window owner, Look look) {
    initOwner(owner);
    setTitle(TEXTS.get("dialog.title"));
    setHeaderText(model.title());
    ButtonType export = new ButtonType(TEXTS.get("dialog.save"), ButtonData.OK_DONE);
    getDialogPane().getButtonTypes().setAll(export, ButtonType.CANCEL);
    getDialogPane().getStyleClass().add("export-dialog");
    grid.getStyleClass().add("form");
    grid.setPrefWidth(WIDTH);

    row("dialog.format", format(model));
    TextField path = field("export-path", "dialog.path.accessible");
    path.textProperty().bindBidirectional(model.pathProperty());
    Button browse = new Button(TEXTS.get("dialog.browse"));
    browse.setId("export-browse");
    browse.setMinWidth(Region.USE_PREF_SIZE);
    browse.setOnAction(event -> model.browse());
    HBox.setHgrow(path, Priority.ALWAYS);
    row("dialog.path", line(path, browse));
    TextField width = number("export-width", "dialog.width.accessible");
    width.textProperty().bindBidirectional(model.widthProperty());
    TextField height = number("export-height", "dialog.height.accessible");
    height.textProperty().bindBidirectional(model.heightProperty());
    HBox size = line(width, new Label("\u00d7"), height, new Label(TEXTS.get("dialog.inches")));
    size.disableProperty().bind(model.pictureProperty().not());
    row("dialog.size", size);
    TextField dpi = number("export-dpi", "dialog.dpi.accessible");
    dpi.textProperty().bindBidirectional(model.dpiProperty());
    HBox resolution = line(dpi, new Label(TEXTS.get("dialog.dpi.unit")));
    resolution.disableProperty().bind(model.rasterProperty().not());
    row("dialog.dpi", resolution);
    grid.add(message(model), 1, rows);
    getDialogPane().setContent(grid);

    Node save = getDialogPane().lookupButton(export);
    save.setId("export-save");
    save.disableProperty().bind(model.problemProperty().isNotEmpty());
    getDialogPane().lookupButton(ButtonType.CANCEL).setId("export-cancel");
    setResultConverter(export::equals);
    look.dress(this);
    setOnShown(
        event -> {
          path.requestFocus();
          path.end();
        });
  }

  private static ComboBox<String> format(ExportViewModel model) {
    ComboBox<String> format = new ComboBox<>();
    format.setId("export-format");
    format.setAccessibleText(TEXTS.get("dialog.format.accessible"));
    format.getItems().setAll(model.formats());
    format.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String ending) {
            return ending == null ? "" : TEXTS.get("format." + ending);
          }

          @Override
          public String fromString(String text) {
            throw new UnsupportedOperationException("Formats are chosen, not typed.");
          }
        });
    format.valueProperty().bindBidirectional(model.formatProperty());
    return format;
  }

  private static Label message(ExportViewModel model) {
    Label message = new Label();
    message.setId("export-message");
    message.setWrapText(true);
    message.setMinHeight(36);
    message.setAlignment(Pos.TOP_LEFT);
    Runnable show =
        () -> {
          boolean bad = !model.problemProperty().get().isEmpty();
          message.setText(bad ? model.problemProperty().get() : model.noteProperty().get());
          message.getStyleClass().setAll("label", bad ? "problem" : "hint");
        };
    model.problemProperty().subscribe(show);
    model.noteProperty().subscribe(show);
    show.run();
    return message;
  }

  private void row(String label, Node node) {
    Label name = new Label(TEXTS.get(label));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(node instanceof HBox box ? box.getChildren().get(0) : node);
    grid.addRow(rows++, name, node);
    GridPane.setHgrow(node, Priority.ALWAYS);
  }

  private static TextField field(String id, String accessible) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(TEXTS.get(accessible));
    return field;
  }

  private static TextField number(String id, String accessible) {
    TextField field = field(id, accessible);
    field.setPrefColumnCount(5);
    return field;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(8, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
