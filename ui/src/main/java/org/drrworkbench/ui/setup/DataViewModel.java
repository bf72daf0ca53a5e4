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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which data set, and what is in it: read off the window's thread, whenever it becomes another one. */
public final class DataViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(DataViewModel.class);

  private final DataSource source;
  private final LatestOnly loading;
  private final Runnable edited;
  private final Runnable read;
  private final List<KnownData> known;
  private final ObservableList<String> ids = FXCollections.observableArrayList();
  private final ObservableList<String> readOnlyIds = FXCollections.unmodifiableObservableList(ids);
  private final StringProperty id = new SimpleStringProperty(DemoData.ID);
  private final StringProperty folder = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper folderNeeded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper shownProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable DataFigures> figures =
      new ReadOnlyObjectWrapper<>();
  private DataSpec filled = DataSpec.of(DemoData.ID, null);
  private @Nullable DataSpec asked;
  private boolean filling;
  private boolean touched;

  /**
   * @param edited told after each change that the user makes
   * @param read told when something has been read, or could not be
   */
  DataViewModel(
      DataSource source,
      List<KnownData> known,
      Background background,
      Runnable edited,
      Runnable read) {
    this.source = source;
    this.known = List.copyOf(known);
    this.edited = edited;
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
    filling = false;
    touched = false;
    read();
  }

  /** Reads what is chosen, unless that is what was read last; until then nothing is known of it. */
  private void read() {
    folderNeeded.set(!DemoData.ID.equals(id.get()));
    DataSpec now = spec();
    if (now.equals(asked) && problem.get().isEmpty()) {
      return;
    }
    asked = now;
    problem.set("");
    shownProblem.set("");
    figures.set(null);
    reading.set(true);
    loading.<DataFigures>run(
        () -> DataFigures.of(source.load(now).dataSet()),
        found -> {
          figures.set(found);
          reading.set(false);
          read.run();
        },
        e -> {
          if (!(e instanceof SpecException || e instanceof DataException)) {
            LOG.error("The data set {} cannot be read.", now, e);
          }
          reading.set(false);
          problem.set(String.valueOf(e.getMessage()));
          shownProblem.set(touched ? problem.get() : "");
          read.run();
        });
  }

  /** What is chosen. */
  DataSpec spec() {
    String path =
        !DemoData.ID.equals(id.get()) && !folder.getValueSafe().isBlank() ? folder.get() : null;
    DataSpec now = DataSpec.of(id.get(), path);
    // Columns belong to the file that they were given for, and so do files divided before.
    return now.equals(DataSpec.of(filled.id(), filled.path())) ? filled : now;
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
