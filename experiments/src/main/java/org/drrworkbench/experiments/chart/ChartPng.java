package org.drrworkbench.experiments.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jfree.chart.JFreeChart;

/** A chart as pixels, with its resolution noted so that papers place it at its size. */
final class ChartPng {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final double INCHES_A_METRE = 1 / 0.0254;

  private ChartPng() {}

  static void write(JFreeChart chart, ChartSize size, OutputStream out) throws IOException {
    BufferedImage image =
        new BufferedImage(size.pixels(), size.pixelsHigh(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size.pixels() / size.points(), size.pixelsHigh() / size.pointsHigh());
    chart.draw(g, new Rectangle2D.Double(0, 0, size.points(), size.pointsHigh()));
    g.dispose();

    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
      String perMetre = Long.toString(Math.round(size.dpi() * INCHES_A_METRE));
      IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
      resolution.setAttribute("pixelsPerUnitXAxis", perMetre);
      resolution.setAttribute("pixelsPerUnitYAxis", perMetre);
      resolution.setAttribute("unitSpecifier", "meter");
      IIOMetadataNode root = new IIOMetadataNode(FORMAT);
      root.appendChild(resolution);
      metadata.mergeTree(FORMAT, root);
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
  }
}
