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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text file of lines and separated fields. Empty lines are skipped; every failure ends in a
 * {@link DataException}.
 *
 * @param file the file
 * @param separator what stands between two fields
 * @param quote the character that fields may stand in; null when there is none
 * @param charset the file's character set
 */
record DelimitedFile(
    SourceFile file, String separator, @Nullable Character quote, Charset charset) {
  static final List<String> USUAL_SEPARATORS = List.of("::", "\t", ";", ",", "|", " ");

  private static final char NO_QUOTE = '\0';

  /** The longest field in characters; beyond it a quote was opened and never closed. */
  private static final int LONGEST_FIELD = 1 << 20;

  /** The first lines, for a guess or a preview. */
  List<DelimitedLine> head(int lines) {
    List<DelimitedLine> head = new ArrayList<>();
    read(
        line -> {
          if (head.size() < lines) {
            head.add(line);
          }
          return head.size() < lines;
        });
    return head;
  }

  /** Hands over every line in turn. */
  void forEach(Consumer<DelimitedLine> consumer) {
    read(
        line -> {
          consumer.accept(line);
          return true;
        });
  }

  /** Hands over lines until the consumer has enough. */
  private void read(Predicate<DelimitedLine> consumer) {
    long last = 0;
    try (CsvReader<CsvRecord> reader = open()) {
      for (CsvRecord line : reader) {
        last = line.getStartingLineNumber();
        if (!consumer.test(new DelimitedLine(file, separator, last, line.getFields()))) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw torn(last, e);
    } catch (IOException | UncheckedIOException e) {
      throw file.unreadable(e);
    }
  }

  private CsvReader<CsvRecord> open() throws IOException {
    InputStream in = file.open();
    try {
      return CsvReader.builder()
          .fieldSeparator(separator)
          .quoteCharacter(quote == null ? NO_QUOTE : quote)
          .commentStrategy(CommentStrategy.NONE)
          .skipEmptyLines(true)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .detectBomHeader(true)
          .maxBufferSize(LONGEST_FIELD)
          .ofCsvRecord(in, charset);
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private DataException torn(long last, CsvParseException e) {
    if (e.getCause() instanceof IOException || e.getCause() instanceof UncheckedIOException) {
      return file.unreadable(e);
    }
    String message = String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
    String reason =
        message.contains("maximum buffer")
            ? "a field has more than a million characters"
            : message.replaceAll("[\\s.]+$", "");
    return new DataException(
        file.label()
            + ", after line "
            + last
            + ": "
            + reason
            + "; check the quotes there, or read the file without quotes.",
        e);
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
