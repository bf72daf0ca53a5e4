package org.drrworkbench.ui.runs;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A bar, per cent and steps. */
final class ProgressCell extends TableCell<RunRow, Number> {
  private static final Texts TEXTS = Texts.beside(ProgressCell.class);

  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final HBox content = new HBox(8, bar, words);

  ProgressCell() {
    bar.setPrefWidth(64);
    bar.setMinWidth(64);
    content.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable Number progress, boolean empty) {
    super.updateItem(progress, empty);
    words.textProperty().unbind();
    RunRow row = getTableRow() == null ? null : getTableRow().getItem();
    if (empty || progress == null || row == null) {
      setGraphic(null);
      return;
    }
    bar.setProgress(progress.doubleValue());
    words.textProperty().bind(row.progressTextProperty());
    setAccessibleText(TEXTS.get("progress.accessible", row.progressTextProperty().get()));
    setGraphic(content);
  }
}
