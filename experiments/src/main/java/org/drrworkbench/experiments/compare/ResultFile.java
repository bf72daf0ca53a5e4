package org.drrworkbench.experiments.compare;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.data.DataException;

/** The form of {@code results.csv}: UTF-8, comma, a header, one {@link ResultRow} a line. */
public final class ResultFile {
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
          "value",
          "users");

  private ResultFile() {}

  /** The whole file as text; equal rows give equal text, byte for byte. */
  public static String format(List<ResultRow> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(HEADER);
      for (ResultRow row : rows) {
        csv.writeRecord(
            row.dataset(),
            row.model(),
            row.mode(),
            row.protocol(),
            row.split(),
            Long.toString(row.seed()),
            row.metric(),
            Integer.toString(row.listLength()),
            Double.toString(row.value()),
            Integer.toString(row.users()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory failed.", e);
    }
    return text.toString();
  }

  /**
   * Reads a file back.
   *
   * @throws DataException one sentence with file and line for a file cut off, or one that holds no
   *     results
   */
  public static List<ResultRow> read(Path file) throws IOException {
    String text = text(file);
    List<ResultRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      boolean first = true;
      for (CsvRecord line : csv) {
        if (first && !line.getFields().equals(HEADER)) {
          throw new DataException(
              file
                  + " holds no results: its first line must be "
                  + String.join(",", HEADER)
                  + "; name a results.csv or a folder with runs.");
        }
        if (!first) {
          rows.add(row(file, line));
        }
        first = false;
      }
      if (first || !text.endsWith("\n")) {
        throw new DataException(
            file + " is cut off: its last line has no end; resume the run to write it anew.");
      }
    } catch (CsvParseException e) {
      throw new DataException(file + " cannot be read as results: " + e.getMessage() + ".", e);
    }
    return rows;
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new DataException(
          file + " holds no results: it is no text; name a results.csv or a folder with runs.", e);
    }
  }

  private static ResultRow row(Path file, CsvRecord line) {
    try {
      if (line.getFieldCount() != HEADER.size()) {
        throw new IllegalArgumentException(
            "it has " + line.getFieldCount() + " fields instead of " + HEADER.size());
      }
      return new ResultRow(
          line.getField(0),
          line.getField(1),
          line.getField(2),
          line.getField(3),
          line.getField(4),
          Long.parseLong(line.getField(5)),
          line.getField(6),
          Integer.parseInt(line.getField(7)),
          Double.parseDouble(line.getField(8)),
          Integer.parseInt(line.getField(9)));
    } catch (IllegalArgumentException e) {
      throw new DataException(
          file
              + ", line "
              + line.getStartingLineNumber()
              + " is no result row ("
              + e.getMessage()
              + "); resume the run to write it anew.",
          e);
    }
  }

  /**
   * The rows of several runs as one list without repetition, in the order first met. Runs of one
   * experiment all write the reference rows; those agree and are kept once.
   *
   * @throws DataException one sentence when two runs disagree about one figure
   */
  public static List<ResultRow> merge(List<ResultRow> rows) {
    Map<ResultRow.Key, ResultRow> merged = new LinkedHashMap<>();
    for (ResultRow row : rows) {
      ResultRow earlier = merged.putIfAbsent(row.key(), row);
      if (earlier != null && !earlier.equals(row)) {
        throw new DataException(
            "Two runs disagree about "
                + row.metric()
                + "@"
                + row.listLength()
                + " of "
                + row.model()
                + " on "
                + row.dataset()
                + " ("
                + String.join(", ", row.mode(), row.protocol(), row.split())
                + ", seed "
                + row.seed()
                + "): "
                + earlier.value()
                + " and "
                + row.value()
                + "; they differ in hyperparameters or code, so show them apart.");
      }
    }
    return List.copyOf(merged.values());
  }
}
