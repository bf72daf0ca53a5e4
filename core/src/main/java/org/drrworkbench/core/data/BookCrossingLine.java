package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the lines of the Book-Crossing dump, which no CSV reader understands: fields stand in quotes
 * with semicolons between them, quotes inside are escaped with a backslash, semicolons inside are
 * not, and NULL stands without quotes. Some copies went through a spreadsheet that took each line
 * for comma-separated and quoted it again as a whole.
 */
final class BookCrossingLine {
  /** Between two fields: a semicolon with a quote, or NULL, on its right. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=[\"L]);(?=\"|NULL)");

  private BookCrossingLine() {}

  static List<String> fields(String line) {
    String text = isQuotedAgain(line) ? unquoted(line) : line;
    List<String> fields = new ArrayList<>();
    int quote = text.indexOf('"');
    if (quote < 0) {
      for (String field : text.split(";", -1)) {
        fields.add(field.strip());
      }
      return fields;
    }
    int start = 0;
    if (quote > 0) {
      // A number without quotes comes first.
      start = text.indexOf(';') + 1;
      if (start == 0 || start > quote) {
        start = 0;
      } else {
        fields.add(text.substring(0, start - 1).strip());
      }
    }
    for (String field : BETWEEN.split(text.substring(start), -1)) {
      fields.add(content(field.strip()));
    }
    return fields;
  }

  /** A line quoted as a whole opens a quote that does not close before the first semicolon. */
  private static boolean isQuotedAgain(String line) {
    int semicolon = line.indexOf(';');
    return (line.startsWith("\"") && semicolon > 1 && line.charAt(semicolon - 1) != '"')
        || line.startsWith("\"\"\"");
  }

  /** Undoes the spreadsheet: its cells joined again with the commas it cut at. */
  private static String unquoted(String line) {
    StringBuilder text = new StringBuilder(line.length());
    boolean inside = false;
    for (int k = 0; k < line.length(); k++) {
      char c = line.charAt(k);
      if (c != '"') {
        text.append(c);
      } else if (inside && k + 1 < line.length() && line.charAt(k + 1) == '"') {
        text.append('"');
        k++;
      } else {
        inside = !inside;
      }
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ',') {
      end--;
    }
    return text.substring(0, end);
  }

  private static String content(String field) {
    if (field.equals("NULL")) {
      return "";
    }
    int from = field.startsWith("\"") ? 1 : 0;
    int to = field.length() > from && field.endsWith("\"") ? field.length() - 1 : field.length();
    return HtmlText.plain(
        field.substring(from, to).replace("\\\"", "\"").replace("\\\\", "\\").strip());
  }
}
