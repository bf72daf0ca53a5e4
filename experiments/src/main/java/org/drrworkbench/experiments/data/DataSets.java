package org.drrworkbench.experiments.data;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drrworkbench.core.data.AmazonBooksReader;
import org.drrworkbench.core.data.BookCrossingReader;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DelimitedFormat;
import org.drrworkbench.core.data.DelimitedGuess;
import org.drrworkbench.core.data.DelimitedPreview;
import org.drrworkbench.core.data.DelimitedReader;
import org.drrworkbench.core.data.DemoData;
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
          new AmazonBooksReader());

  private static final ReadingSpec USUAL = new ReadingSpec(null, null, null, null, null);

  /** The ids of the known data sets. */
  public static List<String> ids() {
    return known().stream().map(KnownData::id).toList();
  }

  /** The known data sets with what a data spec's path must point at. */
  public static List<KnownData> known() {
    return Stream.concat(
            Stream.of(
                new KnownData(
                    DemoData.ID, "Invented ratings that behave like a small MovieLens; built in.")),
            FORMATS.stream()
                .map(
                    format ->
                        new KnownData(format.id(), format.name() + ": " + format.files() + ".")))
        .toList();
  }

  /**
   * How the data would be read, from its names and first lines.
   *
   * @throws DataException if there is nothing to read or several things could be meant
   * @throws SpecException if the spec names no known data
   */
  public Recognition recognise(DataSpec spec) {
    if (spec.path() == null) {
      requireBuiltIn(spec);
      return new Recognition(spec.id(), "made here from a seed", null, null);
    }
    SourceFiles files = SourceFiles.of(Path.of(spec.path()));
    PublishedFormat format = published(spec, files);
    if (format != null) {
      return new Recognition(id(spec, format), format.name(), null, null);
    }
    Layout layout = layout(spec, files);
    return new Recognition(
        spec.id(),
        layout.format().description(),
        ColumnLayouts.columns(layout.format()),
        layout.doubt());
  }

  /**
   * The layout of a delimited file as it would be guessed, for the user to change.
   *
   * @throws DataException if there is nothing to read or several files could be meant
   */
  public DelimitedColumns layout(DataSpec spec) {
    GivenFiles given = spec.given();
    String path = given == null ? spec.path() : given.train();
    if (path == null) {
      throw new SpecException(
          "Data set " + spec.id() + " is no delimited file; columns go with a file of ratings.");
    }
    return ColumnLayouts.columns(layout(spec, SourceFiles.of(Path.of(path))).format());
  }

  /**
   * The first lines of a delimited file, under the spec's columns or those found out.
   *
   * @throws DataException if it cannot be read
   */
  public DelimitedPreview preview(DataSpec spec, int lines) {
    SourceFiles files = SourceFiles.of(Path.of(String.valueOf(spec.path())));
    return DelimitedPreview.of(files.ratingText(spec.file()), layout(spec, files).format(), lines);
  }

  @Override
  public Ratings load(DataSpec spec) {
    GivenFiles files = spec.given();
    if (files != null) {
      DataSet train = readDelimited(spec, SourceFiles.of(Path.of(files.train())));
      DataSet test = readDelimited(spec, SourceFiles.of(Path.of(files.test())));
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
      requireBuiltIn(spec);
      return DemoData.create();
    }
    SourceFiles files = SourceFiles.of(Path.of(spec.path()));
    PublishedFormat format = published(spec, files);
    return format == null
        ? readDelimited(spec, files)
        : format.read(files, spec.file(), reading(spec).rules()).withId(id(spec, format));
  }

  private static ReadingSpec reading(DataSpec spec) {
    return spec.reading() == null ? USUAL : spec.reading();
  }

  private static DataSet readDelimited(DataSpec spec, SourceFiles files) {
    Layout layout = layout(spec, files);
    if (layout.doubt() != null) {
      throw new DataException(layout.doubt());
    }
    ReadingSpec reading = reading(spec);
    RatingScale scale = reading.scale();
    DelimitedFormat columns = scale == null ? layout.format() : layout.format().withScale(scale);
    return new DelimitedReader(columns, reading.rules())
        .read(spec.id(), files.ratingText(spec.file()));
  }

  private static void requireBuiltIn(DataSpec spec) {
    if (spec.id().equals(DemoData.ID)) {
      return;
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
    if (spec.columns() != null) {
      return null;
    }
    PublishedFormat named = byId(spec.id());
    if (named != null) {
      return named;
    }
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

  /** A delimited file's layout, given or found out. */
  private record Layout(DelimitedFormat format, @Nullable String doubt) {}

  private static Layout layout(DataSpec spec, SourceFiles files) {
    DelimitedColumns columns = spec.columns();
    if (columns != null) {
      return new Layout(ColumnLayouts.format(columns), null);
    }
    if (spec.file() == null && !files.hasRatingText()) {
      throw new DataException(
          files.place()
              + " holds no data set that is known here; name a folder or archive of "
              + FORMATS.stream().map(PublishedFormat::id).collect(Collectors.joining(", "))
              + ", or a file of ratings.");
    }
    DelimitedGuess guess = DelimitedGuess.of(files.ratingText(spec.file()));
    return new Layout(guess.format(), guess.doubt());
  }
}
