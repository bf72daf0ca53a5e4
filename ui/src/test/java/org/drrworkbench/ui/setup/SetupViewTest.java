package org.drrworkbench.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.ui.WindowTest;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.task.FxBackground;
import org.drrworkbench.ui.theme.Appearance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetupViewTest extends WindowTest {
  private static final int WIDTH = 1112;
  private static final int HEIGHT = 764;

  private final SetupParts parts = new SetupParts();
  private final List<String> wanted = new ArrayList<>();
  private final FxBackground background = new FxBackground();

  @AfterEach
  void endBackground() {
    background.close();
  }

  private SetupScreen open() {
    return open(new DataSets());
  }

  private SetupScreen open(DataSource data) {
    SetupScreen screen =
        onWindow(
            () ->
                new SetupScreen(
                    parts.models,
                    data,
                    parts.known,
                    parts,
                    wanted::add,
                    new NoDialogs(),
                    background,
                    look(),
                    what -> {}));
    show(screen::view, WIDTH, HEIGHT);
    until("the demo is read", () -> screen.model().data().figuresProperty().get() != null);
    until("the histogram is drawn", () -> !screen.exports().isEmpty());
    return screen;
  }

  @Test
  void aDataSetThatIsNotHereLeadsToWhereItIsFetched() {
    SetupScreen screen = open();
    interact(() -> screen.model().data().idProperty().set("movielens-100k"));
    until(
        "it is told what is missing",
        () -> !screen.model().data().shownProblemProperty().get().isEmpty());
    clickOn("#setup-data-get");
    until("it leads there", () -> !wanted.isEmpty());
    assertThat(wanted).containsExactly("movielens-100k");
  }

  @Test
  void aWrongValueShowsItsSentenceAndHoldsRunBackUntilItIsMended() {
    open();
    clickOn("#setup-seeds").eraseText(1).write("x");
    until("Run is held back", () -> lookup("#setup-run").query().isDisabled());
    assertThat(lookup("#setup-seeds-problem").queryAs(Label.class).getText())
        .isEqualTo(
            "seeds is 'x'; it must be a number of seeds from 1 to 10000, or seeds with commas"
                + " between them, such as 1,2,3.");
    assertThat(lookup("#setup-problem").queryAs(Label.class).getText()).startsWith("seeds is 'x'");
    picture("setup-problem");
    clickOn("#setup-seeds").eraseText(1).write("2");
    until("Run is free", () -> !lookup("#setup-run").query().isDisabled());
    clickOn("#setup-run");
    until("the spec is handed over", () -> !parts.launched.isEmpty());
    assertThat(parts.launched.get(0))
        .isEqualTo(Preset.of("first-look").spec().toBuilder().seeds(List.of(1L, 2L)).build());
  }

  @Test
  void aProtocolPointedAtSaysWhatItRanks() {
    open();
    Label meaning = lookup("#setup-protocol-meaning").queryAs(Label.class);
    assertThat(meaning.getText()).startsWith("Point at a protocol");
    moveTo("#setup-protocol-rated-only");
    until(
        "the mouse is answered", () -> meaning.getText().equals(Protocol.RATED_ONLY.description()));
    interact(() -> lookup("#setup-protocol-full").query().requestFocus());
    until("the keyboard is answered", () -> meaning.getText().equals(Protocol.FULL.description()));
  }

  @Test
  void aKeyRunsFromAnywhereAndEnterInAFieldDoesNot() {
    open();
    Node batch = lookup("#setup-hyper-drr-gru-batchSize").query();
    interact(
        () -> {
          batch.requestFocus();
          ((TextField) batch).selectAll();
        });
    write("32").push(KeyCode.ENTER);
    for (String id : List.of("#setup-seeds", "#setup-name", "#setup-settings-article")) {
      interact(() -> lookup(id).query().requestFocus());
      push(KeyCode.ENTER);
    }
    interact(() -> lookup("#setup-sheet-search").query().requestFocus());
    push(KeyCode.ENTER);
    assertThat(lookup("#setup-run").queryAs(Button.class).isDefaultButton()).isFalse();
    assertThat(parts.launched).isEmpty();
    push(KeyCode.CONTROL, KeyCode.ENTER);
    until("the spec is handed over", () -> !parts.launched.isEmpty());
    assertThat(parts.launched.get(0).hyperparameters()).containsEntry("drr-gru.batchSize", "32");
    assertThat(parts.launched).hasSize(1);
  }

  @Test
  void everyPlaceTheKeyboardGoesToHasAName() {
    SetupScreen screen = open();
    interact(() -> screen.model().data().idProperty().set("movielens-100k"));
    List<String> nameless = new ArrayList<>();
    List<Node> named = new ArrayList<>();
    onWindow(
        () -> {
          List<Node> all = new ArrayList<>();
          collect(screen.view(), all);
          for (Node node : all) {
            if (node instanceof Label label && label.getLabelFor() != null) {
              named.add(label.getLabelFor());
            }
          }
          for (Node node : all) {
            if (node.isFocusTraversable() && !hasName(node) && !named.contains(node)) {
              nameless.add(node.toString());
            }
          }
          return named;
        });
    assertThat(nameless).isEmpty();
    assertThat(named).hasSizeGreaterThan(10);
  }

  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible()) {
      return;
    }
    all.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  private static boolean hasName(Node node) {
    String text = node instanceof Labeled labeled ? labeled.getText() : "";
    String accessible = node.getAccessibleText();
    return (text != null && !text.isBlank()) || (accessible != null && !accessible.isBlank());
  }

  @Test
  void itFitsTheUsualAndTheLeastWindowInBothLooks() {
    SetupScreen screen = open();
    picture("setup-light");
    interact(() -> look().appearanceProperty().set(Appearance.DARK));
    picture("setup-dark");
    interact(() -> screen.model().data().idProperty().set("movielens-100k"));
    picture("setup-folder-dark");
    interact(() -> look().appearanceProperty().set(Appearance.LIGHT));
    picture("setup-folder-light");
    Node form = lookup(".setup-form").query();
    assertThat(form.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(WIDTH);
    interact(
        () -> {
          stage().setWidth(792);
          stage().setHeight(564);
        });
    picture("setup-least");
    assertThat(form.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(792);
  }

  @Test
  void aHyperparameterOutOfRangeSaysSoBelowItAndOffersTheWayBack() {
    SetupScreen screen = open();
    TextField field = lookup("#setup-hyper-drr-gru-embeddingSize").queryAs(TextField.class);
    clickOn(field).push(KeyCode.END).write("99");
    Label problem = lookup("#setup-hyper-drr-gru-embeddingSize-problem").queryAs(Label.class);
    until("the sentence is shown", problem::isVisible);
    assertThat(problem.getText())
        .isEqualTo(
            "Hyperparameter embeddingSize is '5099'; it must be a whole number from 2 to 1000.");
    assertThat(lookup("#setup-sheet-help").queryAs(Label.class).getText())
        .contains("Length of the user and item vectors.")
        .contains("Default 50")
        .contains("k, eq. 5")
        .contains("200");
    picture("setup-hyperparameter");
    clickOn("#setup-hyper-drr-gru-embeddingSize-reset");
    until("the default is back", () -> field.getText().equals("50"));
    assertThat(screen.model().spec()).contains(Preset.of("first-look").spec());
  }

  @Test
  void aSearchLeavesWhatHasThePartInItsName() {
    open();
    clickOn("#setup-sheet-search").write("rate");
    until("others are gone", () -> lookup("#setup-hyper-drr-gru-batchSize").tryQuery().isEmpty());
    assertThat(lookup("#setup-hyper-drr-gru-softUpdateRate").tryQuery()).isPresent();
  }

  @Test
  void preparationOpensTellsWhatIsLeftAndIsStillSeenWhenClosed() {
    SetupScreen screen = open();
    TitledPane pane = lookup("#setup-preparation").queryAs(TitledPane.class);
    assertThat(pane.isExpanded()).isFalse();
    clickOn("#setup-preparation > .title");
    until("the pane is open", pane::isExpanded);
    interact(() -> lookup("#setup-k-core").query().requestFocus());
    write("40");
    until("what is left is told", () -> screen.model().effect().figuresProperty().get() != null);
    assertThat(lookup("#setup-preparation-figures .setup-change").queryAllAs(Label.class))
        .hasSize(4)
        .anyMatch(label -> label.getText().startsWith("40,350 \u2192 "));
    picture("setup-preparation-light");
    interact(() -> look().appearanceProperty().set(Appearance.DARK));
    picture("setup-preparation-dark");
    interact(() -> lookup("#setup-users").query().requestFocus());
    write("0");
    Label problem = lookup("#setup-users-problem").queryAs(Label.class);
    until("the sentence is shown", problem::isVisible);
    assertThat(problem.getText())
        .isEqualTo("The number of users to keep is 0; it must be 1 or more.");
    eraseText(1);
    interact(() -> pane.setExpanded(false));
    assertThat(pane.getText()).isEqualTo("Preparation: k-core-40");
    picture("setup-preparation-closed");
  }

  @Test
  void aWayToDivideShowsWhatItAsksFor() {
    SetupScreen screen = open();
    assertThat(lookup("#setup-ratio").query().getParent().isVisible()).isTrue();
    assertThat(lookup("#setup-folds").query().getParent().isVisible()).isFalse();
    interact(() -> screen.model().split().kindProperty().set(SplitKind.KFOLD));
    assertThat(lookup("#setup-ratio").query().getParent().isVisible()).isFalse();
    clickOn("#setup-fold").write("9");
    Label problem = lookup("#setup-fold-problem").queryAs(Label.class);
    until("the sentence is shown", problem::isVisible);
    picture("setup-kfold");
    interact(() -> screen.model().split().kindProperty().set(SplitKind.LEAVE_LAST));
    assertThat(problem.isVisible()).as("a sentence on a field out of sight").isFalse();
    interact(() -> screen.model().split().kindProperty().set(SplitKind.GIVEN));
    assertThat(lookup("#setup-train").query().getParent().isVisible()).isTrue();
    picture("setup-given");
  }

  @Test
  void theOldHistogramGoesWhileOtherDataAreReadAndStaysAwayWhenTheyCannotBe() {
    CountDownLatch gate = new CountDownLatch(1);
    DataSets real = new DataSets();
    SetupScreen screen =
        open(
            spec -> {
              if (!spec.id().equals("demo")) {
                awaitQuietly(gate);
              }
              return real.load(spec);
            });
    interact(() -> screen.model().data().idProperty().set("movielens-100k"));
    assertThat(screen.model().data().readingProperty().get()).isTrue();
    assertNoHistogram(screen);
    picture("setup-reading");
    gate.countDown();
    until("reading has failed", () -> !screen.model().data().readingProperty().get());
    assertNoHistogram(screen);
  }

  private void assertNoHistogram(SetupScreen screen) {
    assertThat(screen.exports()).isEmpty();
    Label nothing = lookup("#setup-histogram .nothing-to-show").queryAs(Label.class);
    assertThat(nothing.isVisible()).isTrue();
    assertThat(nothing.getText()).isEqualTo("No ratings to show.");
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class NoDialogs implements Dialogs {
    @Override
    public void tell(String sentence) {}

    @Override
    public void problem(String sentence, @Nullable Throwable cause) {}

    @Override
    public Optional<Path> openFile(String title, @Nullable Path start) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder(String title, @Nullable Path start) {
      return Optional.empty();
    }

    @Override
    public Optional<String> chooseOne(String question, List<String> offered) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFile(String title, Path suggestion) {
      return Optional.empty();
    }
  }
}
