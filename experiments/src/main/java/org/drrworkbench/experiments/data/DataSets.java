package org.drrworkbench.experiments.data;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drrworkbench.core.data.AmazonBooksReader;
import org.drrworkbench.core.data.BookCrossingReader;
import org.drrworkbench.core.data.ColumnedFormat;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DelimitedFormat;
import org.drrworkbench.core.data.DelimitedGuess;
import org.drrworkbench.core.data.DelimitedPreview;
import org.drrworkbench.core.data.DelimitedReader;
import org.drrworkbench.core.data.JesterListReader;
import org.drrworkbench.core.data.JesterReader;
import org.drrworkbench.core.data.JesterSheetReader;
import org.drrworkbench.core.data.JoinedRatings;
import org.drrworkbench.core.data.MovieLens100kFolds;
import org.drrworkbench.core.data.MovieLens100kReader;
import org.drrworkbench.core.data.MovieLens1mReader;
import org.drrworkbench.core.data.MovieLensCsvReader;
import org.drrworkbench.core.data.PublishedFormat;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.SourceFiles;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.jspecify.annotations.Nullable;

/**
 * The data sets of the workbench by id, and any delimited file by its path. A folder, archive or
 * file given without a known id is recognised by its files where that is safe.
 */
public final class DataSets implements DataSource {
  private static final List<PublishedFormat> FORMATS =
      List.of(
          new MovieLens100kReader(),
          new MovieLens1mReader(),
          new MovieLensCsvReader(),
          new JesterReader(),
          new JesterListReader(),
          new JesterSheetReader(),
          new BookCrossingReader(),
          new AmazonBooksReader(),
          AmazonBooksReader.of2018(),
          AmazonBooksReader.of2023());

  private final NamedPlaces places;

  /** Data sets of which nothing is known but their form. */
  public DataSets() {
    this(id -> Optional.empty());
  }

  /**
   * @param places finds those that were fetched or imported, whose name is enough
   */
  public DataSets(NamedPlaces places) {
    this.places = places;
  }

  /** The ids of the known data sets. */
  public static List<String> ids() {
    return known().stream().map(KnownData::id).toList();
  }

  /** The known data sets with what a data spec's path must point at. */
  public static List<KnownData> known() {
    return Stream.concat(
            BuiltInData.all().stream().map(made -> new KnownData(made.id(), made.description())),
            FORMATS.stream()
                .map(
                    format ->
                        new KnownData(format.id(), format.name() + ": " + format.files() + ".")))
        .toList();
  }

  /** Whether a word is a data set's id here, so that no file need be named for it to mean one. */
  public boolean isNamed(String word) {
    return ids().contains(word) || places.find(word).isPresent();
  }

  @Override
  public DataSpec resolved(DataSpec spec) {
    if (spec.path() != null || spec.given() != null || BuiltInData.has(spec.id())) {
      return spec;
    }
    return places
        .find(spec.id())
        .map(
            found ->
                new DataSpec(
                    spec.id(),
                    found.path(),
                    spec.columns() == null ? found.columns() : spec.columns(),
                    spec.file() == null ? found.file() : spec.file(),
                    spec.reading() == null ? found.reading() : spec.reading().over(found.reading()),
                    null))
        .orElse(spec);
  }

  /**
   * How the data would be read, from its names and first lines.
   *
   * @throws DataException if there is nothing to read or several things could be meant
   * @throws SpecException if the spec names no known data
   */
  public Recognition recognise(DataSpec asked) {
    DataSpec spec = resolved(asked);
    if (spec.path() == null) {
      return new Recognition(builtIn(spec).id(), "made here from a seed", null, null);
    }
    SourceFiles files = SourceFiles.of(Path.of(spec.path()));
    PublishedFormat format = published(spec, files);
    if (format != null && !(format instanceof ColumnedFormat)) {
      return new Recognition(id(spec, format), format.name(), null, null);
    }
    DelimitedGuess layout = layout(spec, files);
    String description = layout.format().description();
    return new Recognition(
        format == null ? spec.id() : id(spec, format),
        format == null ? description : format.name() + ", " + description,
        ColumnLayouts.columns(layout.format()),
        layout.doubt());
  }

