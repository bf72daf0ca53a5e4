package org.drrworkbench.ui.setup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.SpecException;

/** Which models, where they learn, and their hyperparameters. */
public final class ModelFields {
  private final ModelCatalogue catalogue;
  private final ObjectProperty<List<Mode>> modes =
      new SimpleObjectProperty<>(List.of(Mode.OFFLINE));
  private final OrderedChoice chosen;
  private final Checked<List<String>> checked;
  private final HyperparameterFields hyperparameters;

  /**
   * @param edited told after each change
   */
  ModelFields(ModelCatalogue catalogue, Runnable edited) {
    this.catalogue = catalogue;
    chosen = new OrderedChoice(catalogue.all().stream().map(Model::id).toList());
    // Before the check below, which then sees the chosen models' hyperparameters.
    hyperparameters = new HyperparameterFields(catalogue, chosen.chosen(), edited);
    checked =
        new Checked<>(
            edited,
            () ->
                SpecProbe.with(ExperimentSpecBuilder::models, List.copyOf(chosen.chosen()))
                    .models(),
            chosen.chosen());
    modes.addListener(property -> edited.run());
  }

  /**
   * Takes over an experiment's models.
   *
   * @throws SpecException one sentence if one is unknown, or has no such hyperparameter or value
   */
  void fill(ExperimentSpec filled) {
    Map<String, Map<String, String>> values =
        catalogue.resolve(filled.models(), filled.hyperparameters());
    modes.set(filled.modes());
    chosen.choose(filled.models());
    hyperparameters.fill(values);
    checked.settle();
  }

  /** Writes down what the fields say; there must be no problem. */
  void putInto(ExperimentSpecBuilder builder) {
    builder.modes(modes.get()).models(checked.get()).hyperparameters(hyperparameters.values());
  }

  /** What is wrong with the chosen models; an empty sentence if nothing is. */
  String problem() {
    return checked.problemProperty().get();
  }

  /** What is wrong with hyperparameters; empty sentences where nothing is. */
  Stream<String> hyperparameterProblems() {
    return hyperparameters.shown().stream().map(this::sentence);
  }

  /** Away from its field a hyperparameter's problem names the model, as the terminal does. */
  private String sentence(HyperparameterField field) {
    if (field.problemProperty().get().isEmpty()) {
      return "";
    }
    try {
      catalogue.complete(
          field.model(), Map.of(field.declaration().name(), field.textProperty().get()));
      return "";
    } catch (SpecException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** All models that may be chosen. */
  public Collection<Model> all() {
    return catalogue.all();
  }

  public ObjectProperty<List<Mode>> modesProperty() {
    return modes;
  }

  /** Ids of the chosen models. */
  public OrderedChoice chosen() {
    return chosen;
  }

  /** What is wrong with the chosen models, once they were changed. */
  public ReadOnlyStringProperty shownProblemProperty() {
    return checked.shownProblemProperty();
  }

  public HyperparameterFields hyperparameters() {
    return hyperparameters;
  }
}
