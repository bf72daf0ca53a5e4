package org.drrworkbench.core.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A text file of lines and separated fields, plain or gzipped ({@code .gz}). Empty lines are
 * skipped; every failure ends in a {@link DataException}.
 *
 * @param path the file
 * @param separator what stands between two fields
 * @param quoted whether fields may stand in double quotes
 * @param charset the file's character set
 */
public record DelimitedFile(Path path, String separator, boolean quoted, Charset charset) {
  private static final List<String> USUAL_SEPARATORS = List.of("::", "\t", ";", "|", ",", " ");
  private static final char NO_QUOTE = '\0';

  /** The fields of the first lines, for a preview. */
  public List<List<String>> head(int lines) {
    List<List<String>> head = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = open()) {
      for (CsvRecord line : reader) {
        if (head.size() == lines) {
          break;
        }
        head.add(line.getFields());
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw unreadable(e);
    }
    return head;
  }

  /** Hands over every line in turn. */
  void forEach(Consumer<DelimitedLine> consumer) {
    try (CsvReader<CsvRecord> reader = open()) {
      for (CsvRecord line : reader) {
        consumer.accept(new DelimitedLine(path, separator, line));
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw unreadable(e);
    }
  }

  private CsvReader<CsvRecord> open() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new DataException("There is no file " + path + "; check the path.");
    }
    InputStream raw = Files.newInputStream(path);
    try {
      boolean zipped = path.toString().endsWith(".gz");
      InputStream in = zipped ? new GZIPInputStream(raw, 1 << 16) : raw;
      return CsvReader.builder()
          .fieldSeparator(separator)
          .quoteCharacter(quoted ? '"' : NO_QUOTE)
          .commentStrategy(CommentStrategy.NONE)
          .skipEmptyLines(true)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .detectBomHeader(true)
          .ofCsvRecord(in, charset);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private DataException unreadable(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String reason = String.valueOf(cause.getMessage()).replaceAll("[\\s.]+$", "");
    return new DataException(
        path + " cannot be read (" + reason + "); check the file and its format.", e);
  }

  /** The usual separator that cuts a line into most fields, at least two; else empty. */
  static String seemingSeparator(String line) {
    String best = "";
    int most = 1;
    for (String candidate : USUAL_SEPARATORS) {
      int fields = line.split(Pattern.quote(candidate), -1).length;
      if (fields > most) {
        most = fields;
        best = candidate;
      }
    }
    return best;
  }

  /** A separator as it can be shown. */
  static String shown(String separator) {
    return switch (separator) {
      case "\t" -> "a tab";
      case " " -> "a space";
      default -> "'" + separator + "'";
    };
  }
}
