package org.drrworkbench.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.ui.WindowTest;
import org.drrworkbench.ui.export.FakeDialogs;
import org.drrworkbench.ui.task.FxBackground;
import org.drrworkbench.ui.theme.Appearance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsScreenTest extends WindowTest {
  private static final String MESSY =
      """
      who;when;what;stars
      u1;100;i1;5
      u1;101;i2;4
      u2;102;i1;3
      u2;103;i1;2
      u3;104;i3;excellent
      u3;105
      """;

  @TempDir Path folder;

  private final FxBackground background = new FxBackground();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<DataSpec> used = new ArrayList<>();
  private OwnersSite site;
  private DataSetsScreen screen;

  @BeforeEach
  void open() throws IOException {
    site = new OwnersSite();
    DataCache cache = site.cache(folder.resolve("cache"));
    screen =
        onWindow(
            () ->
                new DataSetsScreen(
                    DataSets.known(),
                    cache,
                    () -> OwnersSite.fetch(cache),
                    new DataSets(),
                    new OwnDataSets(folder.resolve("own")),
                    used::add,
                    dialogs,
                    background,
                    look(),
                    what -> {}));
    show(screen::view, 1112, 764);
    interact(screen::shown);
    until("the demo is described", () -> screen.model().descriptionProperty().get() != null);
  }

  @AfterEach
  void close() {
    site.close();
    background.close();
  }

  private Label label(String id) {
    return lookup(id).queryAs(Label.class);
  }

  @Test
  void describesTheDemoInBothLooks() {
    until("the charts are drawn", () -> screen.exports().size() == 4);
    assertThat(label("#datasets-figure-users").getText()).isEqualTo("600");
    assertThat(lookup("#datasets-fingerprint").queryAs(TextInputControl.class).getText())
        .startsWith("Fingerprint of the content: ");
    picture("datasets-demo-light");
    interact(() -> look().appearanceProperty().set(Appearance.DARK));
    picture("datasets-demo-dark");
  }

  @Test
  void fetchesCancelsGoesOnAndUses() {
    clickOn("MovieLens 100K");
    until("the way to get it is shown", () -> lookup("#datasets-fetch").query().isVisible());
    assertThat(lookup("#datasets-fetch").query().isDisabled()).isTrue();
    assertThat(lookup("#datasets-use").query().isDisabled()).isTrue();
    clickOn("#datasets-accept");
    site.gate = new CountDownLatch(1);
    clickOn("#datasets-fetch");
    until("it goes on", () -> label("#datasets-progress").getText().contains(" a second"));
    picture("datasets-fetching");
    clickOn("#datasets-cancel");
    until("it is here in part", () -> state().startsWith("in part"));
    assertThat(label("#datasets-fetch-problem").isVisible()).isFalse();
    picture("datasets-partial");
    site.gate.countDown();
    clickOn("#datasets-fetch");
    until("it is here", () -> state().startsWith("here"));
    until("it is described", () -> screen.model().descriptionProperty().get() != null);
    assertThat(label("#datasets-figure-ratings").getText())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "%,d",
                screen.model().descriptionProperty().get().statistics().ratings()));
    clickOn("#datasets-use");
    until("it is used", () -> !used.isEmpty());
    assertThat(used.get(0).id()).isEqualTo("movielens-100k");
    picture("datasets-fetched");
  }

  @Test
  void importsAMessyFile() throws IOException {
    dialogs.answer = Files.writeString(folder.resolve("messy.txt"), MESSY);
    clickOn("#datasets-open-file");
    until("the doubt is told", () -> !lookup("#import-problem").queryLabeled().getText().isEmpty());
    picture("import-doubt");
    choose("#import-separator", ";");
    until(
        "it has four columns",
        () -> lookup("#import-rows").queryTableView().getColumns().size() == 4);
    interact(() -> lookup("#import-header").queryAs(CheckBox.class).setSelected(true));
    choose("#import-time", 2);
    choose("#import-item", 3);
    choose("#import-rating", 4);
    interact(() -> lookup("#import-unreadable").queryTextInputControl().setText("50"));
    clickOn("#import-read");
    until("it is described", () -> screen.model().descriptionProperty().get() != null);
    picture("import-read");
    clickOn("#import-name").write("last-year");
    clickOn("#import-save");
    until("it is kept", () -> screen.model().chosenProperty().get().id().equals("last-year"));
    until("it is read by its name", () -> screen.model().descriptionProperty().get() != null);
    assertThat(label("#datasets-rows").getText())
        .contains("2 could not be read and were left out")
        .contains("messy.txt, line 6");
    picture("import-kept");
  }

  @Test
  void asksWhichFileOfAnArchiveIsMeant() throws IOException {
    Path archive = folder.resolve("two-years.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String year : List.of("2023", "2024")) {
        zip.putNextEntry(new ZipEntry(year + ".csv"));
        String rows = "user,item,rating\na,x,5\nb,x,3\nb,y," + (year.equals("2024") ? 1 : 2) + "\n";
        zip.write(rows.getBytes(StandardCharsets.UTF_8));
      }
    }
    dialogs.answer = archive;
    dialogs.choice = "2024.csv";
    clickOn("#datasets-open-file");
    until("the form is there", () -> lookup("#import-read").tryQuery().isPresent());
    assertThat(dialogs.offered).containsExactly("2023.csv", "2024.csv");
    until("it is described", () -> screen.model().descriptionProperty().get() != null);
    assertThat(label("#datasets-title").getText()).isEqualTo("two-years.zip, 2024.csv");
    assertThat(screen.model().descriptionProperty().get().statistics().min()).isEqualTo(1);
    picture("import-which-file");
  }

  @Test
  void opensTheSameDoubtfulFileOnce() throws IOException {
    dialogs.answer = Files.writeString(folder.resolve("messy.txt"), MESSY);
    clickOn("#datasets-open-file");
    until("the doubt is told", () -> !lookup("#import-problem").queryLabeled().getText().isEmpty());
    int listed = screen.model().items().size();
    interact(() -> screen.choose("demo"));
    clickOn("#datasets-open-file");
    until("it is chosen", () -> screen.model().chosenProperty().get().id().equals("messy.txt"));
    assertThat(screen.model().items()).hasSize(listed);
  }

  @Test
  void theImportFormGivesMovieLensTheFingerprintOfItsOwnFolder() throws IOException {
    String data = System.getenv("DRR_DATA");
    assumeTrue(data != null, "DRR_DATA names no folder of real ratings.");
    Path published = Path.of(data, "ml-100k");
    dialogs.answer = Files.copy(published.resolve("u.data"), folder.resolve("my ratings.txt"));
    clickOn("#datasets-open-file");
    until("the form is there", () -> lookup("#import-read").tryQuery().isPresent());
    clickOn("#import-read");
    until("it is described", () -> screen.model().descriptionProperty().get() != null);
    String expected =
        ContentFingerprint.of(
            new DataSets().load(DataSpec.of("movielens-100k", published.toString())).dataSet());
    assertThat(lookup("#datasets-fingerprint").queryAs(TextInputControl.class).getText())
        .endsWith(expected);
  }

  private <T> void choose(String id, T value) {
    interact(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<T> choice = lookup(id).queryAs(ComboBox.class);
          choice.setValue(value);
        });
  }

  private String state() {
    return screen.model().items().stream()
        .filter(item -> item.id().equals("movielens-100k"))
        .findFirst()
        .orElseThrow()
        .stateProperty()
        .get();
  }
}
