package org.drrworkbench.core.data;

import java.nio.file.Path;

/**
 * Reads ratings from a text file of any layout. Users and items are numbered in the order in which
 * they appear.
 */
public final class DelimitedReader {
  private final DelimitedFormat format;
  private final ReadingRules rules;

  /** A reader that keeps the last of repeated pairs and refuses what it cannot read. */
  public DelimitedReader(DelimitedFormat format) {
    this(format, ReadingRules.STRICT);
  }

  public DelimitedReader(DelimitedFormat format, ReadingRules rules) {
    this.format = format;
    this.rules = rules;
  }

  /**
   * @param id the data set's name in specs and results
   * @param file the ratings, plain, gzipped or alone in a zip archive
   * @throws DataException one sentence naming file and line
   */
  public DataSet read(String id, Path file) {
    return read(id, SourceFiles.of(file));
  }

  /**
   * @param id the data set's name in specs and results
   * @param files the one file of ratings
   * @throws DataException one sentence naming file and line
   */
  public DataSet read(String id, SourceFiles files) {
    SourceFile file = files.one("files");
    DelimitedFile lines =
        new DelimitedFile(file, format.separator(), format.quote(), format.charset());
    RatingCollector collector =
        new RatingCollector(format.timeColumn().isPresent(), rules, format.scale());
    int needed = format.columnsNeeded();
    boolean[] headerSeen = {!format.header()};
    lines.forEach(
        line -> {
          if (!headerSeen[0]) {
            line.require(needed);
            headerSeen[0] = true;
            return;
          }
          collector.row(
              () -> {
                line.require(needed);
                add(line, collector);
              });
        });
    return collector.toDataSet(id, file.label(), format.description(), Catalogue::ofIds);
  }

  private void add(DelimitedLine line, RatingCollector collector) {
    String user = line.text(format.userColumn(), "user");
    String item = line.text(format.itemColumn(), "item");
    float rating = line.rating(format.ratingColumn());
    long time =
        format.timeColumn().isPresent()
            ? line.time(format.timeColumn().getAsInt(), format.timeUnit())
            : 0;
    collector.add(line, user, item, rating, time);
  }
}
