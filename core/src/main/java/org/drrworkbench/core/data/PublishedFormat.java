package org.drrworkbench.core.data;

import org.jspecify.annotations.Nullable;

/** A data set in the form in which its owner published it. */
public interface PublishedFormat {
  /** The data set's id, such as {@code movielens-1m}. */
  String id();

  /** The name that people know, such as {@code MovieLens 1M}. */
  String name();

  /** What {@code --data} must point at, for lists and errors. */
  String files();

  /** Whether files of these names are certainly this data set. */
  boolean recognises(SourceFiles files);

  /** Whether it has rows that say that something was used, without a rating. */
  default boolean hasZeros() {
    return false;
  }

  /**
   * Reads all of it.
   *
   * @param files the folder, archive or file
   * @param chosen the rating file where there are several; null to find it
   * @param rules what to do with rows that are not as they should be
   * @throws DataException one sentence naming file and line; where several rating files could be
   *     meant, the choices
   */
  DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules);
}
