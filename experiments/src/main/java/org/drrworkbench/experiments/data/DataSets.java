package org.drrworkbench.experiments.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DelimitedFormat;
import org.drrworkbench.core.data.DelimitedReader;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.JoinedRatings;
import org.drrworkbench.core.data.MovieLens100kFolds;
import org.drrworkbench.core.data.MovieLens100kReader;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.SpecException;
import org.jspecify.annotations.Nullable;

/**
 * The data sets of the workbench by id, and any delimited file by its path. A folder given without
 * a known id is recognised by the files in it.
 */
public final class DataSets implements DataSource {

  /** The ids of the known data sets. */
  public static List<String> ids() {
    return List.of(DemoData.ID, MovieLens100kReader.ID);
  }

  @Override
  public Ratings load(DataSpec spec) {
    GivenFiles files = spec.given();
    if (files != null) {
      DataSet train = readFile(spec, Path.of(files.train()));
      DataSet test = readFile(spec, Path.of(files.test()));
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
              + " was published without a division; give one with --train and --test, or choose"
              + " another split.");
    }
    if (fold == null) {
      throw new SpecException(
          "split.fold is missing; name the fold to test, from 1 to "
              + MovieLens100kFolds.COUNT
              + ".");
    }
    return MovieLens100kFolds.testRows(Path.of(path), fold, dataSet);
  }

  private static DataSet read(DataSpec spec) {
    String path = spec.path();
    if (path == null) {
      return switch (spec.id()) {
        case DemoData.ID -> DemoData.create();
        case MovieLens100kReader.ID ->
            throw new SpecException(
                "Data set "
                    + spec.id()
                    + " needs the folder that holds its files; name that folder (--data).");
        default -> throw unknown(spec.id());
      };
    }
    Path place = Path.of(path);
    if (Files.isRegularFile(place)) {
      return readFile(spec, place);
    }
    if (!Files.isDirectory(place)) {
      throw new DataException("There is no file or folder " + place + "; check the data's path.");
    }
    if (spec.id().equals(MovieLens100kReader.ID) || Files.exists(place.resolve("u.data"))) {
      return new MovieLens100kReader().read(place);
    }
    throw new DataException(
        "The folder "
            + place
            + " holds no data set that is known here; name a folder of movielens-100k (with u.data)"
            + " or a file of ratings.");
  }

  private static DataSet readFile(DataSpec spec, Path file) {
    DelimitedColumns columns = spec.columns();
    DelimitedFormat format = columns == null ? DelimitedGuess.of(file) : format(columns);
    return new DelimitedReader(format).read(spec.id(), file);
  }

  private static SpecException unknown(String id) {
    return new SpecException(
        "There is no data set '"
            + id
            + "'; known are "
            + String.join(", ", ids())
            + ", or name a file or folder.");
  }

  private static DelimitedFormat format(DelimitedColumns columns) {
    DelimitedFormat format =
        DelimitedFormat.of(columns.separator(), columns.header())
            .withColumns(columns.user() - 1, columns.item() - 1, columns.rating() - 1);
    OptionalInt time =
        columns.time() == null ? OptionalInt.empty() : OptionalInt.of(columns.time() - 1);
    return time.isPresent() ? format.withTime(time.getAsInt(), TimeUnit.SECONDS) : format;
  }
}
