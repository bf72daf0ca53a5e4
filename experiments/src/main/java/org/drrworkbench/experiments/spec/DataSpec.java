package org.drrworkbench.experiments.spec;

import org.jspecify.annotations.Nullable;

/**
 * Which ratings.
 *
 * @param id the data set's id, such as {@code movielens-100k} or {@code demo}; for other files the
 *     word that stands in the results' data set column
 * @param path folder or file that holds it; null for built-in data
 * @param columns columns of a delimited file; null to find them out, and for known data sets
 * @param given two files in place of {@code path}, for the split {@code given}; null otherwise
 */
public record DataSpec(
    String id,
    @Nullable String path,
    @Nullable DelimitedColumns columns,
    @Nullable GivenFiles given) {
  public DataSpec {
    Range.word("data.id", id);
    if (path != null && given != null) {
      throw new SpecException(
          "data has a path and given files; leave out the path " + path + " or the files.");
    }
  }

  /** Ratings that are to be divided. */
  public DataSpec(String id, @Nullable String path, @Nullable DelimitedColumns columns) {
    this(id, path, columns, null);
  }

  /** A data set known by its id, with the folder that holds its files (null if built in). */
  public static DataSpec of(String id, @Nullable String path) {
    return new DataSpec(id, path, null);
  }

  public DataSpec withPath(@Nullable String other) {
    return new DataSpec(id, other, columns, given);
  }

  public DataSpec withColumns(@Nullable DelimitedColumns other) {
    return new DataSpec(id, path, other, given);
  }
}
