package org.drrworkbench.experiments.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jfree.chart.JFreeChart;

/** A chart as one PDF page of its own size; texts are outlines, so no font is missing anywhere. */
final class ChartPdf {
  private ChartPdf() {}

  static void write(JFreeChart chart, ChartSize size, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      float width = (float) size.points();
      float height = (float) size.pointsHigh();
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
      chart.draw(g, new Rectangle2D.Double(0, 0, size.points(), size.pointsHigh()));
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(g.getXFormObject());
      }
      document.save(out);
    }
  }
}
