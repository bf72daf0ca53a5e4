package org.drrworkbench.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.FocusableNames;
import org.drrworkbench.ui.WindowTest;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.export.FakeDialogs;
import org.drrworkbench.ui.export.FileExporter;
import org.drrworkbench.ui.results.MadeUpRuns;
import org.drrworkbench.ui.task.FxBackground;
import org.drrworkbench.ui.theme.Appearance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepScreenTest extends WindowTest {
  @TempDir private Path temp;
  private final FxBackground background = new FxBackground();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<ExperimentSpec> launched = new ArrayList<>();
  private final List<Runnable> launchEnds = new ArrayList<>();
  private MadeUpRuns runs = new MadeUpRuns(Path.of("unused"));

  @BeforeEach
  void startWithNoRun() {
    runs = new MadeUpRuns(temp.resolve("runs"));
  }

  @AfterEach
  void endThreads() {
    background.close();
  }

  private void open() {
    show(
        () -> {
          runs.look();
          return new SweepScreen(
                  runs.list(),
                  runs.folder(),
                  (spec, done, refused) -> {
                    launched.add(spec);
                    launchEnds.add(done);
                  },
                  MadeUpRuns.models(),
                  new DataSets(),
                  List.of(
                      new KnownData("demo", "Built in."), new KnownData("movielens-100k", "Files")),
                  dialogs,
                  background,
                  look(),
                  new FileExporter(stage(), look(), dialogs, background, temp.resolve("exports")))
              .view();
        },
        1112,
        764);
  }

  private Experiment make(int seeds) {
    return runs.make(
        ExperimentSpec.defaults().toBuilder()
            .name("sweep-embeddingSize")
            .models(List.of("drr-gru"))
            .sweep(new Sweep("embeddingSize", List.of("50", "100", "150", "200", "250")))
            .seeds(java.util.stream.LongStream.rangeClosed(1, seeds).boxed().toList())
            .build());
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return type.cast(lookup("#" + id).query());
  }

  private void untilDrawn(String chart) {
    until(chart + " is drawn", () -> node(chart, ChartPane.class).drawn());
  }

  private void type(String id, String text) {
    clickOn("#" + id);
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    write(text);
  }

  @Test
  void aWrongValueIsToldBesideTheFieldAndARightOneIsLaunched() {
    open();
    type("sweep-values", "50, 5000");
    until("it is refused", () -> node("sweep-run", Node.class).isDisabled());
    assertThat(node("sweep-problem-values", Label.class).getText())
        .contains("'5000'")
        .contains("from 2 to 1000");
    picture("sweep-wrong");
    type("sweep-values", "10, 20");
    type("sweep-seeds", "1, 2");
    type("sweep-steps", "40");
    until("it is accepted", () -> !node("sweep-run", Node.class).isDisabled());
    assertThat(node("sweep-summary", Label.class).getText()).startsWith("4 runs");
    clickOn("#sweep-run");
    until("it is launched", () -> launched.size() == 1);
    assertThat(launched.get(0).sweep()).isEqualTo(new Sweep("embeddingSize", List.of("10", "20")));
    assertThat(launched.get(0).gradientSteps()).isEqualTo(40);
    assertThat(node("sweep-run", Button.class).isDisabled()).isTrue();
    assertThat(node("sweep-run", Button.class).getText()).isEqualTo("Checking ...");
    onWindow(
        () -> {
          launchEnds.get(0).run();
          return true;
        });
    assertThat(node("sweep-run", Button.class).isDisabled()).isFalse();
    assertThat(node("sweep-run", Button.class).getText()).isEqualTo("Run");
  }

  @Test
  void typedValuesStayWhenAModelIsTicked() {
    open();
    type("sweep-values", "10, 20");
    clickOn("#sweep-model");
    until("the menu is open", () -> lookup("#sweep-model-1").tryQuery().isPresent());
    clickOn("#sweep-model-1");
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(node("sweep-model", MenuButton.class).getText()).isEqualTo("drr-gru, drr-ave");
    assertThat(node("sweep-values", TextField.class).getText()).isEqualTo("10, 20");
    assertThat(node("sweep-summary", Label.class).getText()).startsWith("4 runs");
    type("sweep-steps", "123");
    until(
        "the budget is one's own number",
        () -> node("sweep-budget", ComboBox.class).getButtonCell().getText().equals("Own number"));
  }

  @Test
  void theChartsOfTheNewestSweepFillIn() {
    Experiment sweep = make(1);
    MadeUpRuns.finish(sweep.runs().subList(0, 3));
    open();
    untilDrawn("sweep-precision");
    untilDrawn("sweep-recall");
    assertThat(node("sweep-progress", Label.class).getText()).contains("3 of 5 values");
    picture("sweep-light");
    MadeUpRuns.finish(sweep.runs());
    onWindow(
        () -> {
          runs.look();
          return true;
        });
    until(
        "all values are there",
        () ->
            node("sweep-precision", ChartPane.class)
                .data()
                .filter(data -> data.series().get(0).points().size() == 5)
                .isPresent());
  }

  @Test
  void theFiguresAreExportedAsCsv() throws IOException {
    Experiment sweep = make(1);
    MadeUpRuns.finish(sweep.runs());
    open();
    untilDrawn("sweep-recall");
    onWindow(
        () -> {
          node("sweep-recall-export", Node.class).requestFocus();
          return true;
        });
    press(KeyCode.SPACE).release(KeyCode.SPACE);
    until("the dialog is there", () -> lookup("#export-path").tryQuery().isPresent());
    type("export-path", "k.csv");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until("the file is written", () -> !dialogs.told.isEmpty());
    String figure = "";
    for (String line : Files.readAllLines(sweep.runs().get(3).results())) {
      if (line.startsWith("demo,drr-gru,") && line.contains(",recall,20,")) {
        figure = line.split(",", -1)[8];
      }
    }
    // The fourth value is 200; one seed has no interval.
    assertThat(Files.readAllLines(temp.resolve("exports").resolve("k.csv")))
        .startsWith("series,embeddingSize k,recall,half interval")
        .contains("L = 20,200.0," + figure + ",");
  }

  @Test
  void everyNodeThatTakesTheFocusHasAName() {
    MadeUpRuns.finish(make(2).runs());
    open();
    untilDrawn("sweep-precision");
    untilDrawn("sweep-recall");
    assertThat(FocusableNames.countBelow(stage().getScene().getRoot())).isGreaterThan(12);
    assertThat(FocusableNames.missingBelow(stage().getScene().getRoot())).isEmpty();
    onWindow(
        () -> {
          look().appearanceProperty().set(Appearance.DARK);
          return true;
        });
    untilDrawn("sweep-precision");
    untilDrawn("sweep-recall");
    picture("sweep-dark");
  }
}
