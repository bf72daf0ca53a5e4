package org.drrworkbench.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.overlay.OverlayFX;
import org.jfree.chart.panel.AbstractOverlay;

/**
 * Shows nothing, but sees to it that the next drawing begins with a font, a colour and a stroke
 * that no chart uses. The canvas goes back to its own after each drawing without telling the
 * graphics, which then leaves out setting what it believes to be set: all letters would be too
 * large.
 */
final class ForgetfulOverlay extends AbstractOverlay implements OverlayFX {
  private static final Font FONT = new Font(Font.SERIF, Font.PLAIN, 3);
  private static final Color COLOUR = new Color(1, 2, 3, 4);
  private static final BasicStroke STROKE = new BasicStroke(7.77f);

  @Override
  public void paintOverlay(Graphics2D graphics, ChartCanvas canvas) {
    graphics.setFont(FONT);
    graphics.setColor(COLOUR);
    graphics.setStroke(STROKE);
  }

  @Override
  public void paintOverlay(Graphics2D graphics, ChartPanel panel) {
    throw new UnsupportedOperationException("There is no Swing here.");
  }
}
