package org.drrworkbench.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.experiments.data.BuiltInData;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which data set, and what is in it: read off the window's thread, whenever it becomes another one.
 */
public final class DataViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(DataViewModel.class);

  private final DataSource source;
  private final LatestOnly loading;
  private final ObservableObjectValue<SplitKind> split;
  private final Runnable read;
  private final List<KnownData> known;
  private final ObservableList<String> ids = FXCollections.observableArrayList();
  private final ObservableList<String> readOnlyIds = FXCollections.unmodifiableObservableList(ids);
  private final StringProperty id = new SimpleStringProperty(DemoData.ID);
  private final StringProperty folder = new SimpleStringProperty("");
  private final StringProperty train = new SimpleStringProperty("");
  private final StringProperty test = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper filesNamed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper folderNeeded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper shownProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable DataFigures> figures =
      new ReadOnlyObjectWrapper<>();
  private DataSpec filled = DataSpec.of(DemoData.ID, null);
  private @Nullable DataSpec asked;
  private @Nullable ReadRatings ratings;
  private boolean filling;
  private boolean touched;

  /**
   * @param split the chosen way to divide; files that were divided before are read for one of them
   * @param edited told after each change that the user makes
   * @param read told when something has been read, or could not be
   */
  DataViewModel(
      DataSource source,
      List<KnownData> known,
      ObservableObjectValue<SplitKind> split,
      Background background,
      Runnable edited,
      Runnable read) {
    this.source = source;
    this.known = List.copyOf(known);
    this.split = split;
    this.read = read;
    loading = new LatestOnly(background);
    InvalidationListener listener =
        input -> {
          if (!filling) {
            touched = true;
            read();
            edited.run();
          }
        };
    id.addListener(listener);
    folder.addListener(listener);
    train.addListener(listener);
    test.addListener(listener);
    split.addListener(listener);
  }

  /** Puts in a data set, which counts as not chosen by the user. */
  void fill(DataSpec spec) {
    filling = true;
    filled = spec;
    List<String> all = new ArrayList<>(known.stream().map(KnownData::id).toList());
    if (!all.contains(spec.id())) {
      all.add(spec.id());
    }
    if (!all.equals(ids)) {
      ids.setAll(all);
    }
    id.set(spec.id());
    folder.set(spec.path() == null ? "" : spec.path());
    GivenFiles given = spec.given();
    train.set(given == null ? "" : given.train());
    test.set(given == null ? "" : given.test());
    filling = false;
    touched = false;
    read();
  }

  /** Reads what is chosen, unless that is what was read last; until then nothing is known of it. */
  private void read() {
    filesNamed.set(
        split.get() == SplitKind.GIVEN
            && !(train.getValueSafe().isBlank() && test.getValueSafe().isBlank()));
    folderNeeded.set(!BuiltInData.has(id.get()) && !filesNamed.get());
    DataSpec now;
    try {
      now = spec();
    } catch (IllegalArgumentException e) {
      asked = null;
      loading.forget();
      forget();
      reading.set(false);
      tell(e);
      return;
    }
    if (now.equals(asked) && problem.get().isEmpty()) {
      return;
    }
    asked = now;
    forget();
    reading.set(true);
    loading.<Found>run(
        () -> {
          DataSource.Ratings loaded = source.load(now);
          return new Found(DataFigures.of(loaded.dataSet()), new ReadRatings(source, now, loaded));
        },
        found -> {
          ratings = found.ratings();
          figures.set(found.figures());
          reading.set(false);
          read.run();
        },
        e -> {
          reading.set(false);
          tell(e);
          read.run();
        });
  }

  private record Found(DataFigures figures, ReadRatings ratings) {}

  private void forget() {
    ratings = null;
    figures.set(null);
    problem.set("");
    shownProblem.set("");
  }

  private void tell(Throwable e) {
    if (!(e instanceof SpecException || e instanceof DataException)) {
      LOG.error("The data set {} cannot be read.", asked, e);
    }
    problem.set(String.valueOf(e.getMessage()));
    shownProblem.set(touched ? problem.get() : "");
  }

  /**
   * What is chosen.
   *
   * @throws SpecException if one of two files is missing
   */
  DataSpec spec() {
    if (filesNamed.get()) {
      GivenFiles files = new GivenFiles(train.getValueSafe(), test.getValueSafe());
      return files.equals(filled.given()) ? filled : DataSpec.of(files);
    }
    String path =
        !BuiltInData.has(id.get()) && !folder.getValueSafe().isBlank() ? folder.get() : null;
    DataSpec now = DataSpec.of(id.get(), path);
    // Columns belong to the file that they were given for.
    boolean same = filled.given() == null && now.equals(DataSpec.of(filled.id(), filled.path()));
    return same ? filled : now;
  }

  /** Ids to choose from. */
  public ObservableList<String> ids() {
    return readOnlyIds;
  }

  /** One line on a data set, or empty. */
  public Optional<String> description(String of) {
    return known.stream()
        .filter(data -> data.id().equals(of))
        .map(KnownData::description)
        .findFirst();
  }

  /** The chosen data set's id. */
  public StringProperty idProperty() {
    return id;
  }

  /** The folder or file that holds it; of no meaning for built-in data. */
  public StringProperty folderProperty() {
    return folder;
  }

  /** Whether the chosen data set lies in a folder or file. */
  public ReadOnlyBooleanProperty folderNeededProperty() {
    return folderNeeded.getReadOnlyProperty();
  }

  /** File of the ratings to train on, for ratings that were divided before. */
  public StringProperty trainProperty() {
    return train;
  }

  /** File of the ratings to test on. */
  public StringProperty testProperty() {
    return test;
  }

  /** Whether these files are read in place of the data set. */
  public ReadOnlyBooleanProperty filesNamedProperty() {
    return filesNamed.getReadOnlyProperty();
  }

  /** The ratings that were read; null while there are none. */
  @Nullable ReadRatings ratings() {
    return ratings;
  }

  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The reader's sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The reader's sentence once the user has changed something, or empty. */
  public ReadOnlyStringProperty shownProblemProperty() {
    return shownProblem.getReadOnlyProperty();
  }

  /** What is in the chosen data set; null while it is being read, and when it cannot be read. */
  public ReadOnlyObjectProperty<@Nullable DataFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }
}
