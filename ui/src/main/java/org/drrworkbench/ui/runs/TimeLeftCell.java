package org.drrworkbench.ui.runs;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** How long a run still takes, in words; empty while nobody knows. */
final class TimeLeftCell extends TableCell<RunRow, Number> {
  @Override
  protected void updateItem(@Nullable Number seconds, boolean empty) {
    super.updateItem(seconds, empty);
    if (empty || seconds == null || Double.isNaN(seconds.doubleValue())) {
      setText("");
    } else {
      setText(Durations.about(seconds.doubleValue()));
    }
  }
}
