package org.drrworkbench.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a ratings file that nobody described, from its first lines.
 *
 * @param format the best guess
 * @param doubt why the guess must not be trusted, one sentence that says what to do; null where it
 *     is safe
 */
public record DelimitedGuess(DelimitedFormat format, @Nullable String doubt) {
  private static final String DESCRIBE =
      "; say the columns with --columns (data.columns in a spec file)";
  private static final int HEAD_LINES = 1000;
  private static final int HEAD_BYTES = 1 << 16;
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");

  /** User, item, rating and time; more need names. */
  private static final int MOST_UNNAMED = 4;

  /**
   * The separator is one that occurs in the first line. Columns are found by their names where the
   * first line is a header; otherwise user, item and rating stand in the first three and a whole
   * number in the fourth is the time, save where the identifiers show that the item comes first.
   *
   * @param files the one file
   * @throws DataException if the file cannot be read or is empty
   */
  public static DelimitedGuess of(SourceFiles files) {
    SourceFile file = files.one("files");
    Charset charset = charset(file);
    String firstLine = firstLine(file, charset);
    String separator =
        DelimitedFile.USUAL_SEPARATORS.stream().filter(firstLine::contains).findFirst().orElse("");
    if (separator.isEmpty()) {
      return new DelimitedGuess(
          DelimitedFormat.of(",", false).withCharset(charset),
          file.label()
              + ", line 1 has none of the separators "
              + DelimitedFile.USUAL_SEPARATORS.stream()
                  .map(DelimitedFile::shown)
                  .collect(Collectors.joining(", "))
              + DESCRIBE
              + ".");
    }
    List<DelimitedLine> lines = new DelimitedFile(file, separator, '"', charset).head(HEAD_LINES);
    if (lines.isEmpty()) {
      throw file.bad("is empty; give a file with ratings");
    }
    return ofLines(file, separator, charset, lines);
  }

  /**
   * The guess, where it is safe.
   *
   * @throws DataException with the doubt where it is not
   */
  public DelimitedFormat trusted() {
    if (doubt != null) {
      throw new DataException(doubt);
    }
    return format;
  }

  private static DelimitedGuess ofLines(
      SourceFile file, String separator, Charset charset, List<DelimitedLine> lines) {
    DelimitedLine first = lines.get(0);
    ColumnNames names = ColumnNames.of(first.fields());
    if (names.complete()) {
      DelimitedFormat format =
          DelimitedFormat.of(separator, true)
              .withCharset(charset)
              .withColumns(names.user(), names.item(), names.rating());
      return new DelimitedGuess(
          withTime(format, names.time(), lines.subList(1, lines.size())), null);
    }
    DelimitedFormat format = DelimitedFormat.of(separator, false).withCharset(charset);
    if (!NUMBER.matcher(first.optional(2)).matches()) {
      return new DelimitedGuess(
          format,
          file.label()
              + ", line "
              + first.number()
              + ": '"
              + DelimitedLine.shown(first.optional(2))
              + "' where the rating is expected is no number, and the line does not name columns"
              + " such as user, item and rating; correct it"
              + DESCRIBE
              + ".");
    }
    format = withTime(format, 3, lines);
    int columns = filledColumns(first);
    if (columns > MOST_UNNAMED) {
      return new DelimitedGuess(
          format,
          file.label()
              + ", line "
              + first.number()
              + ": "
              + columns
              + " columns without names, of which nothing tells where user, item and rating are"
              + DESCRIBE
              + ".");
    }
    return switch (AmazonOrder.of(lines, 0, 1)) {
      case ITEM_FIRST -> new DelimitedGuess(format.withColumns(1, 0, 2), null);
      case UNCLEAR -> new DelimitedGuess(format, amazonDoubt(file));
      case USER_FIRST, OTHER -> new DelimitedGuess(format, null);
    };
  }

  /** How many columns a line has up to the last that is not empty. */
  private static int filledColumns(DelimitedLine line) {
    int columns = line.fields().size();
    while (columns > 0 && line.optional(columns - 1).isEmpty()) {
      columns--;
    }
    return columns;
  }

  /**
   * The layout with the unit that its time stamps seem to have in the first lines; itself where it
   * has none.
   *
   * @param files the one file
   * @throws DataException if the file cannot be read
   */
  public static DelimitedFormat withSeemingTimeUnit(SourceFiles files, DelimitedFormat format) {
    return format.timeColumn().isPresent()
        ? withTime(format, format.timeColumn().getAsInt(), head(files.one("files"), format))
        : format;
  }

  /** The first lines of ratings in a layout. */
  static List<DelimitedLine> head(SourceFile file, DelimitedFormat format) {
    List<DelimitedLine> lines =
        new DelimitedFile(file, format.separator(), format.quote(), format.charset())
            .head(HEAD_LINES);
    return format.header() && !lines.isEmpty() ? lines.subList(1, lines.size()) : lines;
  }

  private static DelimitedFormat withTime(
      DelimitedFormat format, int column, List<DelimitedLine> lines) {
    TimeUnit unit = column < 0 ? null : TimeStamps.unit(lines, column);
    return unit == null ? format : format.withTime(column, unit);
  }

  /** The sentence for a file of Amazon's of which nothing tells who comes first. */
  static String amazonDoubt(SourceFile file) {
    return file.label()
        + " has Amazon's identifiers or should have, of which some editions write the user first"
        + " and some the item, and the first lines do not tell which this is"
        + DESCRIBE
        + ".";
  }

  private static String firstLine(SourceFile file, Charset charset) {
    byte[] head = head(file);
    String text = new String(head, charset);
    String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return start
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElseThrow(() -> file.bad("is empty; give a file with ratings"));
  }

  /** UTF-8 unless the first bytes are none; then the encoding of Western Windows. */
  private static Charset charset(SourceFile file) {
    byte[] head = head(file);
    if (head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length > 1 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    // The last character may be cut, which is no error while more input is announced.
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
    return result.isError() ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
  }

  private static byte[] head(SourceFile file) {
    try (InputStream in = file.open()) {
      return in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
