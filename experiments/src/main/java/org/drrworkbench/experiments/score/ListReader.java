package org.drrworkbench.experiments.score;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.SourceFiles;
import org.drrworkbench.core.data.TextLines;
import org.jspecify.annotations.Nullable;

/** Reads a file of lists line by line, plain or gzipped; nothing of it is kept here. */
public final class ListReader {
  private static final int MOST_SHOWN = 60;

  private final TextLines lines;
  private final ListLayout layout;

  /** Takes one recommended item. */
  @FunctionalInterface
  interface Sink {
    /**
     * @param score NaN where the file has none
     * @param rank 0 where the file has none
     */
    void accept(String user, String item, double score, int rank);
  }

  private ListReader(TextLines lines, ListLayout layout) {
    this.lines = lines;
    this.layout = layout;
  }

  /**
   * Looks at the first lines.
   *
   * @param forced the form that the user named; null to find it out
   * @throws DataException one sentence if there is no such file or its layout cannot be told
   */
  public static ListReader of(Path file, @Nullable ListForm forced) {
    TextLines lines = TextLines.of(SourceFiles.of(file), StandardCharsets.UTF_8);
    return new ListReader(lines, new ListRecognition(lines).layout(forced));
  }

  /** How the file is read. */
  public ListLayout layout() {
    return layout;
  }

  /**
   * Hands over every line in turn.
   *
   * @return how many there were
   * @throws DataException one sentence with file and line for one that is torn or has no number
   *     where one belongs
   */
  long read(Sink sink) {
    String[] fields = new String[layout.fields()];
    long[] count = {0};
    boolean[] header = {layout.header()};
    lines.forEach(
        (line, number) -> {
          if (header[0]) {
            header[0] = false;
            return;
          }
          cut(line, number, fields);
          count[0]++;
          sink.accept(
              name(fields[layout.user()], "user", number),
              name(fields[layout.item()], "item", number),
              layout.score() < 0 ? Double.NaN : score(fields[layout.score()], number),
              layout.rank() < 0 ? 0 : rank(fields[layout.rank()], number));
        });
    return count[0];
  }

  private void cut(String line, long number, String[] fields) {
    int found;
    if (layout.separator().isEmpty()) {
      found = cutAtWhiteSpace(line, fields);
    } else if (line.indexOf('"') >= 0) {
      found = cutQuoted(line, number, fields);
    } else {
      found = cutAt(layout.separator(), line, fields);
    }
    if (found < fields.length) {
      throw lines.bad(
          number,
          found
              + (found == 1 ? " field" : " fields")
              + " where "
              + fields.length
              + " are needed; complete the line or remove it");
    }
  }

  private static int cutAtWhiteSpace(String line, String[] fields) {
    int found = 0;
    int at = 0;
    while (found < fields.length) {
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      if (at == line.length()) {
        return found;
      }
      int start = at;
      while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      fields[found++] = line.substring(start, at);
    }
    return found;
  }

  private static int cutAt(String separator, String line, String[] fields) {
    int found = 0;
    int start = 0;
    while (found < fields.length) {
      int end = line.indexOf(separator, start);
      fields[found++] = line.substring(start, end < 0 ? line.length() : end).strip();
      if (end < 0) {
        return found;
      }
      start = end + separator.length();
    }
    return found;
  }

  private int cutQuoted(String line, long number, String[] fields) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().fieldSeparator(layout.separator()).ofCsvRecord(line)) {
      CsvRecord record = csv.iterator().next();
      int found = Math.min(fields.length, record.getFieldCount());
      for (int k = 0; k < found; k++) {
        fields[k] = record.getField(k).strip();
      }
      return found;
    } catch (CsvParseException e) {
      throw lines.bad(number, "its quotes do not close; correct them");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(String field, String what, long number) {
    if (field.isEmpty()) {
      throw lines.bad(number, "no " + what + "; fill it in or remove the line");
    }
    return field;
  }

  private double score(String field, long number) {
    double score;
    try {
      score = Double.parseDouble(field);
    } catch (NumberFormatException e) {
      score = Double.NaN;
    }
    if (!Double.isFinite(score)) {
      throw lines.bad(number, "the score '" + shown(field) + "' is no finite number; correct it");
    }
    return score;
  }

  private int rank(String field, long number) {
    try {
      return Integer.parseInt(field);
    } catch (NumberFormatException e) {
      throw lines.bad(number, "the rank '" + shown(field) + "' is no whole number; correct it");
    }
  }

  /** The sentence for something bad in the file, which it names. */
  DataException bad(String what) {
    return lines.bad(what);
  }

  /** As much of a field as a sentence can hold. */
  static String shown(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() > MOST_SHOWN ? printable.substring(0, MOST_SHOWN) + "..." : printable;
  }
}
