package org.drrworkbench.ui.datasets;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DelimitedPreview;
import org.drrworkbench.experiments.data.DataImport;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.ImportFindings;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.data.Recognition;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.NamedData;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a file of the user's own is read: guessed first, each guess changeable, with the first rows
 * under the present choice. A name keeps the reading.
 */
public final class ImportViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ImportViewModel.class);
  private static final Texts TEXTS = Texts.beside(ImportViewModel.class);
  private static final int LINES = 12;
  private static final String TAB = "tab";
  private static final String DOUBLE_QUOTE = "\"";

  private final DataSets sets;
  private final OwnDataSets own;
  private final DataSpec files;
  private final Background background;
  private final LatestOnly looking;
  private final Consumer<DataSpec> read;
  private final Consumer<NamedData> saved;

  private final StringProperty separator = new SimpleStringProperty("");
  private final StringProperty quote = new SimpleStringProperty(DOUBLE_QUOTE);
  private final StringProperty encoding = new SimpleStringProperty("");
  private final BooleanProperty header = new SimpleBooleanProperty();
  private final ObjectProperty<Integer> user = new SimpleObjectProperty<>(1);
  private final ObjectProperty<Integer> item = new SimpleObjectProperty<>(2);
  private final ObjectProperty<Integer> rating = new SimpleObjectProperty<>(3);
  private final ObjectProperty<@Nullable Integer> time = new SimpleObjectProperty<>();
  private final StringProperty timeUnit = new SimpleStringProperty("seconds");
  private final StringProperty duplicates = new SimpleStringProperty("keep-last");
  private final StringProperty outOfScale = new SimpleStringProperty("refuse");
  private final StringProperty unreadable = new SimpleStringProperty("0");
  private final StringProperty scaleMin = new SimpleStringProperty("");
  private final StringProperty scaleMax = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");

  private final ReadOnlyObjectWrapper<@Nullable DelimitedPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
  private boolean filling;

  /**
   * @param files the user's file, archive or folder
   * @param recognition how it seems to be laid out, with columns
   * @param read takes the reading that all of it is to be read by
   * @param saved told what was given a name
   */
  ImportViewModel(
      DataSets sets,
      OwnDataSets own,
      DataSpec files,
      Recognition recognition,
      Background background,
      Consumer<DataSpec> read,
      Consumer<NamedData> saved) {
    this.sets = sets;
    this.own = own;
    this.files = files;
    this.background = background;
    this.read = read;
    this.saved = saved;
    looking = new LatestOnly(background);
    fill(Objects.requireNonNull(recognition.columns()));
    if (recognition.doubt() != null) {
      problem.set(recognition.doubt());
    }
    InvalidationListener changed = input -> changed();
    for (var input :
        List.of(
            separator,
            quote,
            encoding,
            header,
            user,
            item,
            rating,
            time,
            timeUnit,
            duplicates,
            outOfScale,
            unreadable,
            scaleMin,
            scaleMax)) {
      input.addListener(changed);
    }
    look();
  }

  private void fill(DelimitedColumns columns) {
    filling = true;
    separator.set(columns.separator().equals("\t") ? TAB : columns.separator());
    quote.set(columns.quote() == null ? DOUBLE_QUOTE : columns.quote());
    encoding.set(columns.encoding() == null ? "UTF-8" : columns.encoding());
    header.set(columns.header());
    user.set(columns.user());
    item.set(columns.item());
    rating.set(columns.rating());
    time.set(columns.time());
    timeUnit.set(columns.timeUnit() == null ? "seconds" : columns.timeUnit());
    filling = false;
  }

  private void changed() {
    if (!filling) {
      look();
    }
  }

  /** Looks at the first rows under the present choice. */
  private void look() {
    DataImport chosen;
    try {
      chosen = new DataImport(sets, spec());
    } catch (SpecException e) {
      problem.set(e.getMessage());
      return;
    }
    looking.<DelimitedPreview>run(
        () -> chosen.preview(LINES),
        rows -> {
          preview.set(rows);
          problem.set(rows.problems().isEmpty() ? "" : rows.problems().get(0));
        },
        e -> problem.set(sentence(e)));
  }

  /**
   * The files under the present choice.
   *
   * @throws SpecException one sentence if a choice is none
   */
  private DataSpec spec() {
    DelimitedColumns columns =
        new DelimitedColumns(
            separator.getValueSafe().equals(TAB) ? "\t" : separator.getValueSafe(),
            header.get(),
            user.get(),
            item.get(),
            rating.get(),
            time.get(),
            time.get() == null ? null : timeUnit.get(),
            quote.get(),
            encoding.getValueSafe().strip());
    return files.withColumns(columns).withReading(rules());
  }

  private ReadingSpec rules() {
    Double percent = number("import.unreadable", unreadable.getValueSafe());
    return new ReadingSpec(
        duplicates.get(),
        outOfScale.get(),
        percent == null ? null : percent / 100,
        number("import.scale", scaleMin.getValueSafe()),
        number("import.scale", scaleMax.getValueSafe()));
  }

  private static @Nullable Double number(String key, String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new SpecException(TEXTS.get("import.number", TEXTS.get(key), text.strip()), e);
    }
  }

  /** Has all of it read under the present choice. */
  void readAll() {
    try {
      read.accept(spec());
    } catch (SpecException e) {
      problem.set(e.getMessage());
    }
  }

  /**
   * Keeps the reading under the typed name.
   *
   * @param findings of the whole file, read under the spec
   */
  void save(DataSpec spec, ImportFindings findings) {
    String typed = name.getValueSafe().strip();
    nameProblem.set("");
    background.<NamedData>run(
        () -> new DataImport(sets, spec).save(own, typed, findings, false),
        saved,
        e -> nameProblem.set(sentence(e)));
  }

  private String sentence(Throwable e) {
    if (!(e instanceof SpecException || e instanceof DataException)) {
      LOG.error("The file {} cannot be imported.", files.path(), e);
    }
    return String.valueOf(e.getMessage());
  }

  /** How many columns the first rows have. */
  int columnCount() {
    DelimitedPreview rows = preview.get();
    return rows == null ? 0 : rows.rows().stream().mapToInt(List::size).max().orElse(0);
  }

  /** What a column holds under the present choice, in a word; empty for nothing. */
  Optional<String> role(int column) {
    if (Objects.equals(user.get(), column)) {
      return Optional.of(TEXTS.get("import.user"));
    } else if (Objects.equals(item.get(), column)) {
      return Optional.of(TEXTS.get("import.item"));
    } else if (Objects.equals(rating.get(), column)) {
      return Optional.of(TEXTS.get("import.rating"));
    }
    return Objects.equals(time.get(), column)
        ? Optional.of(TEXTS.get("import.time"))
        : Optional.empty();
  }

  /** What stands between two fields; {@code tab} for a tab. */
  public StringProperty separatorProperty() {
    return separator;
  }

  /** The character that fields may stand in, or {@code none}. */
  public StringProperty quoteProperty() {
    return quote;
  }

  /** The character set's name. */
  public StringProperty encodingProperty() {
    return encoding;
  }

  /** Whether the first line names the columns. */
  public BooleanProperty headerProperty() {
    return header;
  }

  /** Column of the user, from 1. */
  public ObjectProperty<Integer> userProperty() {
    return user;
  }

  /** Column of the item, from 1. */
  public ObjectProperty<Integer> itemProperty() {
    return item;
  }

  /** Column of the rating, from 1. */
  public ObjectProperty<Integer> ratingProperty() {
    return rating;
  }

  /** Column of the time, from 1; null when there is none. */
  public ObjectProperty<@Nullable Integer> timeProperty() {
    return time;
  }

  /** Unit of the times. */
  public StringProperty timeUnitProperty() {
    return timeUnit;
  }

  /** What happens to rows that repeat a user and an item. */
  public StringProperty duplicatesProperty() {
    return duplicates;
  }

  /** What happens to ratings beyond the scale. */
  public StringProperty outOfScaleProperty() {
    return outOfScale;
  }

  /** The largest share of unreadable rows that is left out, in percent. */
  public StringProperty unreadableProperty() {
    return unreadable;
  }

  /** Lowest rating of the scale; empty to take the scale from the ratings. */
  public StringProperty scaleMinProperty() {
    return scaleMin;
  }

  /** Highest rating of the scale. */
  public StringProperty scaleMaxProperty() {
    return scaleMax;
  }

  /** The name to keep the reading under. */
  public StringProperty nameProperty() {
    return name;
  }

  /** The first rows under the present choice; null until they were looked at. */
  public ReadOnlyObjectProperty<@Nullable DelimitedPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What is wrong with the choice or the first rows, one sentence; empty if nothing is. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Why the name cannot be given, or empty. */
  public ReadOnlyStringProperty nameProblemProperty() {
    return nameProblem.getReadOnlyProperty();
  }
}
