package org.drrworkbench.core.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** The lines of a text file, for formats that are not cut by one separator. */
record TextLines(SourceFile file, Charset charset) {
  private static final int LONGEST_LINE = 1 << 20;

  /** Takes a line and its number, counted from 1. */
  @FunctionalInterface
  interface Consumer {
    void accept(String line, long number);
  }

  /**
   * Hands over every line that is not blank.
   *
   * @throws DataException if the file cannot be read or a line has more than a million characters
   */
  void forEach(Consumer consumer) {
    try (Reader reader = new InputStreamReader(file.open(), charset)) {
      char[] buffer = new char[1 << 15];
      StringBuilder line = new StringBuilder();
      long number = 1;
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        int from = 0;
        for (int k = 0; k < n; k++) {
          if (buffer[k] == '\n') {
            line.append(buffer, from, k - from);
            hand(line, number++, consumer);
            from = k + 1;
          }
        }
        line.append(buffer, from, n - from);
        if (line.length() > LONGEST_LINE) {
          throw file.bad(number, "it has more than a million characters; check the file's format");
        }
      }
      hand(line, number, consumer);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static void hand(StringBuilder line, long number, Consumer consumer) {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    }
    int start = number == 1 && end > 0 && line.charAt(0) == '\uFEFF' ? 1 : 0;
    String text = line.substring(start, Math.max(start, end));
    line.setLength(0);
    if (!text.isBlank()) {
      consumer.accept(text, number);
    }
  }
}
