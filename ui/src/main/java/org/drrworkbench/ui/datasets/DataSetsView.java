package org.drrworkbench.ui.datasets;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Shows what {@link DataSetsViewModel} says. */
final class DataSetsView extends VBox {
  private static final Texts TEXTS = Texts.beside(DataSetsView.class);

  private final DataSetsViewModel model;
  private final Dialogs dialogs;
  private final DescriptionPane description;
  private final FetchPane fetch;
  private final StackPane layout = new StackPane();
  private final Label title = new Label();
  private final Label problem = new Label();

  DataSetsView(
      DataSetsViewModel model,
      Dialogs dialogs,
      Look look,
      Background background,
      Exporter exporter) {
    this.model = model;
    this.dialogs = dialogs;
    description = new DescriptionPane(look, background, exporter);
    fetch = new FetchPane(dialogs);
    getStyleClass().addAll("screen", "datasets");
    Label heading = new Label(TEXTS.get("screen.title"));
    heading.getStyleClass().add("screen-title");
    SplitPane split = new SplitPane(left(), right());
    split.setDividerPositions(0.4);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(heading, split);
    model.chosenProperty().subscribe(this::choose);
    model.descriptionProperty().subscribe(this::describe);
    model.questionProperty().subscribe(this::ask);
  }

  private Region left() {
    DataSetTable table = new DataSetTable(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    Button file = button("datasets-open-file", "open.file", MaterialDesignF.FILE_OUTLINE);
    file.setOnAction(
        event -> dialogs.openFile(TEXTS.get("open.file.choose"), null).ifPresent(model::open));
    Button folder = button("datasets-open-folder", "open.folder", MaterialDesignF.FOLDER_OUTLINE);
    folder.setOnAction(
        event ->
            dialogs.chooseFolder(TEXTS.get("open.folder.choose"), null).ifPresent(model::open));
    HBox bar = new HBox(file, folder);
    bar.getStyleClass().add("datasets-bar");
    VBox left = new VBox(table, bar);
    left.getStyleClass().add("datasets-left");
    return left;
  }

  private void ask(DataSetsViewModel.@Nullable FileQuestion question) {
    if (question != null) {
      dialogs.chooseOne(TEXTS.get("which.file"), question.files()).ifPresent(question.answer());
    }
  }

  private static Button button(String id, String key, org.kordamp.ikonli.Ikon icon) {
    Button button = new Button(TEXTS.get(key), new FontIcon(icon));
    button.setId(id);
    button.setTooltip(new Tooltip(TEXTS.get(key + ".tooltip")));
    return button;
  }

  private Region right() {
    title.setId("datasets-title");
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button use = button("datasets-use", "use", MaterialDesignT.TUNE);
    use.setMinWidth(USE_PREF_SIZE);
    use.setOnAction(event -> model.use());
    use.disableProperty()
        .bind(
            Bindings.isNull(model.descriptionProperty()).or(model.problemProperty().isNotEmpty()));
    HBox top = new HBox(title, use);
    top.getStyleClass().add("datasets-bar");
    top.setAlignment(Pos.CENTER_LEFT);
    Label busy = new Label(TEXTS.get("busy"));
    busy.setId("datasets-busy");
    busy.getStyleClass().add("nothing-to-show");
    busy.visibleProperty().bind(model.busyProperty());
    problem.setId("datasets-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    problem.setMinHeight(USE_PREF_SIZE);
    problem.managedProperty().bind(problem.visibleProperty());
    description.visibleProperty().bind(Bindings.isNotNull(model.descriptionProperty()));
    description.managedProperty().bind(description.visibleProperty());
    StackPane found = new StackPane(busy, description);
    StackPane.setAlignment(busy, Pos.TOP_CENTER);
    VBox content = new VBox(top, fetch, layout, problem, found);
    content.getStyleClass().add("datasets-right");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("datasets-scroll", "edge-to-edge");
    return scroll;
  }

  private void choose(@Nullable DataSetItem item) {
    title.setText(item == null ? "" : item.title());
    fetch.show(item == null ? null : item.fetching().orElse(null));
    layout.getChildren().clear();
    // What the import says of its first rows is not said again of the whole file.
    ReadOnlyStringProperty said =
        item == null
            ? new SimpleStringProperty("")
            : item.importing()
                .map(ImportViewModel::problemProperty)
                .orElseGet(SimpleStringProperty::new);
    problem
        .visibleProperty()
        .bind(model.problemProperty().isNotEmpty().and(model.problemProperty().isNotEqualTo(said)));
    if (item != null) {
      item.importing().ifPresent(own -> layout.getChildren().add(new ImportPane(own, model::keep)));
    }
    layout.setManaged(!layout.getChildren().isEmpty());
  }

  private void describe(@Nullable Description found) {
    if (found != null) {
      description.show(found);
    }
  }

  List<Exportable> exports() {
    return model.descriptionProperty().get() == null ? List.of() : description.exports();
  }
}
