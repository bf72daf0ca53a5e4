package org.drrworkbench.app.cli;

import java.util.List;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how files of ratings are read. */
final class ReadingOptions {
  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "Which rating file, where the folder or archive holds several.")
  private @Nullable String file;

  @Option(
      names = "--columns",
      paramLabel = "NAME=N,..",
      description = "Columns from 1, such as user=2,item=1,rating=3,time=4.")
  private @Nullable String columns;

  @Option(
      names = "--separator",
      paramLabel = "TEXT",
      description = "What stands between two fields; tab for a tab.")
  private @Nullable String separator;

  @Option(
      names = "--quote",
      paramLabel = "C",
      description = "Character that fields may stand in, or none.")
  private @Nullable String quote;

  @Option(
      names = "--header",
      negatable = true,
      description = "Whether the first line names the columns.")
  private @Nullable Boolean header;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Character set, such as windows-1252.")
  private @Nullable String encoding;

  @Option(
      names = "--time-unit",
      paramLabel = "UNIT",
      description = "seconds, milliseconds or microseconds; otherwise found out.")
  private @Nullable String timeUnit;

  @Option(
      names = "--scale",
      split = ",",
      paramLabel = "MIN,MAX",
      description = "Lowest and highest rating; otherwise those of the file.")
  private @Nullable List<Double> scale;

  @Option(
      names = "--duplicates",
      paramLabel = "WAY",
      description = "Repeated pairs of user and item: keep-last, mean or refuse.")
  private @Nullable String duplicates;

  @Option(
      names = "--out-of-scale",
      paramLabel = "WAY",
      description = "Ratings beyond the scale: clip, drop or refuse.")
  private @Nullable String outOfScale;

  @Option(
      names = "--unreadable",
      paramLabel = "SHARE",
      description = "Largest share of unreadable rows to leave out, 0 to 1; default 0.")
  private @Nullable Double unreadable;

  @Option(
      names = "--zeros",
      paramLabel = "WAY",
      description =
          "Book-Crossing's zeros, which say that a book was used: drop, negative (the lowest"
              + " rating) or positive (the highest); default drop.")
  private @Nullable String zeros;

  /**
   * The spec with every given option in place of its value; layouts are completed by a guess.
   *
   * @param data tells the layout of a file
   */
  DataSpec appliedTo(DataSpec spec, DataSets data) {
    DataSpec chosen = file == null ? spec : spec.withFile(file);
    if (columns != null
        || separator != null
        || quote != null
        || header != null
        || encoding != null
        || timeUnit != null) {
      chosen = chosen.withColumns(layout(chosen, data));
    }
    if (scale != null
        || duplicates != null
        || outOfScale != null
        || unreadable != null
        || zeros != null) {
      chosen = chosen.withReading(rules().over(chosen.reading()));
    }
    return chosen;
  }

  private DelimitedColumns layout(DataSpec spec, DataSets data) {
    DelimitedColumns old = data.layout(spec);
    DelimitedColumns placed = columns == null ? old : old.withPlaces(columns);
    return new DelimitedColumns(
        separator == null ? placed.separator() : separator.equals("tab") ? "\t" : separator,
        header == null ? placed.header() : header,
        placed.user(),
        placed.item(),
        placed.rating(),
        placed.time(),
        timeUnit == null ? placed.timeUnit() : timeUnit,
        quote == null ? placed.quote() : quote,
        encoding == null ? placed.encoding() : encoding);
  }

  private ReadingSpec rules() {
    if (scale != null && scale.size() != 2) {
      throw CallException.wrongCall(
          "--scale is " + scale + "; it must be two numbers, such as 1,5.");
    }
    return new ReadingSpec(
        duplicates,
        outOfScale,
        unreadable,
        scale == null ? null : scale.get(0),
        scale == null ? null : scale.get(1),
        zeros);
  }
}
