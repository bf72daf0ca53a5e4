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
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.fetch.ByteCount;
import org.drrworkbench.experiments.fetch.CacheState;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.fetch.PublishedDataSet;
import org.drrworkbench.experiments.spec.DataSpec;
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
  private final DataSource source;
  private final LatestOnly reading;
  private final Consumer<DataSpec> use;
  private final ObservableList<DataSetItem> items = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable DataSetItem> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Description> description =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable DataSpec asked;

  /**
   * @param known the data sets known by name
   * @param cache the fetched ones
   * @param fetches makes the fetch when something is to be fetched
   * @param use takes a data set for an experiment
   */
  DataSetsViewModel(
      List<KnownData> known,
      DataCache cache,
      Supplier<Fetch> fetches,
      DataSource source,
      Background background,
      Consumer<DataSpec> use) {
    this.cache = cache;
    this.source = source;
    this.use = use;
    reading = new LatestOnly(background);
    for (KnownData one : known) {
      if (one.id().equals(DemoData.ID)) {
        DataSetItem demo =
            new DataSetItem(one.id(), TEXTS.get("demo.title"), null, DataSpec.of(one.id(), null));
        demo.state(TEXTS.get("state.builtIn"));
        items.add(demo);
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
    String key = "state." + state.kind();
    item.state(TEXTS.get(key, ByteCount.text(state.bytes())));
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

  /** Looks at the cache again: another program may have fetched something. */
  void look() {
    items.forEach(item -> item.fetching().ifPresent(Fetching::look));
  }

  /**
   * Shows a file, archive or folder of the user's.
   *
   * @param path any place; what it holds is found out
   */
  void open(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Optional<DataSetItem> there =
        items.stream()
            .filter(
                item -> item.place().map(own -> whole.toString().equals(own.path())).orElse(false))
            .findFirst();
    DataSetItem item =
        there.orElseGet(
            () -> {
              Path name = whole.getFileName();
              String id = name == null ? whole.toString() : name.toString();
              DataSetItem opened =
                  new DataSetItem(id, whole.toString(), null, DataSpec.of(id, whole.toString()));
              opened.state(TEXTS.get("state.opened"));
              items.add(opened);
              return opened;
            });
    chosen.set(item);
  }

  /** Has the chosen data set used for an experiment. */
  void use() {
    DataSetItem item = chosen.get();
    if (item != null) {
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
    problem.set("");
    description.set(null);
    busy.set(spec != null);
    if (spec == null) {
      return;
    }
    reading.<Description>run(
        () -> Description.of(source.load(spec).dataSet()),
        found -> answered(spec, found, ""),
        e -> {
          if (!(e instanceof SpecException || e instanceof DataException)) {
            LOG.error("The data set {} cannot be read.", spec, e);
          }
          answered(spec, null, String.valueOf(e.getMessage()));
        });
  }

  private void answered(DataSpec spec, @Nullable Description found, String sentence) {
    if (!spec.equals(asked)) {
      return;
    }
    busy.set(false);
    description.set(found);
    problem.set(sentence);
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

  /** Why the chosen one cannot be read; empty when it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
