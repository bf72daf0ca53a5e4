package org.drrworkbench.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartDrawingTest {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 220;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D g = image.createGraphics();

  static Stream<ChartTheme> screens() {
    return Stream.of(ChartTheme.light(), ChartTheme.dark());
  }

  /** Share of light, as the Web Content Accessibility Guidelines weigh it. */
  private static double luminance(Color colour) {
    float[] parts = colour.getRGBColorComponents(null);
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double part = parts[k];
      sum += weights[k] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void textsAndLinesStandOutFromTheBackground(ChartTheme theme) {
    assertThat(contrast(Color.WHITE, Color.BLACK)).isEqualTo(21);
    assertThat(contrast(theme.text(), theme.background())).isGreaterThan(4.5);
    assertThat(contrast(theme.reference(), theme.background())).isGreaterThan(3);
    assertThat(theme.palette())
        .hasSize(7)
        .doesNotHaveDuplicates()
        .allSatisfy(colour -> assertThat(contrast(colour, theme.background())).isGreaterThan(3));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyKindIsDrawnInItsColoursOnItsBackground(ChartTheme theme) {
    for (ChartData data : Charts.all()) {
      BufferedImage large = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
      JFreeChart chart = new ChartDrawing(theme).draw(data);
      chart.draw(large.createGraphics(), new Rectangle2D.Double(0, 0, 800, 500));
      int[] pixels = large.getRGB(0, 0, 800, 500, null, 0, 800);
      assertThat(pixels[0]).isEqualTo(theme.background().getRGB());
      long background = Arrays.stream(pixels).filter(p -> p == theme.background().getRGB()).count();
      assertThat(background).isGreaterThan(pixels.length / 4);
      for (int k = 0; k < data.series().size(); k++) {
        int colour = theme.colour(data.series().get(k), k).getRGB();
        assertThat(Arrays.stream(pixels).filter(pixel -> pixel == colour).count())
            .as("pixels of %s in %s", data.series().get(k).name(), data.kind())
            .isGreaterThan(20);
      }
    }
  }

  /** The plot of a small chart, and the area of its data. */
  private record Drawn(XYPlot plot, Rectangle2D area) {}

  private Drawn small(ChartData data) {
    JFreeChart chart = new ChartDrawing(ChartTheme.dark().small()).draw(data);
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.draw(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), info);
    return new Drawn(chart.getXYPlot(), info.getPlotInfo().getDataArea());
  }

  private static ChartData curves(int series, double lowest, double highest) {
    List<Series> lines = new ArrayList<>();
    for (int line = 0; line < series; line++) {
      double share = (line + 1.0) / series;
      lines.add(
          Series.of(
              "train/criticLoss of run " + line,
              IntStream.rangeClosed(0, 1000)
                  .mapToObj(k -> Point.of(k * 50, lowest + (highest - lowest) * share * k / 1000.0))
                  .toList()));
    }
    return new ChartData(ChartKind.CURVES, "", Axis.of("gradient steps"), Axis.of("loss"), lines);
  }

  private List<ValueTick> ticks(ValueAxis axis, Rectangle2D area, RectangleEdge edge) {
    List<ValueTick> ticks = new ArrayList<>();
    for (Object tick : axis.refreshTicks(g, new AxisState(), area, edge)) {
      ticks.add((ValueTick) tick);
    }
    return ticks;
  }

  private List<ValueTick> labelled(ValueAxis axis, Rectangle2D area, RectangleEdge edge) {
    return ticks(axis, area, edge).stream().filter(tick -> !tick.getText().isEmpty()).toList();
  }

  @Test
  void aSmallChartOfOneToSixCurvesHasAFewTicksThatDoNotTouch() {
    for (int series : new int[] {1, 6}) {
      for (double[] range : new double[][] {{0, 1}, {0.0123, 0.0124}, {-3e4, 2e6}}) {
        Drawn drawn = small(curves(series, range[0], range[1]));
        FontMetrics font = g.getFontMetrics(drawn.plot().getDomainAxis().getTickLabelFont());
        assertThat(drawn.area().getHeight()).isGreaterThan(70);
        assertThat(drawn.area().getWidth()).isGreaterThan(220);

        List<ValueTick> up =
            labelled(drawn.plot().getRangeAxis(), drawn.area(), RectangleEdge.LEFT);
        assertThat(up).hasSizeBetween(2, 8);
        assertThat(drawn.area().getHeight() / up.size()).isGreaterThan(font.getHeight());
        assertThat(up).extracting(ValueTick::getText).doesNotHaveDuplicates();

        List<ValueTick> along =
            labelled(drawn.plot().getDomainAxis(), drawn.area(), RectangleEdge.BOTTOM);
        assertThat(along).hasSizeBetween(2, 8);
        int longest =
            along.stream().mapToInt(tick -> font.stringWidth(tick.getText())).max().orElseThrow();
        assertThat(drawn.area().getWidth() / along.size()).isGreaterThan(longest);
      }
    }
  }

  @Test
  void valuesThatStandCloseLoseLabelsNotTicks() {
    List<Point> points = new ArrayList<>();
    for (int value = 100; value <= 700; value += 10) {
      points.add(Point.of(value, value / 700.0));
    }
    Drawn drawn =
        small(
            new ChartData(
                ChartKind.SWEEP,
                "",
                Axis.of("embeddingSize"),
                Axis.of("recall"),
                List.of(Series.of("recall@5", points))));
    ValueAxis axis = drawn.plot().getDomainAxis();
    FontMetrics font = g.getFontMetrics(axis.getTickLabelFont());
    List<ValueTick> ticks = ticks(axis, drawn.area(), RectangleEdge.BOTTOM);
    assertThat(ticks).hasSize(61);
    double free = 0;
    int labels = 0;
    for (ValueTick tick : ticks) {
      if (!tick.getText().isEmpty()) {
        double middle = axis.valueToJava2D(tick.getValue(), drawn.area(), RectangleEdge.BOTTOM);
        double half = font.stringWidth(tick.getText()) / 2.0;
        assertThat(middle - half).isGreaterThan(free);
        free = middle + half;
        labels++;
      }
    }
    assertThat(labels).isBetween(5, 20);
  }

  @Test
  void aBlankTitleTakesNoRoom() {
    assertThat(new ChartDrawing(ChartTheme.light()).draw(curves(1, 0, 1)).getTitle()).isNull();
  }
}
