package org.drrworkbench.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** A state as an icon and a word. */
final class StateCell extends TableCell<RunRow, RunCondition> {
  private final FontIcon icon = new FontIcon();

  StateCell() {
    getStyleClass().add("run-state");
    setGraphicTextGap(6);
  }

  @Override
  protected void updateItem(@Nullable RunCondition condition, boolean empty) {
    super.updateItem(condition, empty);
    List<String> classes = new ArrayList<>(getStyleClass());
    classes.removeIf(name -> name.startsWith("run-state-"));
    RunRow row = getTableRow() == null ? null : getTableRow().getItem();
    if (empty || condition == null || row == null) {
      setText(null);
      setGraphic(null);
    } else {
      classes.add("run-state-" + condition.id());
      icon.setIconCode(icon(condition));
      setGraphic(icon);
      setText(row.conditionWord());
    }
    if (!classes.equals(getStyleClass())) {
      getStyleClass().setAll(classes);
    }
  }

  private static Ikon icon(RunCondition condition) {
    return switch (condition) {
      case RUNNING -> MaterialDesignP.PLAY_CIRCLE_OUTLINE;
      case STARTING -> MaterialDesignR.ROCKET_LAUNCH_OUTLINE;
      case STOPPING -> MaterialDesignS.STOP_CIRCLE_OUTLINE;
      case WAITING -> MaterialDesignC.CLOCK_OUTLINE;
      case FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
      case LOST -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
      case STOPPED -> MaterialDesignP.PAUSE_CIRCLE_OUTLINE;
      case SET_ASIDE -> MaterialDesignC.CIRCLE_OUTLINE;
      case FINISHED -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
    };
  }
}
