package org.drrworkbench.ui.sweep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.experiments.data.BuiltInData;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.queue.ExperimentCheck;
import org.drrworkbench.experiments.spec.Budget;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.SpecText;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.queue.CheckedLaunch;
import org.drrworkbench.ui.queue.ExperimentLaunch;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A sweep as it is being set up: checked at every change, launched when it is right. */
public final class SweepFormViewModel {
  private static final Texts TEXTS = Texts.beside(SweepFormViewModel.class);

  /** The article compares these two. */
  private static final String LENGTHS = "10, 20";

  private final ModelCatalogue catalogue;
  private final ExperimentExpansion expansion;
  private final CheckedLaunch launch;
  private final Dialogs dialogs;
  private final List<KnownData> knownData;
  private final ObjectProperty<@Nullable KnownData> data = new SimpleObjectProperty<>();
  private final StringProperty folder = new SimpleStringProperty("");
  private final ObservableList<String> models = FXCollections.observableArrayList();
  private final SweptChoice choice = new SweptChoice(this::edited);
  private final ObjectProperty<Protocol> protocol = new SimpleObjectProperty<>(Protocol.RATED_ONLY);
  private final ObjectProperty<Learning> learning = new SimpleObjectProperty<>(Learning.OFFLINE);
  private final StringProperty listLengths = new SimpleStringProperty(LENGTHS);
  private final StringProperty seeds = new SimpleStringProperty("1");
  private final ObjectProperty<@Nullable Budget> budget = new SimpleObjectProperty<>(Budget.QUICK);
  private final StringProperty steps =
      new SimpleStringProperty(Long.toString(Budget.QUICK.gradientSteps()));
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper runnable = new ReadOnlyBooleanWrapper();
  private @Nullable ExperimentSpec spec;

  /** The fields that can be wrong. */
  public enum Field {
    FOLDER,
    MODELS,
    VALUES,
    LIST_LENGTHS,
    SEEDS,
    STEPS,
    WHOLE
  }

  /**
   * What is wrong.
   *
   * @param sentence what to do about it
   */
  public record Problem(Field field, String sentence) {}

  /** Where an agent learns. */
  public enum Learning {
    OFFLINE,
    OFFLINE_THEN_ONLINE;

    List<Mode> modes() {
      return switch (this) {
        case OFFLINE -> List.of(Mode.OFFLINE);
        case OFFLINE_THEN_ONLINE -> List.of(Mode.OFFLINE, Mode.ONLINE);
      };
    }
  }

  /** Thrown while the fields are read, in place of a value. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Wrong(Field field, @Nullable String sentence) {
      super(sentence);
      problem = new Problem(field, String.valueOf(sentence));
    }
  }

  /**
   * The form with the article's sweep.
   *
   * @param source where the data is read for the check before a launch
   */
  public SweepFormViewModel(
      ModelCatalogue catalogue,
      DataSource source,
      List<KnownData> knownData,
      ExperimentLaunch launch,
      Dialogs dialogs,
      Background background) {
    this.catalogue = catalogue;
    this.knownData = List.copyOf(knownData);
    this.launch =
        new CheckedLaunch(new ExperimentCheck(catalogue, source), launch, background, this::update);
    this.dialogs = dialogs;
    expansion = new ExperimentExpansion(catalogue);
    data.set(this.knownData.isEmpty() ? null : this.knownData.get(0));
    List<String> all = sweepable();
    models.setAll(all.isEmpty() ? List.of() : all.subList(0, 1));
    models.addListener((InvalidationListener) list -> offer());
    budget.addListener((property, old, now) -> budgetChosen(now));
    steps.addListener((property, old, now) -> budget.set(budgetOf(now)));
    for (Observable typed : List.of(data, folder, protocol, learning, listLengths, seeds, steps)) {
      typed.addListener((InvalidationListener) changed -> edited());
    }
    offer();
  }

  private void offer() {
    choice.offer(models.stream().map(catalogue::get).toList());
  }

  private void budgetChosen(@Nullable Budget chosen) {
    if (chosen != null) {
      steps.set(Long.toString(chosen.gradientSteps()));
    }
  }

  private static @Nullable Budget budgetOf(String gradientSteps) {
    return Arrays.stream(Budget.values())
        .filter(own -> Long.toString(own.gradientSteps()).equals(gradientSteps.strip()))
        .findFirst()
        .orElse(null);
  }

  private void edited() {
    launch.forget();
    update();
  }

  private void update() {
    ExperimentSpec made = null;
    Problem wrong = null;
    String words = "";
    try {
      ExperimentSpec built = build();
      words = summary(built);
      made = built;
    } catch (Wrong e) {
      wrong = e.problem;
    }
    spec = made;
    summary.set(words);
    problem.set(
        wrong == null && !launch.refusal().isEmpty()
            ? new Problem(Field.WHOLE, launch.refusal())
            : wrong);
    runnable.set(made != null && !launch.busyProperty().get());
  }

  private String summary(ExperimentSpec built) {
    // Every seed has the same runs, and there may be thousands of them.
    ExperimentSpec one = built.toBuilder().seeds(built.seeds().subList(0, 1)).build();
    long runs = (long) read(Field.WHOLE, () -> expansion.runs(one)).size() * built.seeds().size();
    return TEXTS.get(
        "summary",
        Long.toString(runs),
        Integer.toString(Objects.requireNonNull(built.sweep()).values().size()),
        Integer.toString(built.models().size()),
        Integer.toString(built.seeds().size()));
  }

