package org.drrworkbench.ui.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.recommend.Model;
import org.jspecify.annotations.Nullable;

/**
 * What is swept: one of the numbers that all chosen models have, and the values to try. What the
 * user chose and typed is kept while models come and go, and while other numbers are looked at.
 */
final class SweptChoice {
  private final Runnable changed;
  private final ObservableList<Hyperparameter> offered = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Hyperparameter> chosen = new SimpleObjectProperty<>();
  private final StringProperty values = new SimpleStringProperty("");
  private final Map<String, String> typed = new HashMap<>();
  private String wanted = SweptHyperparameters.ARTICLE;
  private boolean filling;

  /**
   * @param changed told after each change
   */
  SweptChoice(Runnable changed) {
    this.changed = changed;
    chosen.addListener((property, old, now) -> chosen(now));
    values.addListener((property, old, now) -> typed(now));
  }

  /** Offers what the models have in common. */
  void offer(List<Model> models) {
    List<Hyperparameter> common = SweptHyperparameters.commonTo(models);
    // A combo box that loses its items chooses nothing for a moment.
    filling = true;
    offered.setAll(common);
    chosen.set(
        common.stream()
            .filter(own -> own.name().equals(wanted))
            .findFirst()
            .orElse(common.isEmpty() ? null : common.get(0)));
    fillValues();
    filling = false;
    changed.run();
  }

  private void chosen(@Nullable Hyperparameter now) {
    if (filling) {
      return;
    }
    if (now != null) {
      wanted = now.name();
    }
    filling = true;
    fillValues();
    filling = false;
    changed.run();
  }

  /** What was typed for the hyperparameter before, or else a proposal. */
  private void fillValues() {
    Hyperparameter swept = chosen.get();
    values.set(
        swept == null
            ? ""
            : typed.getOrDefault(swept.name(), SweptHyperparameters.proposal(swept)));
  }

  private void typed(String text) {
    Hyperparameter swept = chosen.get();
    if (filling || swept == null) {
      return;
    }
    typed.put(swept.name(), text);
    changed.run();
  }

  /** The numbers that all chosen models have. */
  ObservableList<Hyperparameter> offered() {
    return offered;
  }

  /** Which of them is swept; null while there is none. */
  ObjectProperty<@Nullable Hyperparameter> chosenProperty() {
    return chosen;
  }

  /** Its values, as they are typed. */
  StringProperty valuesProperty() {
    return values;
  }
}
