package org.drrworkbench.ui.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.experiments.spec.ModelCatalogue;

/**
 * The hyperparameters of the chosen models. Those of a model that is no longer chosen keep their
 * values, in case it is chosen again.
 */
public final class HyperparameterFields {
  private final Map<String, List<HyperparameterField>> byModel = new LinkedHashMap<>();
  private final ObservableList<HyperparameterField> shown = FXCollections.observableArrayList();
  private final ObservableList<HyperparameterField> readOnly =
      FXCollections.unmodifiableObservableList(shown);
  private final ObservableList<String> chosen;

  /**
   * @param chosen ids of the chosen models
   * @param changed told after each change
   */
  HyperparameterFields(ModelCatalogue models, ObservableList<String> chosen, Runnable changed) {
    this.chosen = chosen;
    for (Model model : models.all()) {
      byModel.put(
          model.id(),
          model.hyperparameters().all().stream()
              .map(declared -> new HyperparameterField(model.id(), declared, changed))
              .toList());
    }
    chosen.addListener((ListChangeListener<String>) change -> show());
    show();
  }

  private void show() {
    List<HyperparameterField> now = new ArrayList<>();
    chosen.forEach(model -> now.addAll(byModel.getOrDefault(model, List.of())));
    if (!now.equals(shown)) {
      shown.setAll(now);
    }
  }

  /** The fields of the chosen models, model by model. */
  public ObservableList<HyperparameterField> shown() {
    return readOnly;
  }

  /**
   * Puts in values, and the default wherever there is none.
   *
   * @param values by model and name
   */
  void fill(Map<String, Map<String, String>> values) {
    byModel.forEach(
        (model, fields) -> {
          Map<String, String> own = values.getOrDefault(model, Map.of());
          fields.forEach(
              field -> {
                String value = own.get(field.declaration().name());
                field.fill(value == null ? field.declaration().defaultValue() : value);
              });
        });
  }

  /** Puts all defaults of the chosen models back. */
  public void resetAll() {
    shown.forEach(HyperparameterField::reset);
  }

  /** The chosen models' values that differ from the default, by {@code MODEL.name}. */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    for (HyperparameterField field : shown) {
      if (field.modifiedProperty().get()) {
        values.put(field.key(), field.value());
      }
    }
    return values;
  }
}
