package org.drrworkbench.ui.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drrworkbench.core.data.RatingStatistics;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Which ratings, what they look like, and how they are divided. */
final class DataSection extends VBox {
  private static final Texts TEXTS = Texts.beside(DataSection.class);

  private final SetupViewModel model;
  private final Dialogs dialogs;
  private final Consumer<String> fetch;

  /**
   * @param fetch leads to where the data set of an id can be fetched
   * @param histogram shows how often each rating occurs
   */
  DataSection(SetupViewModel model, Dialogs dialogs, Consumer<String> fetch, ChartPane histogram) {
    this.model = model;
    this.dialogs = dialogs;
    this.fetch = fetch;
    getStyleClass().add("setup-section");
    Label title = new Label(TEXTS.get("data.title"));
    title.getStyleClass().add("section-title");
    histogram.getStyleClass().add("setup-histogram");
    setVgrow(histogram, Priority.SOMETIMES);
    model.data().figuresProperty().subscribe(figures -> draw(histogram, figures));
    getChildren()
        .addAll(
            title,
            dataSet(),
            folder(),
            figures(),
            histogram,
            new PreparationPane(model),
            new SplitRows(model),
            threshold());
  }

  private static void draw(ChartPane histogram, @Nullable DataFigures figures) {
    if (figures == null) {
      histogram.showNothing(TEXTS.get("data.none"));
    } else {
      histogram.show(figures.histogram());
    }
  }

  private FormField dataSet() {
    ComboBox<String> choice = new ComboBox<>(model.data().ids());
    choice.setId("setup-dataset");
    choice.disableProperty().bind(model.data().filesNamedProperty());
    choice.valueProperty().bindBidirectional(model.data().idProperty());
    choice
        .valueProperty()
        .subscribe(
            id -> {
              Tooltip tooltip =
                  model.data().description(String.valueOf(id)).map(Tooltip::new).orElse(null);
              choice.setTooltip(tooltip);
            });
    HBox.setHgrow(choice, Priority.ALWAYS);
    HBox row = new HBox(choice, get());
    row.getStyleClass().add("setup-row");
    FormField field = new FormField(TEXTS.get("data.label"), choice, row);
    var problem =
        Bindings.when(model.data().folderNeededProperty().or(model.data().filesNamedProperty()))
            .then("")
            .otherwise(model.data().shownProblemProperty());
    return field.withProblem(problem);
  }

  private Button get() {
    Button get = new Button(TEXTS.get("data.get"), new FontIcon(MaterialDesignD.DOWNLOAD));
    get.setId("setup-data-get");
    get.setMinWidth(USE_PREF_SIZE);
    get.setTooltip(new Tooltip(TEXTS.get("data.get.tooltip")));
    get.setOnAction(event -> fetch.accept(model.data().idProperty().get()));
    get.visibleProperty().bind(model.data().folderNeededProperty());
    get.managedProperty().bind(get.visibleProperty());
    return get;
  }

  private FormField folder() {
    TextField folder = new TextField();
    folder.setId("setup-data-folder");
    folder.setAccessibleText(TEXTS.get("data.folder.accessible"));
    folder.textProperty().bindBidirectional(model.data().folderProperty());
    Button browse =
        new Button(TEXTS.get("data.browse"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    browse.setId("setup-data-browse");
    browse.setMinWidth(USE_PREF_SIZE);
    browse.setOnAction(event -> browse());
    HBox.setHgrow(folder, Priority.ALWAYS);
    folder.setPromptText(TEXTS.get("data.folder.prompt"));
    HBox row = new HBox(folder, browse);
    row.getStyleClass().add("setup-row");
    FormField field =
        new FormField(TEXTS.get("data.folder"), folder, row)
            .withProblem(model.data().shownProblemProperty());
    field.visibleProperty().bind(model.data().folderNeededProperty());
    field.managedProperty().bind(field.visibleProperty());
    return field;
  }

  private void browse() {
    dialogs
        .chooseFolder(TEXTS.get("data.choose"), path(model.data().folderProperty().get()))
        .ifPresent(chosen -> model.data().folderProperty().set(chosen.toString()));
  }

  private static @Nullable Path path(String text) {
    try {
      return text.isBlank() ? null : Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private StackPane figures() {
    GridPane grid = new GridPane();
    grid.setId("setup-statistics");
    grid.getStyleClass().add("setup-figures");
    for (int column = 0; column < 3; column++) {
      ColumnConstraints third = new ColumnConstraints();
      third.setPercentWidth(100.0 / 3);
      grid.getColumnConstraints().add(third);
    }
    Label reading = new Label(TEXTS.get("data.reading"));
    reading.setId("setup-data-reading");
    reading.getStyleClass().add("hint");
    reading.visibleProperty().bind(model.data().readingProperty());
    grid.visibleProperty().bind(reading.visibleProperty().not());
    model.data().figuresProperty().subscribe(found -> fill(grid, found));
    StackPane place = new StackPane(grid, reading);
    place
        .managedProperty()
        .bind(
            model.data().readingProperty().or(Bindings.isNotNull(model.data().figuresProperty())));
    return place;
  }

  private static void fill(GridPane grid, @Nullable DataFigures found) {
    grid.getChildren().clear();
    if (found == null) {
      return;
    }
    RatingStatistics own = found.statistics();
    grid.add(figure(FigureText.whole(own.users()), "data.users"), 0, 0);
    grid.add(figure(FigureText.whole(own.items()), "data.items"), 1, 0);
    grid.add(figure(FigureText.whole(own.ratings()), "data.ratings"), 2, 0);
    String scale =
        TEXTS.get(
            "data.scale.value",
            FigureText.plain(found.scale().min()),
            FigureText.plain(found.scale().max()));
    grid.add(figure(scale, "data.scale"), 0, 1);
    grid.add(figure(String.format(Locale.ROOT, "%.2f", own.mean()), "data.mean"), 1, 1);
    grid.add(figure(FigureText.percent(own.density()), "data.density"), 2, 1);
  }

  private static VBox figure(String value, String caption) {
    Label number = new Label(value);
    number.getStyleClass().add("setup-figure");
    Label meaning = new Label(TEXTS.get(caption));
    meaning.getStyleClass().add("hint");
    return new VBox(number, meaning);
  }

  private FormField threshold() {
    TextField threshold = new TextField();
    threshold.setId("setup-threshold");
    threshold.textProperty().bindBidirectional(model.evaluation().threshold().textProperty());
    Label hint = new Label();
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    model
        .data()
        .figuresProperty()
        .subscribe(
            found -> {
              String middle = found == null ? "" : FigureText.plain(found.middle());
              threshold.setPromptText(found == null ? "" : TEXTS.get("threshold.prompt", middle));
              hint.setText(
                  found == null
                      ? TEXTS.get("threshold.hint.unknown")
                      : TEXTS.get("threshold.hint", middle));
            });
    FormField field =
        new FormField(TEXTS.get("threshold.label"), threshold)
            .withProblem(model.evaluation().threshold().shownProblemProperty());
    field.getChildren().add(hint);
    return field;
  }
}
