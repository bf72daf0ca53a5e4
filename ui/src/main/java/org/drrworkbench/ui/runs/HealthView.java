package org.drrworkbench.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Warnings about the chosen runs, a line each; takes no room while there are none. */
final class HealthView extends VBox {
  HealthView(ObservableList<HealthLine> lines) {
    setId("runs-health");
    getStyleClass().add("runs-health");
    setMinHeight(Region.USE_PREF_SIZE);
    lines.addListener((ListChangeListener<HealthLine>) change -> show(lines));
    show(lines);
  }

  private void show(List<HealthLine> lines) {
    List<Label> labels = new ArrayList<>();
    for (HealthLine line : lines) {
      Label label = new Label(line.text(), new FontIcon(MaterialDesignA.ALERT_OUTLINE));
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.setTooltip(new Tooltip(line.explanation()));
      label.getStyleClass().add("health-line");
      labels.add(label);
    }
    getChildren().setAll(labels);
    setVisible(!labels.isEmpty());
    setManaged(!labels.isEmpty());
  }
}