  private ExperimentSpec build() {
    KnownData chosenData = data.get();
    if (chosenData == null) {
      throw new Wrong(Field.WHOLE, TEXTS.get("problem.data"));
    }
    Hyperparameter swept = choice.chosenProperty().get();
    if (swept == null) {
      throw new Wrong(
          Field.MODELS, TEXTS.get(models.isEmpty() ? "problem.models" : "problem.common"));
    }
    List<String> texts =
        read(Field.VALUES, () -> SweptHyperparameters.values(choice.valuesProperty().get(), swept));
    Sweep sweep = read(Field.VALUES, () -> new Sweep(swept.name(), texts));
    List<Integer> lengths = read(Field.LIST_LENGTHS, () -> SpecText.listLengths(listLengths.get()));
    List<Long> chosenSeeds = read(Field.SEEDS, () -> SpecText.seeds(seeds.get()));
    long gradientSteps = read(Field.STEPS, () -> SpecText.gradientSteps(steps.get()));
    ExperimentSpec base =
        ExperimentSpec.defaults().toBuilder()
            .name("sweep-" + swept.name())
            .data(dataSpec(chosenData))
            .models(models)
            .modes(learning.get().modes())
            .sweep(sweep)
            .protocols(List.of(protocol.get().id()))
            .build();
    // One field at a time, so that a sentence stands beside its field.
    ExperimentSpec withLengths =
        read(Field.LIST_LENGTHS, () -> base.toBuilder().listLengths(lengths).build());
    ExperimentSpec withSeeds =
        read(Field.SEEDS, () -> withLengths.toBuilder().seeds(chosenSeeds).build());
    return read(Field.STEPS, () -> withSeeds.toBuilder().gradientSteps(gradientSteps).build());
  }

  private static <T> T read(Field field, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new Wrong(field, e.getMessage());
    }
  }

  private DataSpec dataSpec(KnownData chosen) {
    if (!needsFolder(chosen)) {
      return DataSpec.of(chosen.id(), null);
    }
    String path = folder.get().strip();
    if (path.isEmpty()) {
      throw new Wrong(Field.FOLDER, TEXTS.get("problem.folder", chosen.id()));
    }
    try {
      return DataSpec.of(chosen.id(), Path.of(path).toString());
    } catch (InvalidPathException e) {
      throw new Wrong(Field.FOLDER, TEXTS.get("problem.noPath", path));
    }
  }

  /** Whether a data set's files must be named. */
  static boolean needsFolder(@Nullable KnownData chosen) {
    return chosen != null && !BuiltInData.has(chosen.id());
  }

  /** Asks for the data set's folder. */
  public void browse() {
    dialogs
        .chooseFolder(TEXTS.get("folder.title"), null)
        .map(Path::toString)
        .ifPresent(folder::set);
  }

  /** Checks the sweep, data included, and has it run; does nothing while it cannot. */
  public void run() {
    ExperimentSpec asked = spec;
    if (asked != null && runnable.get()) {
      launch.launch(asked);
    }
  }

  /** The data sets to choose from. */
  public List<KnownData> knownData() {
    return knownData;
  }

  public ObjectProperty<@Nullable KnownData> dataProperty() {
    return data;
  }

  /** Where the data set's files are; of no meaning for built-in data. */
  public StringProperty folderProperty() {
    return folder;
  }

  /** Ids of the models that have a number to sweep. */
  public List<String> sweepable() {
    return catalogue.all().stream()
        .filter(model -> !SweptHyperparameters.of(model).isEmpty())
        .map(Model::id)
        .toList();
  }

  /** What a model is, in one line. */
  public String description(String model) {
    return catalogue.get(model).description();
  }

  /** Ids of the models to sweep. */
  public ObservableList<String> models() {
    return models;
  }

  /** The numbers that all chosen models have. */
  public ObservableList<Hyperparameter> hyperparameters() {
    return choice.offered();
  }

  /** What is swept; null while no model is chosen. */
  public ObjectProperty<@Nullable Hyperparameter> hyperparameterProperty() {
    return choice.chosenProperty();
  }

  /** Its values, with commas or spaces between them. */
  public StringProperty valuesProperty() {
    return choice.valuesProperty();
  }

  public ObjectProperty<Protocol> protocolProperty() {
    return protocol;
  }

  public ObjectProperty<Learning> learningProperty() {
    return learning;
  }

  /** List lengths, with commas between them. */
  public StringProperty listLengthsProperty() {
    return listLengths;
  }

  /** Seeds, as {@link SpecText#seeds} reads them. */
  public StringProperty seedsProperty() {
    return seeds;
  }

  /** Fills in the gradient steps when chosen; null for a number of one's own. */
  public ObjectProperty<@Nullable Budget> budgetProperty() {
    return budget;
  }

  /** Gradient steps of each run. */
  public StringProperty stepsProperty() {
    return steps;
  }

  /** What is wrong, or why the last launch was refused; null when nothing is. */
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How many runs it makes; empty while something is wrong. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Whether {@link #run} would do something. */
  public ReadOnlyBooleanProperty runnableProperty() {
    return runnable.getReadOnlyProperty();
  }

  /** Whether a launch is going on, the check before it included. */
  public ReadOnlyBooleanProperty busyProperty() {
    return launch.busyProperty();
  }
}
