package org.drrworkbench.experiments.spec;

import org.jspecify.annotations.Nullable;

/**
 * Which ratings.
 *
 * @param id the data set's id, such as {@code movielens-100k} or {@code demo}; for other files the
 *     word that stands in the results' data set column
 * @param path folder, archive or file that holds it; null for built-in data
 * @param columns columns of a delimited file; null to find them out, and for known data sets
 * @param file which of several rating files of the folder or archive; null where there is one
 * @param reading what happens to rows that are not as they should be; null for the usual way
 * @param given two files in place of {@code path}, for the split {@code given}; null otherwise
 */
public record DataSpec(
    String id,
    @Nullable String path,
    @Nullable DelimitedColumns columns,
    @Nullable String file,
    @Nullable ReadingSpec reading,
    @Nullable GivenFiles given) {
  public DataSpec {
    Range.word("data.id", id);
    if (file != null) {
      Range.word("data.file", file);
    }
    if (given != null && path != null) {
      throw new SpecException(
          "data has a path and given files; leave out the path " + path + " or the files.");
    }
    if (given != null && file != null) {
      throw new SpecException(
          "data.file is " + file + ", but data.given names the files to read; leave it out.");
    }
  }

  /** Ratings that are to be divided, read in the usual way. */
  public DataSpec(String id, @Nullable String path, @Nullable DelimitedColumns columns) {
    this(id, path, columns, null, null, null);
  }

  /** A data set known by its id, with the folder that holds its files (null if built in). */
  public static DataSpec of(String id, @Nullable String path) {
    return new DataSpec(id, path, null);
  }

  public DataSpec withId(String other) {
    return new DataSpec(other, path, columns, file, reading, given);
  }

  public DataSpec withPath(@Nullable String other) {
    return new DataSpec(id, other, columns, file, reading, given);
  }

  public DataSpec withColumns(@Nullable DelimitedColumns other) {
    return new DataSpec(id, path, other, file, reading, given);
  }

  public DataSpec withFile(@Nullable String other) {
    return new DataSpec(id, path, columns, other, reading, given);
  }

  public DataSpec withReading(@Nullable ReadingSpec other) {
    return new DataSpec(id, path, columns, file, other, given);
  }

  /** Two files read in the same way, in place of its own. */
  public DataSpec withGiven(GivenFiles files) {
    return new DataSpec(id, null, columns, null, reading, files);
  }
}
