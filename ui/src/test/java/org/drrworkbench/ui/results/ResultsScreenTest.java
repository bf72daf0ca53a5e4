package org.drrworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.ui.FocusableNames;
import org.drrworkbench.ui.WindowTest;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.export.FakeDialogs;
import org.drrworkbench.ui.export.FileExporter;
import org.drrworkbench.ui.task.FxBackground;
import org.drrworkbench.ui.theme.Appearance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsScreenTest extends WindowTest {
  @TempDir private Path temp;
  private final FxBackground background = new FxBackground();
  private final FakeDialogs dialogs = new FakeDialogs();
  private MadeUpRuns runs = new MadeUpRuns(Path.of("unused"));

  @BeforeEach
  void startWithNoRun() {
    runs = new MadeUpRuns(temp.resolve("runs"));
  }

  @AfterEach
  void endThreads() {
    background.close();
  }

  private static ExperimentSpec spec() {
    return ExperimentSpec.defaults().toBuilder()
        .name("first")
        .models(List.of("item-mean", "pmf", "drr-ave", "drr-gru"))
        .protocols(List.of("rated-only", "full-unseen"))
        .seeds(List.of(1L, 2L, 3L))
        .build();
  }

  private Experiment finished() {
    Experiment experiment = runs.make(spec());
    MadeUpRuns.finish(experiment.runs());
    return experiment;
  }

  private void open() {
    show(
        () -> {
          runs.look();
          Region view =
              new ResultsScreen(
                      runs.list(),
                      runs.folder(),
                      background,
                      look(),
                      new FileExporter(
                          stage(), look(), dialogs, background, temp.resolve("exports")))
                  .view();
          return view;
        },
        1112,
        764);
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return type.cast(lookup("#" + id).query());
  }

  private void untilDrawn(String chart) {
    until(chart + " is drawn", () -> node(chart, ChartPane.class).drawn());
  }

  private boolean shows(String text) {
    return lookup("#results-table")
        .lookup((Node node) -> node instanceof Label label && text.equals(label.getText()))
        .tryQuery()
        .isPresent();
  }

  /** Mean over seeds of a figure in the run folders' files, read here without the workbench. */
  private static double mean(Experiment experiment, String start, String part) throws IOException {
    double sum = 0;
    int count = 0;
    for (var run : experiment.runs()) {
      for (String line : Files.readAllLines(run.results())) {
        if (line.startsWith(start) && line.contains(part) && run.name().startsWith("pmf-")) {
          sum += Double.parseDouble(line.split(",", -1)[8]);
          count++;
        }
      }
    }
    assertThat(count).isEqualTo(3);
    return sum / count;
  }

  @Test
  void anEmptyScreenSaysWhatToDo() {
    open();
    assertThat(node("results-table-nothing", Label.class).getText()).contains("set one up");
    picture("results-empty");
  }

  @Test
  void aMetricIsChosenAndItsFiguresAreThoseOfTheFiles() throws IOException {
    Experiment experiment = finished();
    open();
    untilDrawn("results-bars");
    picture("results-light");
    String figure =
        FigureCell.decimals(mean(experiment, "demo,pmf,offline,rated-only", ",ndcg.cand,10,"));
    assertThat(shows(figure)).isFalse();
    clickOn("#results-metrics");
    until("the menu is open", () -> lookup("#results-metrics-3").tryQuery().isPresent());
    clickOn("#results-metrics-3");
    // The menu stays open for another choice.
    clickOn("#results-metrics-2");
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(node("results-metrics", MenuButton.class).getText())
        .isEqualTo("precision, recall, ndcg.cand");
    until("the figure is there", () -> shows(figure));
  }

  @Test
  void metricsAreTickedWithTheKeyboardToo() {
    finished();
    open();
    untilDrawn("results-bars");
    onWindow(
        () -> {
          node("results-metrics", Node.class).requestFocus();
          return true;
        });
    press(KeyCode.SPACE).release(KeyCode.SPACE);
    until("the menu is open", () -> lookup("#results-metrics-1").tryQuery().isPresent());
    // The first entry is precision, the second recall.
    press(KeyCode.DOWN).release(KeyCode.DOWN);
    press(KeyCode.DOWN).release(KeyCode.DOWN);
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(
        "recall is not ticked any more",
        () -> node("results-metrics", MenuButton.class).getText().equals("precision, f1"));
    picture("results-menu");
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
  }

  @Test
  void theTableIsExportedWithTheKeyboardInFullPrecision() throws IOException {
    Experiment experiment = finished();
    open();
    untilDrawn("results-bars");
    onWindow(
        () -> {
          node("results-table-export", Node.class).requestFocus();
          return true;
        });
    press(KeyCode.SPACE).release(KeyCode.SPACE);
    until("the dialog is there", () -> lookup("#export-path").tryQuery().isPresent());
    until("the path has the focus", () -> node("export-path", TextField.class).isFocused());
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    write("table.csv");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    Path file = temp.resolve("exports").resolve("table.csv");
    until("the file is written", () -> !dialogs.told.isEmpty());
    assertThat(dialogs.told).containsExactly("Saved " + file);
    double mean = mean(experiment, "demo,pmf,offline,rated-only", ",recall,25,");
    String line =
        Files.readAllLines(file).stream()
            .filter(own -> own.startsWith("demo,pmf,offline,rated-only"))
            .filter(own -> own.contains(",recall,25,"))
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(line.split(",", -1)[7])).isEqualTo(mean);
  }

  @Test
  void aChartIsExportedInTheSizeTyped() throws IOException {
    finished();
    open();
    untilDrawn("results-bars");
    onWindow(
        () -> {
          node("results-bars-export", Node.class).requestFocus();
          return true;
        });
    press(KeyCode.SPACE).release(KeyCode.SPACE);
    until("the dialog is there", () -> lookup("#export-dpi").tryQuery().isPresent());
    type("export-width", "5");
    type("export-height", "4");
    type("export-dpi", "29");
    until("it is refused", () -> node("export-save", Node.class).isDisabled());
    assertThat(node("export-message", Label.class).getText()).contains("30 to 1200 dpi");
    dialogPicture("export-wrong");
    type("export-dpi", "100");
    until("it is accepted", () -> !node("export-save", Node.class).isDisabled());
    clickOn("#export-save");
    until("the file is written", () -> !dialogs.told.isEmpty());
    BufferedImage image =
        Objects.requireNonNull(
            ImageIO.read(temp.resolve("exports").resolve("results-bars.png").toFile()));
    assertThat(image.getWidth()).isEqualTo(500);
    assertThat(image.getHeight()).isEqualTo(400);
  }

  @Test
  void escapeLeavesTheDialogWithoutAFile() {
    finished();
    open();
    untilDrawn("results-bars");
    clickOn("#results-table-export");
    until("the dialog is there", () -> lookup("#export-format").tryQuery().isPresent());
    clickOn("#export-format").clickOn("Markdown table (.md)");
    until(
        "the ending follows", () -> node("export-path", TextField.class).getText().endsWith(".md"));
    dialogPicture("export-light");
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until("the dialog is gone", () -> lookup("#export-format").tryQuery().isEmpty());
    assertThat(dialogs.told).isEmpty();
    assertThat(temp.resolve("exports")).doesNotExist();
  }

  private void type(String id, String text) {
    clickOn("#" + id);
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    write(text);
  }

  private void dialogPicture(String name) {
    Path file = Path.of("target", "pictures", name + ".png");
    var image = onWindow(() -> node("export-path", TextField.class).getScene().snapshot(null));
    try {
      Files.createDirectories(Path.of("target", "pictures"));
      ImageIO.write(javafx.embed.swing.SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void selectedCellsAreCopiedForASpreadsheet() throws IOException {
    Experiment experiment = finished();
    open();
    untilDrawn("results-bars");
    FigureTable table = node("results-table", FigureTable.class);
    onWindow(
        () -> {
          table.requestFocus();
          table
              .getSelectionModel()
              .selectRange(1, table.getVisibleLeafColumn(0), 1, table.getVisibleLeafColumn(2));
          return true;
        });
    press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    double five = mean(experiment, "demo,pmf,offline,rated-only", ",precision,5,");
    double ten = mean(experiment, "demo,pmf,offline,rated-only", ",precision,10,");
    assertThat(onWindow(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("pmf\t" + five + "\t" + ten);
  }

  @Test
  void withoutASelectionTheWholeTableIsCopiedWithItsHeads() throws IOException {
    Experiment experiment = finished();
    open();
    untilDrawn("results-bars");
    FigureTable table = node("results-table", FigureTable.class);
    onWindow(
        () -> {
          table.requestFocus();
          table.getSelectionModel().clearSelection();
          return true;
        });
    press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    List<String> lines =
        onWindow(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
    // Four models and two references; three metrics at five list lengths.
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0)).startsWith("model\tprecision@5\tprecision@10").endsWith("\tf1@25");
    assertThat(lines).allMatch(line -> line.split("\t", -1).length == 16);
    double five = mean(experiment, "demo,pmf,offline,rated-only", ",precision,5,");
    assertThat(lines.get(2)).startsWith("pmf\t" + five + "\t");
  }

  @Test
  void whatIsLeakyIsMarkedAndTheArticlesValueStandsBelowOurs() {
    Experiment experiment = finished();
    MadeUpRuns.rewrite(experiment.runs(), "demo,pmf,", "demo,pmf (leaky),");
    MadeUpRuns.rewrite(experiment.runs(), "demo,", "movielens-1m,");
    open();
    untilDrawn("results-bars");
    clickOn("#results-article");
    until(
        "the article's value is shown",
        () ->
            node("results-table", FigureTable.class).getItems().stream()
                .anyMatch(ResultGrid.Row::hasArticle));
    assertThat(node("results-table", FigureTable.class).getItems())
        .filteredOn(ResultGrid.Row::leaky)
        .extracting(ResultGrid.Row::model)
        .containsExactly("pmf (leaky)");
    until("the verdict is seen", () -> shows("0.6630 above"));
    assertThat(
            lookup("#results-table")
                .lookup(
                    (Node node) ->
                        node instanceof TableRow<?> row
                            && row.getPseudoClassStates()
                                .contains(PseudoClass.getPseudoClass("leaky")))
                .queryAll())
        .hasSize(1);
    picture("results-article");
  }

  @Test
  void everyNodeThatTakesTheFocusHasAName() {
    finished();
    open();
    untilDrawn("results-bars");
    assertThat(FocusableNames.countBelow(stage().getScene().getRoot())).isGreaterThan(6);
    assertThat(FocusableNames.missingBelow(stage().getScene().getRoot())).isEmpty();
  }

  @Test
  void darkAndOverListLength() {
    runs.make(spec());
    MadeUpRuns.finish(
        runs.items().stream()
            .flatMap(item -> runs.folder().list().get(0).experiment().runs().stream())
            .limit(7)
            .toList());
    open();
    untilDrawn("results-bars");
    onWindow(
        () -> {
          look().appearanceProperty().set(Appearance.DARK);
          return true;
        });
    clickOn("#results-show-lines");
    untilDrawn("results-lines");
    ComboBox<?> place = node("results-place", ComboBox.class);
    onWindow(
        () -> {
          place.getSelectionModel().select(1);
          return true;
        });
    untilDrawn("results-lines");
    picture("results-dark");
    assertThat(node("results-progress", Label.class).getText()).contains("5 of 12");
  }
}
