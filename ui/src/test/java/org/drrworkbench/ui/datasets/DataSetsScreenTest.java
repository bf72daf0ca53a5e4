package org.drrworkbench.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.drrworkbench.experiments.data.DataSets;
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

  private String state() {
    return screen.model().items().get(1).stateProperty().get();
  }
}
