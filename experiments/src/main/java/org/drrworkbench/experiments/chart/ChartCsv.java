package org.drrworkbench.experiments.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The data of a chart: series, x, y and half interval, in full precision; empty for no figure. */
final class ChartCsv {
  private ChartCsv() {}

  static void write(ChartData data, OutputStream out) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("series", data.x().text(), data.y().text(), "half interval");
      for (Series series : data.series()) {
        for (Point point : series.points()) {
          csv.writeRecord(
              series.name(),
              place(data.x(), point.x()),
              number(point.y()),
              number(point.halfInterval()));
        }
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String place(Axis axis, double x) {
    return axis.scale() == Axis.Scale.TIME
        ? Instant.ofEpochMilli(Math.round(x)).toString()
        : Double.toString(x);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
