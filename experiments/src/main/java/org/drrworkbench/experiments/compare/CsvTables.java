package org.drrworkbench.experiments.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Seed groups as tidy CSV, in full precision; a deviation that does not exist is empty. */
final class CsvTables {
  private CsvTables() {}

  static String render(List<ResultTable> tables) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(
          "dataset",
          "model",
          "mode",
          "protocol",
          "split",
          "metric",
          "list_length",
          "mean",
          "deviation",
          "half_interval",
          "seeds",
          "users",
          "reference",
          "best",
          "runs",
          "all_runs");
      for (ResultTable table : tables) {
        for (ResultTable.Block block : table.blocks()) {
          for (ResultTable.Line line : block.lines()) {
            appendLine(csv, table, block, line);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory failed.", e);
    }
    return text.toString();
  }

  private static void appendLine(
      CsvWriter csv, ResultTable table, ResultTable.Block block, ResultTable.Line line) {
    for (int k = 0; k < line.cells().size(); k++) {
      ResultTable.Cell cell = line.cells().get(k);
      if (cell != null) {
        csv.writeRecord(
            table.dataset(),
            line.model(),
            table.mode(),
            table.protocol(),
            table.splitInWords(),
            block.metric(),
            Integer.toString(table.listLengths().get(k)),
            number(cell.group().mean()),
            number(cell.group().deviation()),
            number(cell.group().halfInterval()),
            Integer.toString(cell.group().seeds()),
            block.users(),
            Boolean.toString(line.reference()),
            Boolean.toString(cell.best()),
            Integer.toString(cell.runs()),
            Integer.toString(cell.allRuns()));
      }
    }
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
