package org.drrworkbench.experiments.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.drrworkbench.core.data.DataException;

/** The form of {@code per-user.csv.gz}: one figure of one user a line. */
final class PerUserFile {
  private static final List<String> HEADER =
      List.of(
          "dataset",
          "model",
          "mode",
          "protocol",
          "split",
          "seed",
          "metric",
          "list_length",
          "user",
          "value");

  private PerUserFile() {}

  /** One line. */
  record Row(
      String protocol, String mode, String metric, int listLength, String user, double value) {}

  /**
   * Hands over the lines in turn.
   *
   * @throws DataException one sentence with file and line if it is missing, cut off or no such file
   */
  static void read(Path file, Consumer<Row> consumer) {
    long line = 0;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .ofCsvRecord(new BufferedInputStream(in, 1 << 16), StandardCharsets.UTF_8)) {
      for (CsvRecord record : csv) {
        line = record.getStartingLineNumber();
        if (line == 1) {
          requireHeader(file, record.getFields());
        } else {
          consumer.accept(row(file, record));
        }
      }
      if (line == 0) {
        requireHeader(file, List.of());
      }
    } catch (NoSuchFileException e) {
      throw new DataException(
          "There is no "
              + file
              + ", which the tests over users need; run that run again, or leave out the"
              + " significance.",
          e);
    } catch (IOException | CsvParseException | UncheckedIOException e) {
      throw new DataException(
          file + " is cut off after line " + line + "; run that run again to write it anew.", e);
    }
  }

  private static void requireHeader(Path file, List<String> fields) {
    if (!fields.equals(HEADER)) {
      throw new DataException(
          file
              + " holds no figures of users: its first line must be "
              + String.join(",", HEADER)
              + ".");
    }
  }

  private static Row row(Path file, CsvRecord line) {
    try {
      return new Row(
          line.getField(3),
          line.getField(2),
          line.getField(6),
          Integer.parseInt(line.getField(7)),
          line.getField(8),
          Double.parseDouble(line.getField(9)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DataException(
          file
              + ", line "
              + line.getStartingLineNumber()
              + " is no figure of a user; run that run again to write it anew.",
          e);
    }
  }
}
