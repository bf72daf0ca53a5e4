package org.drrworkbench.core.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text file, for formats that are not cut by one separator. */
public final class TextLines {
  private static final int LONGEST_LINE = 1 << 20;

  private final SourceFile file;
  private final Charset charset;

  TextLines(SourceFile file, Charset charset) {
    this.file = file;
    this.charset = charset;
  }

  /**
   * Those of the only file of a place.
   *
   * @throws DataException if there are several
   */
  public static TextLines of(SourceFiles files, Charset charset) {
    return new TextLines(files.one("files"), charset);
  }

  /** Takes a line and its number, counted from 1. */
  @FunctionalInterface
  public interface Consumer {
    void accept(String line, long number);
  }

  /** Takes a line and its number and says whether it wants another. */
  @FunctionalInterface
  private interface Reading {
    boolean accept(String line, long number);
  }

  /** The sentence for something bad on a line, which names the file. */
  public DataException bad(long line, String what) {
    return file.bad(line, what);
  }

  /** The sentence for something bad in the file, which it names. */
  public DataException bad(String what) {
    return file.bad(what);
  }

  /**
   * The first lines that are not blank.
   *
   * @throws DataException as {@link #forEach}
   */
  public List<String> head(int lines) {
    List<String> head = new ArrayList<>();
    read(
        (line, number) -> {
          head.add(line);
          return head.size() < lines;
        });
    return head;
  }

  /**
   * Hands over every line that is not blank.
   *
   * @throws DataException if the file cannot be read or a line has more than a million characters
   */
  public void forEach(Consumer consumer) {
    read(
        (line, number) -> {
          consumer.accept(line, number);
          return true;
        });
  }

  private void read(Reading reading) {
    try (Reader reader = new InputStreamReader(file.open(), charset)) {
      char[] buffer = new char[1 << 15];
      StringBuilder line = new StringBuilder();
      long number = 1;
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        int from = 0;
        for (int k = 0; k < n; k++) {
          if (buffer[k] == '\n') {
            line.append(buffer, from, k - from);
            if (!hand(line, number++, reading)) {
              return;
            }
            from = k + 1;
          }
        }
        line.append(buffer, from, n - from);
        if (line.length() > LONGEST_LINE) {
          throw file.bad(number, "it has more than a million characters; check the file's format");
        }
      }
      hand(line, number, reading);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static boolean hand(StringBuilder line, long number, Reading reading) {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    }
    int start = number == 1 && end > 0 && line.charAt(0) == '\uFEFF' ? 1 : 0;
    String text = line.substring(start, Math.max(start, end));
    line.setLength(0);
    return text.isBlank() || reading.accept(text, number);
  }
}
