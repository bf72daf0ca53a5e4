package org.drrworkbench.experiments.spec;

import org.jspecify.annotations.Nullable;

/**
 * Which ratings.
 *
 * @param id the data set's id, such as {@code movielens-100k} or {@code demo}; for other files the
 *     word that stands in the results' data set column
 * @param path folder or file that holds it; null for built-in data
 * @param trainFile a file of training ratings (split given), or null
 * @param testFile the file of test ratings that belongs to it, or null
 * @param columns columns of a delimited file, or null to find them out
 * @param kCore users and items with fewer ratings are dropped until none is left; 0 keeps all
 */
public record DataSpec(
    String id,
    @Nullable String path,
    @Nullable String trainFile,
    @Nullable String testFile,
    @Nullable DelimitedColumns columns,
    int kCore) {
  public DataSpec {
    Range.word("data.id", id);
    if ((trainFile == null) != (testFile == null)) {
      throw new SpecException(
          "data has only one of trainFile and testFile; give both or none of them.");
    }
    Range.whole("data.kCore", kCore, 0, 1000);
  }

  /** A data set known by its id, with the folder that holds its files (null if built in). */
  public static DataSpec of(String id, @Nullable String path) {
    return new DataSpec(id, path, null, null, null, 0);
  }

  /** Two files that someone split already. */
  public static DataSpec given(String id, String trainFile, String testFile) {
    return new DataSpec(id, null, trainFile, testFile, null, 0);
  }

  public DataSpec withPath(@Nullable String other) {
    return new DataSpec(id, other, trainFile, testFile, columns, kCore);
  }

  public DataSpec withColumns(@Nullable DelimitedColumns other) {
    return new DataSpec(id, path, trainFile, testFile, other, kCore);
  }

  public DataSpec withKCore(int other) {
    return new DataSpec(id, path, trainFile, testFile, columns, other);
  }
}
