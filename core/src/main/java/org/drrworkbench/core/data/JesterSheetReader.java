package org.drrworkbench.core.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads Jester's later spreadsheets (.xlsx of data set 4, of 158 jokes): a row for each user, how
 * many jokes are rated, then a rating from -10 to 10 for each joke; 99 or an empty cell where it
 * was not rated. Some values lie beyond the scale: they are left out and counted unless the rules
 * say otherwise.
 */
public final class JesterSheetReader implements PublishedFormat {
  /** The id of this data set. */
  public static final String ID = "jester-4";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String name() {
    return "Jester data set 4";
  }

  @Override
  public String files() {
    return "the archive of data set 4, or its .xlsx file";
  }

  @Override
  public boolean recognises(SourceFiles files) {
    return files.names().stream().anyMatch(JesterSheetReader::isRatingFile);
  }

  private static boolean isRatingFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("jester data") && lower.endsWith(".xlsx");
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    SourceFile file = files.ratings(chosen, JesterSheetReader::isRatingFile);
    RatingCollector collector =
        new RatingCollector(false, rules.orOutOfScale(ScalePolicy.DROP), JesterReader.SCALE);
    new RatingTable(file)
        .forEach(
            collector,
            (line, cells) -> {
              for (int joke = 1; joke < cells.length; joke++) {
                if (isRated(cells[joke])) {
                  collector.requireOnScale(line, cells[joke]);
                }
              }
              for (int joke = 1; joke < cells.length; joke++) {
                if (isRated(cells[joke])) {
                  collector.add(
                      line, String.valueOf(line.number()), String.valueOf(joke), cells[joke], 0);
                }
              }
            });
    return collector.toDataSet(
        ID, file.label(), "Jester data set 4, " + file.name(), Catalogue::ofIds);
  }

  private static boolean isRated(float cell) {
    return !Float.isNaN(cell) && cell != JesterReader.NOT_RATED;
  }
}
