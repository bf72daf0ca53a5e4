package org.drrworkbench.experiments.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.run.AtomicFile;

/**
 * Writes tables into files, CSV and JSON in full precision. A file is there whole or not at all;
 * folders on the way are made.
 */
public final class TableFile {
  private TableFile() {}

  /**
   * Writes tables in the form that the file name's ending says.
   *
   * @param file ends in {@code .csv}, {@code .tex}, {@code .md}, {@code .json} or {@code .txt}
   * @throws IllegalArgumentException one sentence for another ending
   */
  public static void write(List<ResultTable> tables, Path file) throws IOException {
    String text = format(file).render(tables);
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    AtomicFile.write(whole, text);
  }

  private static TableFormat format(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> TableFormat.CSV;
      case "tex" -> TableFormat.LATEX;
      case "md" -> TableFormat.MARKDOWN;
      case "json" -> TableFormat.JSON;
      case "txt" -> TableFormat.TEXT;
      default ->
          throw new IllegalArgumentException(
              "The table's file is '"
                  + file
                  + "'; its name must end in .csv, .tex, .md, .json or .txt.");
    };
  }
}
