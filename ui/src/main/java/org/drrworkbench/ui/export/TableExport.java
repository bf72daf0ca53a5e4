package org.drrworkbench.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.run.AtomicFile;

/** Tables as something that can be written into a file; CSV has the figures in full precision. */
public final class TableExport {
  /** The endings of tables' files. */
  public static final List<String> FORMATS = List.of("csv", "tex", "md", "json");

  private TableExport() {}

  /** What writes these tables in the form that the file's ending says. */
  public static Exportable.Writer writer(List<ResultTable> tables) {
    List<ResultTable> shown = List.copyOf(tables);
    return (file, size) -> {
      String text = format(file).render(shown);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      AtomicFile.write(file.toAbsolutePath(), text);
    };
  }

  private static TableFormat format(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "csv" -> TableFormat.CSV;
      case "tex" -> TableFormat.LATEX;
      case "md" -> TableFormat.MARKDOWN;
      case "json" -> TableFormat.JSON;
      default ->
          throw new IllegalArgumentException(
              "The table's file is '" + file + "'; its name must end in .csv, .tex, .md or .json.");
    };
  }
}