  /**
   * The layout of a delimited file, given or as it would be guessed, for the user to change.
   *
   * @throws DataException if there is nothing to read or several files could be meant
   * @throws SpecException if the data has columns that cannot be changed
   */
  public DelimitedColumns layout(DataSpec asked) {
    DataSpec spec = resolved(asked);
    GivenFiles given = spec.given();
    String path = given == null ? spec.path() : given.train();
    if (path == null) {
      throw new SpecException(
          "Data set " + spec.id() + " is no delimited file; columns go with a file of ratings.");
    }
    SourceFiles files = SourceFiles.of(Path.of(path));
    PublishedFormat format = given == null ? published(spec, files) : null;
    if (format != null) {
      requireColumned(spec, files, format);
    }
    return ColumnLayouts.columns(layout(spec, files).format());
  }

  /**
   * The first lines of a delimited file, under the spec's columns or those found out.
   *
   * @throws DataException if it cannot be read
   */
  public DelimitedPreview preview(DataSpec asked, int lines) {
    DataSpec spec = resolved(asked);
    SourceFiles files = SourceFiles.of(Path.of(String.valueOf(spec.path())));
    return DelimitedPreview.of(files.ratingText(spec.file()), layout(spec, files).format(), lines);
  }

  @Override
  public Ratings load(DataSpec asked) {
    DataSpec spec = resolved(asked);
    GivenFiles files = spec.given();
    if (files != null) {
      SourceFiles trainFiles = SourceFiles.of(Path.of(files.train()));
      SourceFiles testFiles = SourceFiles.of(Path.of(files.test()));
      DelimitedFormat layout = oneLayout(spec, trainFiles, testFiles);
      DataSet train = readDelimited(spec, trainFiles, layout);
      DataSet test = readDelimited(spec, testFiles, layout);
      JoinedRatings joined = JoinedRatings.of(spec.id(), train, test);
      return new LoadedRatings(joined.dataSet(), fold -> joined.testRows());
    }
    DataSet dataSet = read(spec);
    return new LoadedRatings(dataSet, fold -> publishedFold(spec, dataSet, fold));
  }

  private static BitSet publishedFold(DataSpec spec, DataSet dataSet, @Nullable Integer fold) {
    String path = spec.path();
    if (path == null || !dataSet.id().equals(MovieLens100kReader.ID)) {
      throw new SpecException(
          "The data set "
              + dataSet.id()
              + " was published without a division; give files that were divided"
              + " before, or choose another split.");
    }
    if (fold == null) {
      throw new SpecException(
          "split.fold is missing; name the fold to test, from 1 to "
              + MovieLens100kFolds.COUNT
              + ".");
    }
    return MovieLens100kFolds.testRows(SourceFiles.of(Path.of(path)), fold, dataSet);
  }

  private static DataSet read(DataSpec spec) {
    if (spec.path() == null) {
      return builtIn(spec).maker().get();
    }
    SourceFiles files = SourceFiles.of(Path.of(spec.path()));
    PublishedFormat format = published(spec, files);
    return format == null
        ? readDelimited(spec, files, layout(spec, files).trusted())
        : readPublished(spec, files, format).withId(id(spec, format));
  }

  private static DataSet readPublished(DataSpec spec, SourceFiles files, PublishedFormat format) {
    ReadingSpec reading = reading(spec);
    if (reading.scale() != null) {
      throw new SpecException(
          format.name()
              + " has a rating scale of its own; leave out the scale (data.reading.scaleMin and"
              + " scaleMax).");
    }
    if (reading.zeros() != null && !format.hasZeros()) {
      throw new SpecException(
          format.name() + " has no rows without a rating; leave out zeros (data.reading.zeros).");
    }
    DelimitedColumns columns = spec.columns();
    return columns != null && format instanceof ColumnedFormat columned
        ? columned.read(files, spec.file(), given(spec, columns, files), reading.rules())
        : format.read(files, spec.file(), reading.rules());
  }

  private static ReadingSpec reading(DataSpec spec) {
    return spec.reading() == null ? ReadingSpec.USUAL : spec.reading();
  }

  /** The layout of two files that were divided, which must be the same. */
  private static DelimitedFormat oneLayout(DataSpec spec, SourceFiles train, SourceFiles test) {
    DelimitedFormat layout = layout(spec, train).trusted();
    if (spec.columns() != null) {
      return layout;
    }
    DelimitedFormat other = layout(spec, test).trusted();
    if (!other.equals(layout)) {
      throw new DataException(
          train.place()
              + " seems to be "
              + layout.description()
              + ", but "
              + test.place()
              + " seems to be "
              + other.description()
              + "; give both the same layout, or say the columns (data.columns).");
    }
    return layout;
  }

