package org.drrworkbench.ui.setup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.queue.ExperimentCheck;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.ui.queue.CheckedLaunch;
import org.drrworkbench.ui.queue.ExperimentLaunch;
import org.drrworkbench.ui.task.Background;
import org.jspecify.annotations.Nullable;

/**
 * An experiment being put together. Every field says at once what is wrong with it, in the words of
 * the spec; while nothing is, there is a spec to be run.
 */
public final class SetupViewModel {
  private final ModelCatalogue catalogue;
  private final ExperimentExpansion expansion;
  private final CheckedLaunch launch;

  private final ObjectProperty<@Nullable Preset> preset = new SimpleObjectProperty<>();
  private final SplitFields split;
  private final DataViewModel data;
  private final PreparationFields preparation;
  private final PreparationEffect effect;
  private final ModelFields models;
  private final EvaluationFields evaluation;
  private final TypedText<String> name;

  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper runnable = new ReadOnlyBooleanWrapper();
  private ExperimentSpec base = ExperimentSpec.defaults();
  private @Nullable ExperimentSpec spec;
  private @Nullable ExperimentSpec untouched;
  private boolean filling = true;

  /** A form filled with the first preset. */
  public SetupViewModel(
      ModelCatalogue catalogue,
      DataSource source,
      List<KnownData> known,
      ExperimentLaunch launch,
      Background background) {
    this.catalogue = catalogue;
    expansion = new ExperimentExpansion(catalogue);
    this.launch =
        new CheckedLaunch(new ExperimentCheck(catalogue, source), launch, background, this::update);
    Runnable edited = this::edited;
    split = new SplitFields(edited);
    data = new DataViewModel(source, known, split.kindProperty(), background, edited, this::update);
    preparation = new PreparationFields(edited);
    effect = new PreparationEffect(background, this::update);
    models = new ModelFields(catalogue, edited);
    evaluation = new EvaluationFields(edited);
    name =
        new TypedText<>(edited, text -> SpecProbe.with(ExperimentSpecBuilder::name, text).name());
    preset.addListener((property, old, now) -> presetChosen(now));
    preset.set(Preset.all().get(0));
  }

  private void presetChosen(@Nullable Preset chosen) {
    if (chosen != null) {
      fillWith(chosen.spec());
    }
  }

  /** Fills the form with the chosen preset again. */
  public void backToPreset() {
    presetChosen(preset.get());
  }

  /**
   * Fills the form with an experiment that is no preset, such as one that was run before.
   *
   * @throws SpecException one sentence if it has a model or hyperparameter that is unknown here
   */
  public void fill(ExperimentSpec filled) {
    catalogue.resolve(filled.models(), filled.hyperparameters());
    preset.set(null);
    fillWith(filled);
  }

  private void fillWith(ExperimentSpec filled) {
    filling = true;
    base = filled;
    split.fill(filled.split());
    // After the split, which says where ratings may lie.
    data.fill(filled.data());
    preparation.fill(filled.preparation());
    models.fill(filled);
    evaluation.fill(filled);
    name.fill(filled.name());
    filling = false;
    untouched = null;
    update();
    untouched = spec;
    changed.set(false);
  }

  private void edited() {
    if (!filling) {
      launch.forget();
      update();
    }
  }

  private void update() {
    if (filling) {
      return;
    }
    String first = firstProblem();
    ExperimentSpec made = null;
    String words = "";
    if (first.isEmpty()) {
      try {
        ExperimentSpec built = build();
        words = RunCount.of(built, expansion).words();
        made = built;
      } catch (IllegalArgumentException e) {
        first = String.valueOf(e.getMessage());
      }
    }
    spec = made;
    effect.ask(data.ratings(), preparation.value());
    String worst =
        firstOf(Stream.of(data.problemProperty().get(), first, effect.problemProperty().get()));
    problem.set(worst.isEmpty() ? launch.refusal() : worst);
    changed.set(!Objects.equals(made, untouched));
    summary.set(words);
    runnable.set(made != null && worst.isEmpty() && !launch.busyProperty().get());
  }

  /** In the order of the eye. */
  private String firstProblem() {
    return firstOf(
        Stream.of(
                preparation.problems(),
                split.problems(),
                Stream.of(evaluation.threshold().problem(), models.problem()),
                evaluation.problems(),
                models.hyperparameterProblems(),
                Stream.of(name.problem()))
            .flatMap(sentences -> sentences));
  }

  private static String firstOf(Stream<String> sentences) {
    return sentences.filter(sentence -> !sentence.isEmpty()).findFirst().orElse("");
  }

  private ExperimentSpec build() {
    ExperimentSpecBuilder builder =
        base.toBuilder()
            .name(name.get())
            .data(data.spec())
            .preparation(preparation.value().orElseThrow())
            .split(split.spec());
    models.putInto(builder);
    evaluation.putInto(builder);
    return builder.build();
  }

  /** Takes another data set and leaves the rest of the form as it is. */
  void use(DataSpec other) {
    data.fill(other);
    edited();
  }

  /** Checks what the form says, data included, and has it run; does nothing while it cannot. */
  public void run() {
    ExperimentSpec asked = spec;
    if (asked != null && runnable.get()) {
      launch.launch(asked);
    }
  }

  /** What the form says; empty while a field has a problem. */
  public Optional<ExperimentSpec> spec() {
    return Optional.ofNullable(spec);
  }

  /** The first sentence that says why it cannot be run, or was not; empty if there is none. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How many runs there will be, in words; empty while there is no spec. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Whether the form differs from the preset. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Whether {@link #run} would do something. */
  public ReadOnlyBooleanProperty runnableProperty() {
    return runnable.getReadOnlyProperty();
  }

  /** Whether a launch is going on, the check before it included. */
  public ReadOnlyBooleanProperty busyProperty() {
    return launch.busyProperty();
  }

  /** The preset last chosen; choosing one fills the form. Null for an experiment that is none. */
  public ObjectProperty<@Nullable Preset> presetProperty() {
    return preset;
  }

  public DataViewModel data() {
    return data;
  }

  public PreparationFields preparation() {
    return preparation;
  }

  public PreparationEffect effect() {
    return effect;
  }

  public SplitFields split() {
    return split;
  }

  public ModelFields models() {
    return models;
  }

  public EvaluationFields evaluation() {
    return evaluation;
  }

  /** Name of the experiment's folder. */
  public TypedText<String> name() {
    return name;
  }
}
