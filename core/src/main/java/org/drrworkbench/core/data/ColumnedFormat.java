package org.drrworkbench.core.data;

import org.jspecify.annotations.Nullable;

/**
 * A published data set that goes round as delimited text of more than one layout, so that the
 * columns may have to be said. Other published forms have the columns that they have.
 */
public interface ColumnedFormat extends PublishedFormat {
  /**
   * The layout that the file seems to have.
   *
   * @param chosen the rating file where there are several; null to find it
   * @throws DataException if it cannot be read or several files could be meant
   */
  DelimitedGuess guess(SourceFiles files, @Nullable String chosen);

  /**
   * Reads all of it in a layout.
   *
   * @param layout a layout without a rating scale, which is the data set's own
   * @throws DataException one sentence naming file and line
   */
  DataSet read(
      SourceFiles files, @Nullable String chosen, DelimitedFormat layout, ReadingRules rules);
}
