package org.drrworkbench.experiments.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DelimitedFormat;
import org.drrworkbench.core.data.DelimitedReader;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.MovieLens100kReader;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.Splitter;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.drrworkbench.core.split.UserTemporalSplitter;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SplitSpec;

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
    DataSet dataSet = read(spec);
    return new Ratings() {
      @Override
      public DataSet dataSet() {
        return dataSet;
      }

      @Override
      public Split split(SplitSpec split, long seed) {
        return splitter(split).split(dataSet.log(), seed);
      }
    };
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
      DelimitedColumns columns = spec.columns();
      DelimitedFormat format = columns == null ? DelimitedGuess.of(place) : format(columns);
      return new DelimitedReader(format).read(spec.id(), place);
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

  private static Splitter splitter(SplitSpec spec) {
    return switch (spec.kind()) {
      case USER_RANDOM -> new UserRandomSplitter(spec.ratio(), spec.validationFraction());
      case USER_TEMPORAL -> new UserTemporalSplitter(spec.ratio(), spec.validationFraction());
    };
  }
}
