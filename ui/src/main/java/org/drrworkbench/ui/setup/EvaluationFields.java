package org.drrworkbench.ui.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Settings;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecText;
import org.drrworkbench.experiments.spec.TuningSpec;
import org.jspecify.annotations.Nullable;

/** How lists are judged, and how much is computed on what. */
public final class EvaluationFields {
  private final TypedText<Optional<Double>> threshold;
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.ARTICLE);
  private final OrderedChoice protocols =
      new OrderedChoice(Protocol.standard().stream().map(Protocol::id).toList());
  private final Checked<List<String>> checkedProtocols;
  private final TypedText<List<Integer>> listLengths;
  private final TypedText<List<Long>> seeds;
  private final TypedText<Optional<TuningSpec>> tuning;
  private final BudgetFields budget;
  private final TypedText<String> device;
  private TuningSpec usualTuning = TuningSpec.of(1);
  private boolean filling;

  /**
   * @param edited told after each change
   */
  EvaluationFields(Runnable edited) {
    threshold = new TypedText<>(edited, TypedText.unlessBlank(EvaluationFields::readThreshold));
    checkedProtocols =
        new Checked<>(
            edited,
            () ->
                SpecProbe.with(ExperimentSpecBuilder::protocols, List.copyOf(protocols.chosen()))
                    .protocols(),
            protocols.chosen());
    listLengths =
        new TypedText<>(
            edited,
            text ->
                SpecProbe.with(ExperimentSpecBuilder::listLengths, SpecText.listLengths(text))
                    .listLengths());
    seeds =
        new TypedText<>(
            edited,
            text -> SpecProbe.with(ExperimentSpecBuilder::seeds, SpecText.seeds(text)).seeds());
    tuning = new TypedText<>(edited, this::readTuning);
    budget = new BudgetFields(edited);
    device =
        new TypedText<>(
            edited, text -> SpecProbe.with(ExperimentSpecBuilder::device, text).device());
    settings.addListener(
        (property, old, now) -> {
          settingsChosen(now);
          edited.run();
        });
  }

  private static double readThreshold(String text) {
    double threshold = SpecText.positiveThreshold(text);
    SpecProbe.with(ExperimentSpecBuilder::positiveThreshold, threshold);
    return threshold;
  }

  /** The number of trials; metric and method stay those of the spec. */
  private Optional<TuningSpec> readTuning(String text) {
    String typed = text.strip();
    if (typed.isEmpty() || typed.equals("0")) {
      return Optional.empty();
    }
    if (!typed.matches("[0-9]{1,9}")) {
      throw new SpecException(
          "tuning.trials is '" + typed + "'; it must be a whole number from 1 to 1000.");
    }
    return Optional.of(usualTuning.withTrials(Integer.parseInt(typed)));
  }

  /** As on the command line, rigorous settings bring their protocol and seeds with them. */
  private void settingsChosen(Settings now) {
    if (!filling && now == Settings.RIGOROUS) {
      ExperimentSpec rigorous = ExperimentSpec.defaults(now);
      protocols.choose(rigorous.protocols());
      seeds.textProperty().set(SpecText.of(rigorous.seeds()));
      tuning.textProperty().set(trials(rigorous.tuning()));
    }
  }

  private static String trials(@Nullable TuningSpec tuning) {
    return tuning == null ? "0" : Integer.toString(tuning.trials());
  }

  void fill(ExperimentSpec filled) {
    filling = true;
    TuningSpec tuned = filled.tuning();
    usualTuning = tuned == null ? TuningSpec.of(1) : tuned;
    tuning.fill(trials(tuned));
    Double positive = filled.positiveThreshold();
    threshold.fill(positive == null ? "" : positive.toString());
    settings.set(filled.settings());
    protocols.choose(filled.protocols());
    checkedProtocols.settle();
    listLengths.fill(
        filled.listLengths().stream().map(String::valueOf).collect(Collectors.joining(",")));
    seeds.fill(SpecText.of(filled.seeds()));
    budget.fill(filled.gradientSteps());
    device.fill(filled.device());
    filling = false;
  }

  /** Writes down what the fields say; there must be no problem. */
  void putInto(ExperimentSpecBuilder builder) {
    builder
        .positiveThreshold(threshold.get().orElse(null))
        .settings(settings.get())
        .protocols(checkedProtocols.get())
        .listLengths(listLengths.get())
        .seeds(seeds.get())
        .tuning(tuning.get().orElse(null))
        .gradientSteps(budget.steps().get())
        .device(device.get());
  }

  /** What is wrong, in the order of the eye; empty sentences where nothing is. */
  Stream<String> problems() {
    return Stream.of(
        checkedProtocols.problemProperty().get(),
        listLengths.problem(),
        seeds.problem(),
        tuning.problem(),
        budget.steps().problem(),
        device.problem());
  }

  /** The rating from which ratings are positive; empty for above the middle of the scale. */
  public TypedText<Optional<Double>> threshold() {
    return threshold;
  }

  public ObjectProperty<Settings> settingsProperty() {
    return settings;
  }

  public OrderedChoice protocols() {
    return protocols;
  }

  /** What is wrong with the chosen protocols, once they were changed. */
  public ReadOnlyStringProperty protocolsProblemProperty() {
    return checkedProtocols.shownProblemProperty();
  }

  public TypedText<List<Integer>> listLengths() {
    return listLengths;
  }

  public TypedText<List<Long>> seeds() {
    return seeds;
  }

  /** How many sets of hyperparameters each model tries on validation rows; empty for none. */
  public TypedText<Optional<TuningSpec>> tuning() {
    return tuning;
  }

  public BudgetFields budget() {
    return budget;
  }

  public TypedText<String> device() {
    return device;
  }
}
