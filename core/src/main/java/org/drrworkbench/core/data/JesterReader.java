package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads Jester's data set 1 in its parts, as spreadsheets ({@code jester-data-1.xls} in {@code
 * jester_dataset_1_1.zip} and so on) or their re-export as CSV; all parts that lie together are
 * read together. A row is a user: how many jokes are rated, then the rating of each of 100 jokes
 * from -10 to 10, or 99 where it was not rated. There are no time stamps. A user's identifier is
 * the part and the row, such as {@code 2-17}. Texts come from {@code joke_texts.zip} where that
 * lies beside.
 */
public final class JesterReader implements PublishedFormat {
  /** The id of this data set. */
  public static final String ID = "jester-1";

  static final RatingScale SCALE = new RatingScale(-10, 10);
  static final float NOT_RATED = 99;

  private static final int JOKES = 100;
  private static final int PARTS = 3;
  private static final Pattern PART =
      Pattern.compile("jester-data-([0-9])\\.(xls|csv)", Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String name() {
    return "Jester data set 1";
  }

  @Override
  public String files() {
    return "the folder with jester_dataset_1_1.zip, _2 and _3, or one of them";
  }

  @Override
  public boolean recognises(SourceFiles files) {
    return files.names().stream().anyMatch(name -> PART.matcher(name).matches());
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    SortedMap<String, SourceFile> parts = parts(files, chosen);
    RatingCollector collector = new RatingCollector(false, rules, SCALE);
    String[] itemIds = new String[JOKES];
    for (int joke = 0; joke < JOKES; joke++) {
      itemIds[joke] = String.valueOf(joke + 1);
    }
    parts.forEach(
        (part, file) ->
            new RatingTable(file)
                .forEach(
                    collector,
                    (line, cells) ->
                        addUser(line, part + "-" + line.number(), cells, itemIds, collector)));
    String reading =
        "Jester data set 1, "
            + (parts.size() == PARTS
                ? "all parts"
                : "only part " + String.join(", ", parts.keySet()))
            + " of "
            + PARTS;
    return collector.toDataSet(
        ID,
        parts.values().stream().map(SourceFile::label).collect(Collectors.joining(", ")),
        reading,
        (users, items) ->
            new JokeTexts(files)
                .details(collector.items(), items)
                .catalogue(users, items, new SparseFeatures.Builder()));
  }

  private static SortedMap<String, SourceFile> parts(SourceFiles files, @Nullable String chosen) {
    if (chosen != null || files.files().size() == 1) {
      SourceFile only = files.choose(chosen).one("files");
      Matcher part = PART.matcher(only.name());
      SortedMap<String, SourceFile> parts = new TreeMap<>();
      parts.put(part.matches() ? part.group(1) : "1", only);
      return parts;
    }
    TreeMap<String, List<SourceFile>> byPart = new TreeMap<>();
    for (SourceFile file : files.files()) {
      Matcher part = PART.matcher(file.name());
      if (part.matches()) {
        byPart.computeIfAbsent(part.group(1), key -> new ArrayList<>()).add(file);
      }
    }
    if (byPart.isEmpty()) {
      files.only(name -> PART.matcher(name).matches()).one("Jester files");
    }
    SortedMap<String, SourceFile> parts = new TreeMap<>();
    byPart.forEach(
        (part, same) -> {
          if (same.size() > 1) {
            SourceFile first = same.get(0);
            files
                .only(name -> name.toLowerCase(Locale.ROOT).startsWith("jester-data-" + part))
                .one("files of part " + part);
            throw first.bad("is there twice; remove one");
          }
          parts.put(part, same.get(0));
        });
    return parts;
  }

  private static void addUser(
      DelimitedLine line, String user, float[] cells, String[] itemIds, RatingCollector collector) {
    if (cells.length != JOKES + 1) {
      throw line.bad(
          cells.length + " columns where the number of rated jokes and 100 ratings are needed");
    }
    int rated = 0;
    for (int joke = 1; joke <= JOKES; joke++) {
      if (Float.isNaN(cells[joke])) {
        throw line.bad("column " + (joke + 1) + " is empty; 99 stands for a joke not rated");
      }
      if (cells[joke] != NOT_RATED) {
        collector.requireOnScale(line, cells[joke]);
        rated++;
      }
    }
    if (rated != cells[0]) {
      throw line.bad(
          "the first column says that "
              + cells[0]
              + " jokes are rated, but "
              + rated
              + " are; fetch the file again");
    }
    for (int joke = 1; joke <= JOKES; joke++) {
      if (cells[joke] != NOT_RATED) {
        collector.add(line, user, itemIds[joke - 1], cells[joke], 0);
      }
    }
  }
}
