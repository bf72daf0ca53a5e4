package org.drrworkbench.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.experiments.chart.ChartSize;
import org.drrworkbench.ui.task.HeldWork;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
  @TempDir private Path temp;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Path> folders = new ArrayList<>();
  private final Picture picture = new Picture();
  private ExportViewModel model =
      new ExportViewModel(picture, Path.of(""), dialogs, new SameThread());

  @BeforeEach
  void ask() {
    model = new ExportViewModel(picture, temp, dialogs, new SameThread());
  }

  /** Writes its size. */
  private static final class Picture implements Exportable {
    @Override
    public String title() {
      return "A picture";
    }

    @Override
    public String fileName() {
      return "picture";
    }

    @Override
    public List<String> formats() {
      return List.of("png", "csv", "svg");
    }

    @Override
    public Writer content() {
      return (file, size) ->
          Files.writeString(file, size.width() + " " + size.height() + " " + size.dpi());
    }
  }

  @Test
  void theFileIsPrefilledAndTheEndingFollowsTheFormat() {
    assertThat(model.pathProperty().get()).isEqualTo(temp.resolve("picture.png").toString());
    model.formatProperty().set("svg");
    assertThat(model.pathProperty().get()).isEqualTo(temp.resolve("picture.svg").toString());
    assertThat(model.rasterProperty().get()).isFalse();
    model.formatProperty().set("csv");
    assertThat(model.pictureProperty().get()).isFalse();
  }

  @Test
  void anEndingTypedIntoThePathChoosesTheFormat() {
    model.pathProperty().set(temp.resolve("other.csv").toString());
    assertThat(model.formatProperty().get()).isEqualTo("csv");
  }

  @Test
  void aPathWithoutAKnownEndingGetsTheFormats() {
    model.pathProperty().set(temp.resolve("v1.2").toString());
    model.save(folders::add);
    assertThat(temp.resolve("v1.2.png")).exists();
  }

  @Test
  void sizesOutOfRangeAreRefusedAsTheyAreTyped() {
    model.dpiProperty().set("29");
    assertThat(model.problemProperty().get()).contains("29").contains("30 to 1200 dpi");
    model.dpiProperty().set("x");
    assertThat(model.problemProperty().get()).contains("'x'").contains("whole number");
    // Only a raster has a resolution.
    model.formatProperty().set("svg");
    assertThat(model.problemProperty().get()).isEmpty();
    model.widthProperty().set("0.5");
    assertThat(model.problemProperty().get()).contains("1 to 40 inches");
    model.formatProperty().set("csv");
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void whatWasSeenOfAFileDoesNotHideThatTheSizeIsWrong() throws IOException {
    Files.createDirectory(temp.resolve("picture.png"));
    HeldWork background = new HeldWork();
    ExportViewModel slow = new ExportViewModel(picture, temp, dialogs, background);
    slow.dpiProperty().set("x");
    background.doAll();
    assertThat(slow.problemProperty().get()).contains("'x'");
  }

  @Test
  void aFileThatExistsIsNotedAndAFolderRefused() throws IOException {
    assertThat(model.noteProperty().get()).isEmpty();
    Files.writeString(temp.resolve("there.png"), "");
    model.pathProperty().set(temp.resolve("there.png").toString());
    assertThat(model.noteProperty().get()).contains("will be replaced");
    assertThat(model.problemProperty().get()).isEmpty();
    Files.createDirectory(temp.resolve("folder.png"));
    model.pathProperty().set(temp.resolve("folder.png").toString());
    assertThat(model.problemProperty().get()).contains("is a folder");
    model.pathProperty().set(" ");
    assertThat(model.problemProperty().get()).contains("must be a path");
  }

  @Test
  void savingWritesInTheSizeTypedAndSaysWhere() throws IOException {
    model.widthProperty().set("3.5");
    model.heightProperty().set("2");
    model.dpiProperty().set("600");
    model.save(folders::add);
    Path file = temp.resolve("picture.png");
    assertThat(Files.readString(file)).isEqualTo("3.5 2.0 600");
    assertThat(dialogs.told).containsExactly("Saved " + file);
    assertThat(folders).containsExactly(temp);
  }

  @Test
  void aSizeThatDoesNotCountHindersNothing() throws IOException {
    model.dpiProperty().set("x");
    model.formatProperty().set("csv");
    model.save(folders::add);
    ChartSize page = ChartSize.page();
    assertThat(Files.readString(temp.resolve("picture.csv")))
        .isEqualTo(page.width() + " " + page.height() + " " + page.dpi());
  }

  @Test
  void whatCannotBeWrittenIsToldInOneSentence() {
    model.pathProperty().set(temp.resolve("nowhere").resolve("a.png").toString());
    model.save(folders::add);
    assertThat(folders).isEmpty();
    assertThat(dialogs.told).isEmpty();
    assertThat(dialogs.problems).hasSize(1);
    assertThat(dialogs.problems.get(0)).contains("a.png").contains("could not be written");
  }

  @Test
  void browsingFillsInThePath() {
    dialogs.answer = temp.resolve("elsewhere.svg");
    model.browse();
    assertThat(model.pathProperty().get()).isEqualTo(temp.resolve("elsewhere.svg").toString());
    assertThat(model.formatProperty().get()).isEqualTo("svg");
  }

  @Test
  void filesGoBesideTheRunsFolder() {
    assertThat(FileExporter.usualFolder(temp.resolve("runs"), Path.of("home")))
        .isEqualTo(temp.resolve("exports"));
    assertThat(FileExporter.usualFolder(Path.of("/nowhere/at/all"), temp))
        .isEqualTo(temp.resolve("exports"));
  }
}
