package org.drrworkbench.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      split = ",",
      paramLabel = "NAME=N",
      description = "Columns from 1, such as user=2,item=1,rating=3,time=4.")
  private @Nullable Map<String, Integer> columns;

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
      description = "seconds, milliseconds or microseconds.")
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

  /** The spec with every given option in place of its value; layouts are completed by a guess. */
  DataSpec appliedTo(DataSpec spec) {
    DataSpec chosen = file == null ? spec : spec.withFile(file);
    if (columns != null
        || separator != null
        || quote != null
        || header != null
        || encoding != null
        || timeUnit != null) {
      chosen = chosen.withColumns(layout(chosen));
    }
    if (scale != null || duplicates != null || outOfScale != null || unreadable != null) {
      chosen = chosen.withReading(rules());
    }
    return chosen;
  }

  private DelimitedColumns layout(DataSpec spec) {
    DelimitedColumns old = spec.columns();
    if (old == null) {
      old = new DataSets().layout(spec);
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    if (columns == null) {
      places.put("user", old.user());
      places.put("item", old.item());
      places.put("rating", old.rating());
      if (old.time() != null) {
        places.put("time", old.time());
      }
    } else {
      places.putAll(columns);
    }
    List<String> known = List.of("user", "item", "rating", "time");
    for (String name : places.keySet()) {
      if (!known.contains(name)) {
        throw CallException.wrongCall(
            "--columns names '" + name + "'; it may name user, item, rating and time.");
      }
    }
    return new DelimitedColumns(
        separator == null ? old.separator() : separator.equals("tab") ? "\t" : separator,
        header == null ? old.header() : header,
        place(places, "user"),
        place(places, "item"),
        place(places, "rating"),
        places.get("time"),
        timeUnit == null ? old.timeUnit() : timeUnit,
        quote == null ? old.quote() : quote,
        encoding == null ? old.encoding() : encoding);
  }

  private static int place(Map<String, Integer> places, String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw CallException.wrongCall(
          "--columns does not say where the " + name + " is; add " + name + "=N.");
    }
    return place;
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
        scale == null ? null : scale.get(1));
  }
}
