package org.drrworkbench.experiments.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart as SVG, its texts as texts. */
final class ChartSvg {
  private ChartSvg() {}

  static void write(JFreeChart chart, ChartSize size, OutputStream out) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null);
    SVGGraphics2D g = new SVGGraphics2D(document);
    chart.draw(g, new Rectangle2D.Double(0, 0, size.points(), size.pointsHigh()));
    Element root = g.getRoot();
    root.setAttribute("width", size.points() + "pt");
    root.setAttribute("height", size.pointsHigh() + "pt");
    root.setAttribute("viewBox", "0 0 " + size.points() + " " + size.pointsHigh());
    try {
      // Batik's own writer names a document type on the web, which a reader would go and fetch.
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.transform(new DOMSource(root), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException("The chart could not be written as SVG.", e);
    }
  }
}
