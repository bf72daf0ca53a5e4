package org.drrworkbench.experiments.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DelimitedFormat;

/**
 * The layout of a ratings file that nobody described: the separator that occurs in its first line,
 * user, item and rating in the first three columns, a whole number in the fourth as the time, and a
 * header where the first line holds names of columns, such as {@code userId} or {@code
 * rating:float}. A first line that is neither is bad data: nothing is left out in silence.
 */
final class DelimitedGuess {
  private static final List<String> SEPARATORS = List.of("::", "\t", ";", ",", "|");

  /** Words of which names of columns are made, with nothing but signs between them. */
  private static final Pattern COLUMN_NAME =
      Pattern.compile(
          "(user|item|movie|book|isbn|rating|score|star|stars|time|timestamp|date|id|token|float)+");

  private DelimitedGuess() {}

  static DelimitedFormat of(Path file) {
    List<String> lines = firstLines(file);
    if (lines.isEmpty()) {
      throw new DataException(file + " is empty; give a file with ratings.");
    }
    String separator =
        SEPARATORS.stream()
            .filter(lines.get(0)::contains)
            .findFirst()
            .orElseThrow(
                () ->
                    new DataException(
                        file
                            + ", line 1 has none of the separators tab, comma, semicolon, | and ::;"
                            + " say the separator with data.columns in a spec file."));
    boolean header = header(file, lines.get(0), separator);
    String sample = lines.get(header && lines.size() > 1 ? 1 : 0);
    DelimitedFormat format = DelimitedFormat.of(separator, header);
    return field(sample, separator, 3).matches("[0-9]+")
        ? format.withTime(3, TimeUnit.SECONDS)
        : format;
  }

  private static boolean header(Path file, String line, String separator) {
    String rating = field(line, separator, 2);
    if (number(rating)) {
      return false;
    }
    for (int column = 0; column < 3; column++) {
      String word = field(line, separator, column).toLowerCase(Locale.ROOT);
      if (!COLUMN_NAME.matcher(word.replaceAll("[^a-z0-9]", "")).matches()) {
        throw new DataException(
            file
                + ", line 1: the rating '"
                + rating
                + "' is no number, and the line does not name columns such as user, item and"
                + " rating; correct it, or describe the file with data.columns in a spec file.");
      }
    }
    return true;
  }

  private static String field(String line, String separator, int column) {
    String[] fields = line.split(Pattern.quote(separator), -1);
    return column < fields.length ? fields[column].strip().replace("\"", "") : "";
  }

  private static boolean number(String text) {
    return text.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");
  }

  private static List<String> firstLines(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().limit(2).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new DataException(file + " cannot be read (" + e.getMessage() + ").", e);
    }
  }
}
