package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a text file under a layout, to check the layout by before the file is read.
 *
 * @param rows the fields of the first lines, the header among them
 * @param ratings the ratings that the first lines hold
 * @param problems what could not be read in them, each naming file and line
 */
public record DelimitedPreview(
    List<List<String>> rows, List<Float> ratings, List<String> problems) {
  private static final int SHOWN_PROBLEMS = 10;

  public DelimitedPreview {
    rows = List.copyOf(rows);
    ratings = List.copyOf(ratings);
    problems = List.copyOf(problems);
  }

  /**
   * @param files the one file
   * @param format the layout
   * @param lines how many lines to look at
   * @throws DataException if the file cannot be read
   */
  public static DelimitedPreview of(SourceFiles files, DelimitedFormat format, int lines) {
    SourceFile file = files.one("files");
    List<DelimitedLine> head =
        new DelimitedFile(file, format.separator(), format.quote(), format.charset()).head(lines);
    List<Float> ratings = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int k = format.header() ? 1 : 0; k < head.size(); k++) {
      DelimitedLine line = head.get(k);
      try {
        line.require(format.columnsNeeded());
        line.text(format.userColumn(), "user");
        line.text(format.itemColumn(), "item");
        if (format.timeColumn().isPresent()) {
          line.time(format.timeColumn().getAsInt(), format.timeUnit());
        }
        ratings.add(line.rating(format.ratingColumn()));
      } catch (DataException e) {
        if (problems.size() < SHOWN_PROBLEMS) {
          problems.add(e.getMessage());
        }
      }
    }
    return new DelimitedPreview(
        head.stream().map(DelimitedLine::fields).toList(), ratings, problems);
  }
}
