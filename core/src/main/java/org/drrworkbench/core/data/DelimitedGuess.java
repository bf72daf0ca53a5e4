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
import org.jspecify.annotations.Nullable;

/**
 * The layout of a ratings file that nobody described, from its first lines.
 *
 * @param format the best guess
 * @param doubt why the guess must not be trusted, one sentence that says what to do; null where it
 *     is safe
 */
public record DelimitedGuess(DelimitedFormat format, @Nullable String doubt) {
  private static final List<String> SEPARATORS = List.of("::", "\t", ";", ",", "|", " ");
  private static final String DESCRIBE = "; say the columns (data.columns in a spec file)";
  private static final int HEAD_LINES = 1000;
  private static final int HEAD_BYTES = 1 << 16;
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");
  private static final Pattern AMAZON_ID = Pattern.compile("[0-9A-Z]{10,40}");
  private static final int PRODUCT_LENGTH = 10;

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
    String separator = SEPARATORS.stream().filter(firstLine::contains).findFirst().orElse("");
    if (separator.isEmpty()) {
      return new DelimitedGuess(
          DelimitedFormat.of(",", false).withCharset(charset),
          file.label()
              + ", line 1 has none of the separators tab, comma, semicolon, |, space and ::"
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
      String time =
          lines.size() > 1 && names.time() >= 0 ? lines.get(1).optional(names.time()) : "";
      return new DelimitedGuess(withTime(format, names.time(), time), null);
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
    format = withTime(format, 3, first.optional(3));
    return new DelimitedGuess(inAmazonOrder(format, lines), amazonDoubt(file, lines));
  }

  /** Time stamps of today have ten digits in seconds and thirteen in milliseconds. */
  private static DelimitedFormat withTime(DelimitedFormat format, int column, String sample) {
    if (column < 0 || !sample.matches("[0-9]{1,18}(\\.[0-9]*)?([eE]\\+?[0-9]{1,2})?")) {
      return format;
    }
    double time = Double.parseDouble(sample);
    TimeUnit unit =
        time > 1e14
            ? TimeUnit.MICROSECONDS
            : time > 1e11 ? TimeUnit.MILLISECONDS : TimeUnit.SECONDS;
    return format.withTime(column, unit);
  }

  /** Whether a column of Amazon's identifiers holds users: they are longer than products'. */
  private static boolean holdsUsers(List<DelimitedLine> lines, int column) {
    return lines.stream().allMatch(line -> line.optional(column).startsWith("A"))
        && lines.stream().anyMatch(line -> line.optional(column).length() > PRODUCT_LENGTH);
  }

  private static boolean holdsProducts(List<DelimitedLine> lines, int column) {
    return lines.stream().allMatch(line -> line.optional(column).length() == PRODUCT_LENGTH);
  }

  private static boolean isAmazon(List<DelimitedLine> lines) {
    return lines.stream()
        .allMatch(
            line ->
                AMAZON_ID.matcher(line.optional(0)).matches()
                    && AMAZON_ID.matcher(line.optional(1)).matches());
  }

  private static DelimitedFormat inAmazonOrder(DelimitedFormat format, List<DelimitedLine> lines) {
    boolean itemFirst = isAmazon(lines) && holdsProducts(lines, 0) && holdsUsers(lines, 1);
    return itemFirst ? format.withColumns(1, 0, 2) : format;
  }

  private static @Nullable String amazonDoubt(SourceFile file, List<DelimitedLine> lines) {
    boolean told =
        (holdsProducts(lines, 0) && holdsUsers(lines, 1))
            || (holdsUsers(lines, 0) && holdsProducts(lines, 1));
    return !isAmazon(lines) || told
        ? null
        : file.label()
            + " has Amazon's identifiers, of which some editions write the user first and some the"
            + " item, and the first lines do not tell which this is"
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
