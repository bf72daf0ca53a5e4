package org.drrworkbench.experiments.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.drrworkbench.experiments.run.AtomicFile;
import org.jfree.chart.JFreeChart;

/**
 * Writes charts into files, in the print theme. A file is there whole or not at all; folders on the
 * way are made.
 */
public final class ChartFile {
  private ChartFile() {}

  /**
   * Writes the picture, or its data, as the file name's ending says.
   *
   * @param file ends in {@code .png}, {@code .svg}, {@code .pdf} or {@code .csv}
   * @throws IllegalArgumentException one sentence for another ending
   */
  public static void write(ChartData data, Path file, ChartSize size) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    AtomicFile.Content content;
    if (name.endsWith(".csv")) {
      content = out -> ChartCsv.write(data, out);
    } else if (name.endsWith(".png")) {
      content = out -> ChartPng.write(drawn(data), size, out);
    } else if (name.endsWith(".svg")) {
      content = out -> ChartSvg.write(drawn(data), size, out);
    } else if (name.endsWith(".pdf")) {
      content = out -> ChartPdf.write(drawn(data), size, out);
    } else {
      throw new IllegalArgumentException(
          "The chart's file is '" + file + "'; its name must end in .png, .svg, .pdf or .csv.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    AtomicFile.write(file.toAbsolutePath(), content);
  }

  private static JFreeChart drawn(ChartData data) {
    return new ChartDrawing(ChartTheme.print()).draw(data);
  }
}
