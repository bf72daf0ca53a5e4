package org.drrworkbench.ui.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.SeveralFilesException;
import org.drrworkbench.experiments.data.BuiltInData;
import org.drrworkbench.experiments.data.DataImport;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.ImportFindings;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.data.Recognition;
import org.drrworkbench.experiments.fetch.ByteCount;
import org.drrworkbench.experiments.fetch.CacheState;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.fetch.PublishedDataSet;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.NamedData;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data sets there are, the chosen one, and what is in it as soon as it is here. */
public final class DataSetsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(DataSetsViewModel.class);
  private static final Texts TEXTS = Texts.beside(DataSetsViewModel.class);

  private final DataCache cache;
  private final DataSets sets;
  private final OwnDataSets own;
  private final Background background;
  private final LatestOnly reading;
  private final Consumer<DataSpec> use;
  private final ObservableList<DataSetItem> items = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable DataSetItem> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Description> description =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable FileQuestion> question =
      new ReadOnlyObjectWrapper<>();
  private @Nullable DataSpec asked;
  private @Nullable ImportFindings findings;

  /**
   * @param known the data sets known by name
   * @param cache the fetched ones
   * @param fetches makes the fetch when something is to be fetched
   * @param own those that the user gave names
   * @param use takes a data set for an experiment
   */
  DataSetsViewModel(
      List<KnownData> known,
      DataCache cache,
      Supplier<Fetch> fetches,
      DataSets sets,
      OwnDataSets own,
      Background background,
      Consumer<DataSpec> use) {
    this.cache = cache;
    this.sets = sets;
    this.own = own;
    this.background = background;
    this.use = use;
    reading = new LatestOnly(background);
    for (KnownData one : known) {
      if (BuiltInData.has(one.id())) {
        DataSetItem made =
            new DataSetItem(
                one.id(), TEXTS.get("builtIn." + one.id()), null, DataSpec.of(one.id(), null));
        made.state(TEXTS.get("state.builtIn"));
        items.add(made);
      }
    }
    for (PublishedDataSet set : cache.catalogue().dataSets()) {
      items.add(published(set, fetches, background));
    }
    chosen.addListener((property, old, now) -> describe());
    if (!items.isEmpty()) {
      chosen.set(items.get(0));
    }
  }

  private DataSetItem published(
      PublishedDataSet set, Supplier<Fetch> fetches, Background background) {
    // The item needs its fetch and the fetch tells the item.
    DataSetItem[] own = new DataSetItem[1];
    Fetching fetching =
        new Fetching(
            set, cache, fetches, background, () -> changed(Objects.requireNonNull(own[0])));
    own[0] = new DataSetItem(set.id(), set.title(), fetching, null);
    return own[0];
  }

  private void changed(DataSetItem item) {
    CacheState state = item.fetching().map(own -> own.stateProperty().get()).orElse(null);
    if (state == null) {
      return;
    }
    item.state(TEXTS.get("state." + state.kind(), ByteCount.text(state.bytes())));
    item.place(
        state.kind().complete()
            ? cache
                .cachedCopy(item.id())
                .map(at -> DataSpec.of(item.id(), at.toString()))
                .orElse(null)
            : null);
    if (item == chosen.get()) {
      describe();
    }
  }

  /** Looks at what is kept again: another program may have fetched or named something. */
  void look() {
    items.forEach(item -> item.fetching().ifPresent(Fetching::look));
    background.<List<NamedData>>run(
        own::all,
        named -> named.forEach(this::named),
        e -> problem.set(sentence("The named data sets cannot be listed.", e)));
  }

  private DataSetItem named(NamedData data) {
    Optional<DataSetItem> there =
        items.stream().filter(item -> item.id().equals(data.name())).findFirst();
    if (there.isPresent()) {
      return there.get();
    }
    DataSetItem item =
        new DataSetItem(data.name(), data.name(), null, data.data().withId(data.name()));
    item.state(TEXTS.get("state.own"));
    items.add(item);
    return item;
  }

  /**
   * Shows a file, archive or folder of the user's.
   *
   * @param path any place; what it holds is found out
   */
  void open(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path name = whole.getFileName();
    open(DataSpec.of(name == null ? whole.toString() : name.toString(), whole.toString()));
  }

  private void open(DataSpec files) {
    Optional<DataSetItem> there = items.stream().filter(item -> isAt(item, files)).findFirst();
    if (there.isPresent()) {
      chosen.set(there.get());
      return;
    }
    busy.set(true);
    background.<Recognition>run(
        () -> sets.recognise(files),
        recognition -> opened(files, recognition),
        e -> {
          chosen.set(null);
          busy.set(false);
          problem.set(sentence("The place cannot be read.", e));
          ask(e, file -> open(files.withFile(file)));
        });
  }

  private static boolean isAt(DataSetItem item, DataSpec files) {
    boolean fetched =
        files.file() == null
            && item.fetching().isPresent()
            && item.place().map(own -> Objects.equals(own.path(), files.path())).orElse(false);
    return fetched || item.opened().map(files::equals).orElse(false);
  }

  /** Has the user say which file is meant, where that is what went wrong. */
  private void ask(Throwable e, Consumer<String> answer) {
    if (e instanceof SeveralFilesException several) {
      question.set(new FileQuestion(several.files(), answer));
    }
  }

  private void opened(DataSpec files, Recognition recognition) {
    boolean safe = recognition.doubt() == null;
    String title = files.file() == null ? files.id() : files.id() + ", " + files.file();
    DataSetItem item = new DataSetItem(files.id(), title, null, safe ? files : null);
    item.opened(files);
    if (recognition.columns() != null) {
      item.importing(
          new ImportViewModel(
              sets,
              own,
              files,
              recognition,
              background,
              spec -> {
                item.place(spec);
                describe();
              },
              data -> chosen.set(named(data))));
    }
    item.state(TEXTS.get("state.opened"));
    items.add(item);
    busy.set(false);
    chosen.set(item);
  }

  /** Keeps the reading of the chosen file under the name typed for it. */
  void keep() {
    DataSetItem item = chosen.get();
    ImportFindings found = findings;
    DataSpec spec = item == null ? null : item.place().orElse(null);
    if (item != null && spec != null && found != null) {
      item.importing().ifPresent(importing -> importing.save(spec, found));
    }
  }

  /** Chooses the data set of an id, if there is one. */
  void choose(String id) {
    items.stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(chosen::set);
  }

  /** Has the chosen data set used for an experiment. */
  void use() {
    DataSetItem item = chosen.get();
    if (item != null && problem.get().isEmpty()) {
      item.place().ifPresent(use);
    }
  }

  private void describe() {
    DataSetItem item = chosen.get();
    DataSpec spec = item == null ? null : item.place().orElse(null);
    if (Objects.equals(spec, asked)) {
      return;
    }
    asked = spec;
    findings = null;
    problem.set("");
    description.set(null);
    busy.set(spec != null);
    if (spec == null) {
      return;
    }
    boolean lenient = item != null && item.importing().isPresent();
    reading.<Read>run(
        () -> read(spec, lenient),
        found -> answered(spec, found),
        e -> {
          answered(spec, new Read(null, null, sentence("It cannot be read.", e)));
          if (spec.equals(asked) && item != null) {
            ask(
                e,
                file -> {
                  item.place(spec.withFile(file));
                  describe();
                });
          }
        });
  }

  /**
   * Which of several rating files is meant.
   *
   * @param files what tells each from the others
   * @param answer takes the chosen one of them
   */
  record FileQuestion(List<String> files, Consumer<String> answer) {}

  /** What was read, or why it was not; an import that is refused has both. */
  private record Read(
      @Nullable Description description, @Nullable ImportFindings findings, String problem) {}

  private Read read(DataSpec spec, boolean lenient) {
    if (!lenient) {
      return new Read(Description.of(sets.load(spec).dataSet()), null, "");
    }
    ImportFindings found = new DataImport(sets, spec).read();
    String refusal = found.refusal();
    return new Read(Description.of(found.dataSet()), found, refusal == null ? "" : refusal);
  }

  private void answered(DataSpec spec, Read found) {
    if (!spec.equals(asked)) {
      return;
    }
    busy.set(false);
    findings = found.findings();
    description.set(found.description());
    problem.set(found.problem());
  }

  private static String sentence(String what, Throwable e) {
    if (!(e instanceof SpecException || e instanceof DataException)) {
      LOG.error(what, e);
    }
    return String.valueOf(e.getMessage());
  }

  /** All of them: built in, published, opened. */
  public ObservableList<DataSetItem> items() {
    return items;
  }

  /** The one in sight; null when none is. */
  public ObjectProperty<@Nullable DataSetItem> chosenProperty() {
    return chosen;
  }

  /** What is in the chosen one; null while it is not here, being read or unreadable. */
  public ReadOnlyObjectProperty<@Nullable Description> descriptionProperty() {
    return description.getReadOnlyProperty();
  }

  /** Whether the chosen one is being read. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Which file is meant, to be asked; null until there is something to ask. */
  ReadOnlyObjectProperty<@Nullable FileQuestion> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** Why the chosen one cannot be read; empty when it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
