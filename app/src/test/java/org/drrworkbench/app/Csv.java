package org.drrworkbench.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads an exported file as a stranger's program would. */
final class Csv {
  private Csv() {}

  /** The lines by the names of the header. */
  static List<Map<String, String>> read(Path file) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    } catch (IOException e) {
      throw new AssertionError("The file " + file + " cannot be read.", e);
    }
  }
}
