package org.drrworkbench.ui.setup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.queue.ExperimentCheck;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.experiments.spec.Settings;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecText;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;
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
  private final DataViewModel data;
  private final ObjectProperty<SplitKind> splitKind =
      new SimpleObjectProperty<>(SplitKind.USER_RANDOM);
  private final TypedText<Double> ratio;
  private final TypedText<Optional<Double>> threshold;
  private final ObjectProperty<List<Mode>> modes =
      new SimpleObjectProperty<>(List.of(Mode.OFFLINE));
  private final OrderedChoice models;
  private final Checked<List<String>> checkedModels;
  private final HyperparameterFields hyperparameters;
  private final OrderedChoice protocols =
      new OrderedChoice(Stream.of(Protocol.values()).map(Protocol::id).toList());
  private final Checked<List<String>> checkedProtocols;
  private final TypedText<List<Integer>> listLengths;
  private final TypedText<List<Long>> seeds;
  private final BudgetFields budget;
  private final TypedText<String> device;
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.ARTICLE);
  private final TypedText<String> name;

  private final ReadOnlyObjectWrapper<@Nullable ExperimentSpec> spec =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper runnable = new ReadOnlyBooleanWrapper();
  private ExperimentSpec base = ExperimentSpec.defaults();
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
    data = new DataViewModel(source, known, background, this::update);
    ratio = new TypedText<>(edited, SetupViewModel::readRatio);
    threshold = new TypedText<>(edited, SetupViewModel::readThreshold);
    models = new OrderedChoice(catalogue.all().stream().map(Model::id).toList());
    // Before the check below, which then sees the chosen models' hyperparameters.
    hyperparameters = new HyperparameterFields(catalogue, models.chosen(), edited);
    checkedModels =
        new Checked<>(
            edited,
            () -> probe(ExperimentSpecBuilder::models, List.copyOf(models.chosen())).models(),
            models.chosen());
    checkedProtocols =
        new Checked<>(
            edited,
            () ->
                probe(ExperimentSpecBuilder::protocols, List.copyOf(protocols.chosen()))
                    .protocols(),
            protocols.chosen());
    listLengths =
        new TypedText<>(
            edited,
            text ->
                probe(ExperimentSpecBuilder::listLengths, SpecText.listLengths(text))
                    .listLengths());
    seeds =
        new TypedText<>(
            edited, text -> probe(ExperimentSpecBuilder::seeds, SpecText.seeds(text)).seeds());
    budget = new BudgetFields(edited);
    device = new TypedText<>(edited, text -> probe(ExperimentSpecBuilder::device, text).device());
    name = new TypedText<>(edited, text -> probe(ExperimentSpecBuilder::name, text).name());
    InvalidationListener listener = property -> edited();
    splitKind.addListener(listener);
    modes.addListener(listener);
    settings.addListener((property, old, now) -> settingsChosen(now));
    preset.addListener((property, old, now) -> presetChosen(now));
    preset.set(Preset.all().get(0));
  }

  /** The defaults with one field of another value, checked. */
  private static <T> ExperimentSpec probe(BiConsumer<ExperimentSpecBuilder, T> field, T value) {
    ExperimentSpecBuilder builder = ExperimentSpec.defaults().toBuilder();
    field.accept(builder, value);
    return builder.build();
  }

  private static double readRatio(String text) {
    return SplitSpec.userRandom().withRatio(SpecText.ratio(text)).ratio();
  }

  private static Optional<Double> readThreshold(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    double threshold = SpecText.positiveThreshold(text);
    probe(ExperimentSpecBuilder::positiveThreshold, threshold);
    return Optional.of(threshold);
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
    Map<String, Map<String, String>> values =
        catalogue.resolve(filled.models(), filled.hyperparameters());
    filling = true;
    base = filled;
    data.fill(filled.data());
    splitKind.set(filled.split().kind());
    ratio.fill(Double.toString(filled.split().ratio()));
    Double positive = filled.positiveThreshold();
    threshold.fill(positive == null ? "" : positive.toString());
    modes.set(filled.modes());
    models.choose(filled.models());
    hyperparameters.fill(values);
    settings.set(filled.settings());
    protocols.choose(filled.protocols());
    listLengths.fill(
        filled.listLengths().stream().map(String::valueOf).collect(Collectors.joining(",")));
    seeds.fill(SpecText.of(filled.seeds()));
    budget.fill(filled.gradientSteps());
    device.fill(filled.device());
    name.fill(filled.name());
    checkedModels.settle();
    checkedProtocols.settle();
    filling = false;
    untouched = null;
    update();
    untouched = spec.get();
    changed.set(false);
  }

  /** As on the command line, rigorous settings bring their protocol and seeds with them. */
  private void settingsChosen(Settings now) {
    if (!filling && now == Settings.RIGOROUS) {
      ExperimentSpec rigorous = ExperimentSpec.defaults(now);
      protocols.choose(rigorous.protocols());
      seeds.textProperty().set(SpecText.of(rigorous.seeds()));
    }
    edited();
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
      } catch (SpecException e) {
        first = String.valueOf(e.getMessage());
      }
    }
    spec.set(made);
    String unreadable = data.problemProperty().get();
    String worst = unreadable.isEmpty() ? first : unreadable;
    problem.set(worst.isEmpty() ? launch.refusal() : worst);
    changed.set(!Objects.equals(made, untouched));
    summary.set(words);
    runnable.set(made != null && worst.isEmpty() && !launch.busyProperty().get());
  }

  /** In the order of the eye. */
  private String firstProblem() {
    Stream<ReadOnlyStringProperty> fields =
        Stream.of(
            ratio.problemProperty(),
            threshold.problemProperty(),
            checkedModels.problemProperty(),
            checkedProtocols.problemProperty(),
            listLengths.problemProperty(),
            seeds.problemProperty(),
            budget.steps().problemProperty(),
            device.problemProperty());
    Stream<String> sentences =
        Stream.concat(
            fields.map(ReadOnlyStringProperty::get),
            hyperparameters.shown().stream().map(this::sentence));
    return Stream.concat(sentences, Stream.of(name.problemProperty().get()))
        .filter(sentence -> !sentence.isEmpty())
        .findFirst()
        .orElse("");
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

  private ExperimentSpec build() {
    return base.toBuilder()
        .name(name.get())
        .data(data.spec())
        .split(base.split().withKind(splitKind.get()).withRatio(ratio.get()))
        .positiveThreshold(threshold.get().orElse(null))
        .modes(modes.get())
        .models(checkedModels.get())
        .hyperparameters(hyperparameters.values())
        .settings(settings.get())
        .protocols(checkedProtocols.get())
        .listLengths(listLengths.get())
        .seeds(seeds.get())
        .gradientSteps(budget.steps().get())
        .device(device.get())
        .build();
  }

  /** Takes another data set and leaves the rest of the form as it is. */
  void use(DataSpec other) {
    data.fill(other);
    edited();
  }

  /** Checks what the form says, data included, and has it run; does nothing while it cannot. */
  public void run() {
    ExperimentSpec asked = spec.get();
    if (asked != null && runnable.get()) {
      launch.launch(asked);
    }
  }

  /** What the form says; null while a field has a problem or the data is missing. */
  public ReadOnlyObjectProperty<@Nullable ExperimentSpec> specProperty() {
    return spec.getReadOnlyProperty();
  }

  /** What the form says; empty while a field has a problem. */
  public Optional<ExperimentSpec> spec() {
    return Optional.ofNullable(spec.get());
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
  public ReadOnlyBooleanProperty checkingProperty() {
    return launch.busyProperty();
  }

  /** The preset last chosen; choosing one fills the form. Null for an experiment that is none. */
  public ObjectProperty<@Nullable Preset> presetProperty() {
    return preset;
  }

  public ModelCatalogue catalogue() {
    return catalogue;
  }

  public DataViewModel data() {
    return data;
  }

  public ObjectProperty<SplitKind> splitKindProperty() {
    return splitKind;
  }

  /** Share of the rows that train. */
  public TypedText<Double> ratio() {
    return ratio;
  }

  /** The rating from which ratings are positive; empty for above the middle of the scale. */
  public TypedText<Optional<Double>> threshold() {
    return threshold;
  }

  public ObjectProperty<List<Mode>> modesProperty() {
    return modes;
  }

  public OrderedChoice models() {
    return models;
  }

  /** What is wrong with the chosen models, once they were changed. */
  public ReadOnlyStringProperty modelsProblemProperty() {
    return checkedModels.shownProblemProperty();
  }

  public HyperparameterFields hyperparameters() {
    return hyperparameters;
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

  public BudgetFields budget() {
    return budget;
  }

  public TypedText<String> device() {
    return device;
  }

  public ObjectProperty<Settings> settingsProperty() {
    return settings;
  }

  /** Name of the experiment's folder. */
  public TypedText<String> name() {
    return name;
  }
}
