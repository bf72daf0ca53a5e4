package org.drrworkbench.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class ChartFileTest {
  private static final ChartSize SIZE = new ChartSize(6, 4, 150);

  @TempDir private Path folder = Path.of("");

  static Stream<ChartData> charts() {
    return Charts.all().stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aPngHasTheSizeTheResolutionAndTheColours(ChartData data) throws IOException {
    Path file = write(data, "chart.png");
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(900);
    assertThat(image.getHeight()).isEqualTo(600);
    assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    int[] pixels = image.getRGB(0, 0, 900, 600, null, 0, 900);
    assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(50);
    ChartTheme theme = ChartTheme.print();
    for (int k = 0; k < data.series().size(); k++) {
      int colour = theme.colour(data.series().get(k), k).getRGB();
      assertThat(Arrays.stream(pixels).filter(pixel -> pixel == colour).count())
          .as("pixels of %s", data.series().get(k).name())
          .isGreaterThan(20);
    }
    // 150 dpi = 5906 pixels a metre = 0x1712, once for each axis, unit 1 = metre
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("pHYs");
    assertThat(Arrays.copyOfRange(bytes, at + 4, at + 13))
        .containsExactly(0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void anSvgIsXmlWithItsTextsAsTexts(ChartData data) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(write(data, "chart.svg").toFile());
    assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("432.0pt");
    String texts = document.getDocumentElement().getTextContent();
    assertThat(texts).contains(data.title(), data.x().text(), data.y().text());
    data.series().forEach(series -> assertThat(texts).contains(series.name()));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aPdfIsOnePageOfTheSizeWithThePicture(ChartData data) throws IOException {
    try (PDDocument document = Loader.loadPDF(write(data, "chart.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(432, within(0.01f));
      assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(288, within(0.01f));
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
      int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 432);
      assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(50);
    }
  }

  @Test
  void aCsvHoldsTheDataDrawn() throws IOException {
    ChartData data =
        new ChartData(
            ChartKind.SWEEP,
            "title",
            Axis.of("embeddingSize"),
            new Axis("reward", "normalised rating"),
            List.of(
                Series.of("a, b", List.of(Point.of(20, 0.1 + 0.2), new Point(10, 0.25, 0.5))),
                Series.of("c", List.of(Point.of(10, Double.NaN)))));
    assertThat(write(data, "sub/folder/chart.csv"))
        .hasContent(
            """
            series,embeddingSize,reward (normalised rating),half interval
            "a, b",10.0,0.25,0.5
            "a, b",20.0,0.30000000000000004,
            c,10.0,,
            """);
  }

  @Test
  void equalDataGiveEqualPictures() throws IOException {
    assertThat(write(Charts.bars(), "one.png"))
        .hasSameBinaryContentAs(write(Charts.bars(), "two.png"));
    assertThat(write(Charts.bars(), "one.svg"))
        .hasSameTextualContentAs(write(Charts.bars(), "two.svg"));
  }

  @Test
  void aMissingFigureIsNotDrawnAndDoesNotFail() throws IOException {
    for (ChartKind kind : ChartKind.values()) {
      ChartData data =
          new ChartData(
              kind,
              "gaps",
              Axis.of("x"),
              Axis.of("y"),
              List.of(
                  Series.of("gap", List.of(Point.of(1, Double.NaN), Point.of(2, 0.5))),
                  Series.of("none", List.of()),
                  Series.of("half", List.of(new Point(1, 0.3, Double.NaN)))));
      assertThat(write(data, kind + ".png")).isNotEmptyFile();
      assertThat(write(data, kind + ".pdf")).isNotEmptyFile();
    }
  }

  @Test
  void anotherEndingIsRefusedAndLeavesNoFile() {
    assertThatThrownBy(() -> ChartFile.write(Charts.bars(), folder.resolve("chart.gif"), SIZE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chart.gif")
        .hasMessageContaining(".png, .svg, .pdf or .csv");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void sizesAndEmptyChartsAreChecked() {
    assertThatThrownBy(() -> new ChartSize(0.5, 4, 300)).hasMessageContaining("0.5 x 4.0");
    assertThatThrownBy(() -> new ChartSize(7, 4, 10)).hasMessageContaining("10");
    assertThatThrownBy(() -> new ChartSize(40, 40, 1200)).hasMessageContaining("100 million");
    assertThatThrownBy(
            () -> new ChartData(ChartKind.BARS, "nothing", Axis.of("x"), Axis.of("y"), List.of()))
        .hasMessageContaining("'nothing'");
    assertThatThrownBy(() -> ChartKind.of("pie"))
        .hasMessageContaining("curves, bars, lines, sweep");
  }

  private Path write(ChartData data, String name) throws IOException {
    Path file = folder.resolve(name);
    ChartFile.write(data, file, SIZE);
    return file;
  }
}