  private static DataSet readDelimited(DataSpec spec, SourceFiles files, DelimitedFormat layout) {
    ReadingSpec reading = reading(spec);
    if (reading.zeros() != null) {
      throw new SpecException(
          "The zeros of "
              + spec.id()
              + " are ratings, as of any file of one's own; leave out zeros (data.reading.zeros),"
              + " or leave such ratings out when the data are prepared (explicit only).");
    }
    RatingScale scale = reading.scale();
    DelimitedFormat columns = scale == null ? layout : layout.withScale(scale);
    return new DelimitedReader(columns, reading.rules())
        .read(spec.id(), files.ratingText(spec.file()));
  }

  private static BuiltInData builtIn(DataSpec spec) {
    Optional<BuiltInData> made = BuiltInData.find(spec.id());
    if (made.isPresent()) {
      if (spec.columns() != null || spec.file() != null || spec.reading() != null) {
        throw new SpecException(
            "Data set "
                + spec.id()
                + " is made here and not read; leave out the options of reading.");
      }
      return made.get();
    }
    PublishedFormat format = byId(spec.id());
    if (format == null) {
      throw new SpecException(
          "There is no data set '"
              + spec.id()
              + "'; known are "
              + String.join(", ", ids())
              + ", or name a file or folder.");
    }
    throw new SpecException(
        "Data set " + spec.id() + " needs " + format.files() + "; name its folder or file.");
  }

  /** The published form that the spec names or the files show; null for a delimited file. */
  private static @Nullable PublishedFormat published(DataSpec spec, SourceFiles files) {
    PublishedFormat named = byId(spec.id());
    // A file of one's own may be called like a published one: who names it and its columns knows.
    boolean own = named == null && spec.columns() != null && spec.file() != null;
    PublishedFormat format = named != null || own ? named : recognised(files);
    if (format != null && spec.columns() != null) {
      requireColumned(spec, files, format);
    }
    return format;
  }

  private static void requireColumned(DataSpec spec, SourceFiles files, PublishedFormat format) {
    if (format instanceof ColumnedFormat) {
      return;
    }
    String hint =
        byId(spec.id()) == null
            ? " or, for a file of your own in " + files.place() + ", choose one (data.file) too"
            : "";
    throw new SpecException(
        format.name()
            + " is read in its own form; leave out what is said of the layout (data.columns)"
            + hint
            + ".");
  }

  private static @Nullable PublishedFormat recognised(SourceFiles files) {
    List<PublishedFormat> found =
        FORMATS.stream().filter(format -> format.recognises(files)).toList();
    if (found.size() > 1) {
      throw new DataException(
          files.place()
              + " holds several data sets: "
              + found.stream().map(PublishedFormat::id).collect(Collectors.joining(", "))
              + "; say which of them to read.");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private static @Nullable PublishedFormat byId(String id) {
    return FORMATS.stream().filter(format -> format.id().equals(id)).findFirst().orElse(null);
  }

  private static String id(DataSpec spec, PublishedFormat format) {
    return byId(spec.id()) == null ? format.id() : spec.id();
  }

  /** Said columns, with a unit of their time stamps that was not said found out. */
  private static DelimitedFormat given(DataSpec spec, DelimitedColumns columns, SourceFiles files) {
    DelimitedFormat format = ColumnLayouts.format(columns);
    return columns.timeUnit() == null
        ? DelimitedGuess.withSeemingTimeUnit(files.ratingText(spec.file()), format)
        : format;
  }

  /** A delimited file's layout, given or found out. */
  private static DelimitedGuess layout(DataSpec spec, SourceFiles files) {
    DelimitedColumns columns = spec.columns();
    if (columns != null) {
      return new DelimitedGuess(given(spec, columns, files), null);
    }
    if (spec.given() == null && published(spec, files) instanceof ColumnedFormat columned) {
      return columned.guess(files, spec.file());
    }
    if (spec.file() == null && !files.hasRatingText()) {
      throw new DataException(
          files.place()
              + " holds no data set that is known here; name a folder or archive of "
              + FORMATS.stream().map(PublishedFormat::id).collect(Collectors.joining(", "))
              + ", or a file of ratings.");
    }
    return DelimitedGuess.of(files.ratingText(spec.file()));
  }
}
