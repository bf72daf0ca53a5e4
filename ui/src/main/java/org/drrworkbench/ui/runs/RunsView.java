package org.drrworkbench.ui.runs;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The table above, what is to be said of the chosen runs and their charts below. */
final class RunsView extends VBox {
  private static final Texts TEXTS = Texts.beside(RunsView.class);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final RunsViewModel model;
  private final Dialogs dialogs;
  private final TextField filter = new TextField();
  private final RunTable table;

  RunsView(RunsViewModel model, LiveChartsView charts, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
    table = new RunTable(model);
    table.setContextMenu(menu());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    getStyleClass().addAll("screen", "runs");
    VBox below = new VBox(detail(charts), new HealthView(model.charts().health()), charts);
    below.getStyleClass().add("runs-below");
    below.setMinHeight(160);
    VBox.setVgrow(charts, Priority.ALWAYS);
    SplitPane split = new SplitPane(table, below);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.34);
    split.setFocusTraversable(false);
    VBox.setVgrow(split, Priority.ALWAYS);
    SplitPane.setResizableWithParent(table, false);
    getChildren().addAll(toolBar(), split);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (FIND.match(event)) {
            filter.requestFocus();
            event.consume();
          }
        });
  }

  private HBox toolBar() {
    Label title = new Label(TEXTS.get("title"));
    title.getStyleClass().add("screen-title");
    filter.setId("runs-filter");
    filter.setPromptText(TEXTS.get("filter.prompt"));
    filter.setAccessibleText(TEXTS.get("filter.accessible"));
    filter.setPrefWidth(280);
    filter.textProperty().bindBidirectional(model.filterProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar =
        new HBox(
            title,
            gap,
            filter,
            new ActionButton(
                "runs-stop",
                TEXTS.get("stop.text"),
                MaterialDesignS.STOP,
                model.whyNotStopProperty(),
                TEXTS.get("stop.tooltip"),
                model::stop),
            new ActionButton(
                "runs-resume",
                TEXTS.get("resume.text"),
                MaterialDesignP.PLAY,
                model.whyNotResumeProperty(),
                TEXTS.get("resume.tooltip"),
                model::resume),
            new ActionButton(
                "runs-copy-path",
                TEXTS.get("copy.text"),
                MaterialDesignC.CONTENT_COPY,
                whyNotCopy(),
                TEXTS.get("copy.tooltip"),
                this::copyPaths));
    bar.getStyleClass().add("runs-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private ObservableValue<String> whyNotCopy() {
    return model
        .detailProperty()
        .map(detail -> detail.equals(RunDetail.NOTHING) ? TEXTS.get("copy.none") : "");
  }

  private HBox detail(LiveChartsView charts) {
    Label heading = new Label();
    heading.getStyleClass().add("section-title");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    Label sentence = new Label();
    sentence.setId("runs-detail");
    sentence.setWrapText(true);
    Label log = new Label();
    log.setId("runs-log");
    log.getStyleClass().add("hint");
    log.setWrapText(true);
    Button copyLog = new Button(TEXTS.get("copyLog.text"));
    copyLog.setId("runs-copy-log");
    copyLog.getStyleClass().addAll("flat");
    copyLog.setMinWidth(Region.USE_PREF_SIZE);
    copyLog.setOnAction(event -> copy(model.detailProperty().get().log()));
    VBox words = new VBox(sentence, log);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    charts.choice().setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(heading, words, copyLog, charts.choice());
    line.getStyleClass().add("runs-detail-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(Region.USE_PREF_SIZE);
    model
        .detailProperty()
        .subscribe(
            detail -> {
              heading.setText(detail.heading());
              sentence.setText(detail.sentence());
              sentence.getStyleClass().remove("problem");
              if (detail.problem()) {
                sentence.getStyleClass().add("problem");
              }
              boolean withLog = !detail.log().isEmpty();
              log.setText(withLog ? TEXTS.get("detail.log", detail.log()) : "");
              log.setVisible(withLog);
              log.setManaged(withLog);
              copyLog.setVisible(withLog);
              copyLog.setManaged(withLog);
            });
    return line;
  }

  private ContextMenu menu() {
    MenuItem stop = item("stop.text", model.whyNotStopProperty(), model::stop);
    MenuItem resume = item("resume.text", model.whyNotResumeProperty(), model::resume);
    MenuItem copy = item("copy.text", whyNotCopy(), this::copyPaths);
    return new ContextMenu(stop, resume, copy);
  }

  private static MenuItem item(String text, ObservableValue<String> whyNot, Runnable action) {
    MenuItem item = new MenuItem(TEXTS.get(text));
    item.setOnAction(event -> action.run());
    whyNot.subscribe(why -> item.setDisable(!why.isEmpty()));
    return item;
  }

  private void key(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    if (COPY.match(event)) {
      copyPaths();
    } else if (plain && event.getCode() == KeyCode.S) {
      model.stop();
    } else if (plain && event.getCode() == KeyCode.R) {
      model.resume();
    } else {
      return;
    }
    event.consume();
  }

  private void copyPaths() {
    copy(model.paths());
  }

  private void copy(String text) {
    if (!text.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
      dialogs.tell(TEXTS.get("copied", text));
    }
  }
}
