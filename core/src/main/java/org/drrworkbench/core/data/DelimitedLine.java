package org.drrworkbench.core.data;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One line of separated fields, which know where they stand when they are bad.
 *
 * @param file where the line stands
 * @param separator what stood between the fields
 * @param number the line's number, counted from 1
 */
record DelimitedLine(SourceFile file, String separator, long number, List<String> fields) {
  private static final int LONGEST_IDENTIFIER = 1000;
  private static final int MOST_SHOWN = 60;

  /**
   * @throws DataException if there are fewer columns, naming the separator the line seems to have
   */
  void require(int columns) {
    if (fields.size() >= columns) {
      return;
    }
    String seeming = DelimitedFile.seemingSeparator(String.join(separator, fields));
    String hint =
        seeming.isEmpty() || seeming.equals(separator)
            ? "check the line and the column numbers"
            : "the separator seems to be " + DelimitedFile.shown(seeming);
    throw bad(
        fields.size()
            + " column(s) with "
            + DelimitedFile.shown(separator)
            + " as separator where "
            + columns
            + " are needed; "
            + hint);
  }

  /** An identifier or another field that must not be empty. */
  String text(int column, String what) {
    String text = fields.get(column).strip();
    if (text.isEmpty()) {
      throw bad("no " + what + " in column " + (column + 1) + "; fill it in or remove the line");
    }
    if (text.length() > LONGEST_IDENTIFIER) {
      throw bad(
          "the "
              + what
              + " in column "
              + (column + 1)
              + " has "
              + text.length()
              + " characters where at most "
              + LONGEST_IDENTIFIER
              + " make sense; check the separator and the quotes");
    }
    if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
      throw bad(
          "the "
              + what
              + " '"
              + shown(text)
              + "' in column "
              + (column + 1)
              + " has bytes that the encoding does not know; choose the encoding of the file");
    }
    return text;
  }

  /** A field that may be missing or empty. */
  String optional(int column) {
    return column < fields.size() ? fields.get(column).strip() : "";
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
      String hint = number == 1 ? ", unless line 1 is a header" : "";
      throw bad(
          "the rating '"
              + shown(text)
              + "' in column "
              + (column + 1)
              + " is no number; correct it or choose another column"
              + hint);
    }
    return rating;
  }

  /** A time stamp in seconds since 1970, of which the unit agrees with its size. */
  long time(int column, TimeUnit unit) {
    String text = text(column, "time stamp");
    long count;
    try {
      count = Long.parseLong(text);
    } catch (NumberFormatException notWhole) {
      count = (long) realTime(text, column);
    }
    String objection = TimeStamps.objection((double) count, unit);
    if (objection != null) {
      throw bad("the time stamp " + shown(text) + " in column " + (column + 1) + " " + objection);
    }
    return unit.toSeconds(count);
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
              + shown(text)
              + "' in column "
              + (column + 1)
              + " is no number; give it as a count from 1970 or choose another column");
    }
    return time;
  }

  /** The sentence for something bad on this line. */
  DataException bad(String what) {
    return file.bad(number, what);
  }

  /** As much of a field as a sentence can hold. */
  static String shown(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() > MOST_SHOWN ? printable.substring(0, MOST_SHOWN) + "..." : printable;
  }
}
