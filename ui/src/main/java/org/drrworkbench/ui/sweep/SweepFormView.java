package org.drrworkbench.ui.sweep;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.spec.Budget;
import org.drrworkbench.ui.control.CheckMenu;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Field;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Learning;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Problem;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The form of {@link SweepFormViewModel}. */
final class SweepFormView extends VBox {
  private static final Texts TEXTS = Texts.beside(SweepFormView.class);
  private static final double NAME_WIDTH = 100;
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SweepFormViewModel model;
  private final VBox rows = new VBox();

  SweepFormView(SweepFormViewModel model) {
    this.model = model;
    getStyleClass().add("sweep-form");
    rows.getStyleClass().add("sweep-form-rows");
    Label title = new Label(TEXTS.get("form.title"));
    title.getStyleClass().add("section-title");

    row("form.data", data(), null);
    folder();
    row("form.models", models(), Field.MODELS);
    row("form.hyperparameter", hyperparameter(), null);
    row("form.values", text("sweep-values", "form.values", model.valuesProperty()), Field.VALUES);
    hint();
    row("form.protocol", protocol(), null);
    row("form.learning", learning(), null);
    row(
        "form.lengths",
        text("sweep-lengths", "form.lengths", model.listLengthsProperty()),
        Field.LIST_LENGTHS);
    row("form.seeds", text("sweep-seeds", "form.seeds", model.seedsProperty()), Field.SEEDS);
    row("form.budget", budget(), null);
    row("form.steps", text("sweep-steps", "form.steps", model.stepsProperty()), Field.STEPS);
    getChildren().addAll(title, rows, problem(Field.WHOLE), run());
  }

  private Node data() {
    return combo("sweep-data", "form.data", model.knownData(), KnownData::id, model.dataProperty());
  }

  private void folder() {
    TextField path = text("sweep-folder", "form.folder", model.folderProperty());
    Button browse = new Button(TEXTS.get("form.browse"));
    browse.setId("sweep-browse");
    browse.setMinWidth(Region.USE_PREF_SIZE);
    browse.setOnAction(event -> model.browse());
    HBox.setHgrow(path, Priority.ALWAYS);
    HBox line = new HBox(6, path, browse);
    Node row = row("form.folder", line, Field.FOLDER);
    var needed =
        Bindings.createBooleanBinding(
            () -> SweepFormViewModel.needsFolder(model.dataProperty().get()), model.dataProperty());
    row.visibleProperty().bind(needed);
    row.managedProperty().bind(needed);
  }

  private Node models() {
    CheckMenu<String> menu =
        new CheckMenu<>("sweep-model", TEXTS.get("form.models"), TEXTS.get("form.models.none"));
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.setOnChosen(chosen -> model.models().setAll(chosen));
    List<CheckMenu.Choice<String>> choices =
        model.sweepable().stream()
            .map(id -> new CheckMenu.Choice<>(id, id, model.description(id)))
            .toList();
    model.models().addListener((InvalidationListener) list -> menu.show(choices, model.models()));
    menu.show(choices, model.models());
    return menu;
  }

  private Node hyperparameter() {
    ComboBox<Hyperparameter> combo =
        combo(
            "sweep-hyperparameter",
            "form.hyperparameter",
            model.hyperparameters(),
            SweptHyperparameters::label,
            model.hyperparameterProperty());
    combo.setItems(model.hyperparameters());
    return combo;
  }

  /** What the hyperparameter means, its range and the article's value. */
  private void hint() {
    Label hint = new Label();
    hint.setId("sweep-hint");
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> hint(model.hyperparameterProperty().get()), model.hyperparameterProperty()));
    rows.getChildren().add(hint);
  }

  private static String hint(@Nullable Hyperparameter chosen) {
    if (chosen == null) {
      return "";
    }
    String text = TEXTS.get("form.hint", chosen.help(), chosen.range(), chosen.defaultValue());
    return chosen.articleValue().isEmpty()
        ? text
        : text + " " + TEXTS.get("form.hint.article", chosen.articleValue());
  }

  private Node protocol() {
    return combo(
        "sweep-protocol",
        "form.protocol",
        Protocol.standard(),
        Protocol::id,
        model.protocolProperty());
  }

  private Node learning() {
    return combo(
        "sweep-mode",
        "form.learning",
        List.of(Learning.values()),
        own -> TEXTS.get("learning." + own),
        model.learningProperty());
  }

  private Node budget() {
    Function<Budget, String> word = own -> TEXTS.get("budget." + own.id());
    ComboBox<Budget> combo =
        combo(
            "sweep-budget", "form.budget", List.of(Budget.values()), word, model.budgetProperty());
    combo.setButtonCell(
        new ListCell<>() {
          @Override
          protected void updateItem(@Nullable Budget own, boolean empty) {
            super.updateItem(own, empty);
            setText(own == null ? TEXTS.get("budget.own") : word.apply(own));
          }
        });
    return combo;
  }

  private Node run() {
    Button run = new Button();
    run.setId("sweep-run");
    run.setGraphic(new FontIcon(MaterialDesignP.PLAY));
    run.textProperty()
        .bind(
            Bindings.when(model.busyProperty())
                .then(TEXTS.get("form.checking"))
                .otherwise(TEXTS.get("form.run")));
    run.getStyleClass().add("accent");
    run.setMinWidth(Region.USE_PREF_SIZE);
    run.setOnAction(event -> model.run());
    run.disableProperty().bind(model.runnableProperty().not());
    Label summary = new Label();
    summary.setId("sweep-summary");
    summary.setWrapText(true);
    summary.textProperty().bind(model.summaryProperty());
    HBox line = new HBox(10, run, summary);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node row(String name, Node field, @Nullable Field checked) {
    Node focused = field instanceof HBox box ? box.getChildren().get(0) : field;
    Label label = new Label(TEXTS.get(name));
    label.setLabelFor(focused);
    label.setMinWidth(NAME_WIDTH);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(8, label, field);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox row = new VBox(4, line);
    if (checked != null) {
      row.getChildren().add(problem(checked));
      model
          .problemProperty()
          .subscribe(now -> focused.pseudoClassStateChanged(WRONG, isAt(now, checked)));
    }
    rows.getChildren().add(row);
    return row;
  }

  /** Shows the sentence while this field is wrong, and takes no room otherwise. */
  private Label problem(Field field) {
    Label label = new Label();
    label.setId("sweep-problem-" + field.name().toLowerCase(Locale.ROOT));
    label.getStyleClass().add("problem");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    model
        .problemProperty()
        .subscribe(
            now -> {
              boolean here = isAt(now, field);
              label.setText(here && now != null ? now.sentence() : "");
              label.setVisible(here);
              label.setManaged(here);
            });
    return label;
  }

  private static boolean isAt(@Nullable Problem problem, Field field) {
    return problem != null && problem.field() == field;
  }

  private static TextField text(String id, String name, StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(TEXTS.get(name));
    field.setTooltip(new Tooltip(TEXTS.get(name + ".tooltip")));
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private static <T> ComboBox<T> combo(
      String id, String name, List<T> choices, Function<T, String> word, Property<T> value) {
    ComboBox<T> combo = new ComboBox<>();
    combo.setId(id);
    combo.setAccessibleText(TEXTS.get(name));
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.getItems().setAll(choices);
    combo.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : word.apply(choice);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("This is chosen, not typed.");
          }
        });
    combo.valueProperty().bindBidirectional(value);
    return combo;
  }
}
