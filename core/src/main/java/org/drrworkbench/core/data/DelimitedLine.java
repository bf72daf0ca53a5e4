package org.drrworkbench.core.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One line of a {@link DelimitedFile}, whose fields know where they stand when they are bad. */
record DelimitedLine(Path path, String separator, CsvRecord fields) {

  /**
   * @throws DataException if there are fewer columns, naming the separator the line seems to have
   */
  void require(int columns) {
    if (fields.getFieldCount() >= columns) {
      return;
    }
    String seeming = DelimitedFile.seemingSeparator(String.join(separator, fields.getFields()));
    String hint =
        seeming.isEmpty() || seeming.equals(separator)
            ? "check the line and the column numbers"
            : "the separator seems to be " + DelimitedFile.shown(seeming);
    throw bad(
        fields.getFieldCount()
            + " column(s) with "
            + DelimitedFile.shown(separator)
            + " as separator where "
            + columns
            + " are needed; "
            + hint);
  }

  /** A field that must not be empty. */
  String text(int column, String what) {
    String text = fields.getField(column).strip();
    if (text.isEmpty()) {
      throw bad("no " + what + " in column " + (column + 1) + "; fill it in or remove the line");
    }
    return text;
  }

  /** A finite rating. */
  float rating(int column) {
    String text = text(column, "rating");
    float rating;
    try {
      rating = Float.parseFloat(text);
    } catch (NumberFormatException e) {
      rating = Float.NaN;
    }
    if (!Float.isFinite(rating)) {
      String hint = fields.getStartingLineNumber() == 1 ? ", unless line 1 is a header" : "";
      throw bad(
          "the rating '"
              + text
              + "' in column "
              + (column + 1)
              + " is no number; correct it or choose another column"
              + hint);
    }
    return rating;
  }

  /** A rating on the scale. */
  float rating(int column, RatingScale scale) {
    float rating = rating(column);
    if (!scale.contains(rating)) {
      throw bad(
          "the rating "
              + fields.getField(column).strip()
              + " is off the scale "
              + scale.min()
              + " to "
              + scale.max()
              + "; correct it or give another scale");
    }
    return rating;
  }

  /** A time stamp in seconds since 1970. */
  long time(int column, TimeUnit unit) {
    String text = text(column, "time stamp");
    try {
      return unit.toSeconds(Long.parseLong(text));
    } catch (NumberFormatException notWhole) {
      return unit.toSeconds((long) realTime(text, column));
    }
  }

  /** Some published files write time stamps as 9.7e8 or 978300760.0. */
  private double realTime(String text, int column) {
    double time;
    try {
      time = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      time = Double.NaN;
    }
    if (!(Math.abs(time) < Long.MAX_VALUE)) {
      throw bad(
          "the time stamp '"
              + text
              + "' in column "
              + (column + 1)
              + " is no number; give it as a count from 1970 or choose another column");
    }
    return time;
  }

  /** The sentence for something bad on this line. */
  DataException bad(String what) {
    return new DataException(path + ", line " + fields.getStartingLineNumber() + ": " + what + ".");
  }
}
