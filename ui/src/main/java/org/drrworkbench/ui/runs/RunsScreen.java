package org.drrworkbench.ui.runs;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.drrworkbench.ui.chart.RedrawPacer;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.shell.Screen;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.Ticker;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The screen of runs. Figures are read and drawn only while it is in sight. */
public final class RunsScreen implements Screen {
  /** Its id. */
  public static final String ID = "runs";

  private static final Texts TEXTS = Texts.beside(RunsScreen.class);
  private static final Duration READ_EVERY = Duration.ofMillis(120);

  private final RunsView view;
  private final LiveChartsView charts;
  private final Ticker ticker;
  private final ObservableValue<Boolean> iconified;
  private boolean shown;

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   */
  public RunsScreen(
      RunsViewModel model,
      Look look,
      Background background,
      Exporter exporter,
      Dialogs dialogs,
      LongSupplier nanoTime) {
    RedrawPacer pacer = RedrawPacer.onPulses(nanoTime);
    charts = new LiveChartsView(model.charts(), look, background, exporter, pacer);
    view = new RunsView(model, charts, dialogs);
    ticker = new Ticker(READ_EVERY, model.charts()::tick);
    iconified =
        view.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(RunsScreen::iconified)
            .orElse(false);
    iconified.subscribe(now -> switchTicker());
  }

  private static ObservableValue<Boolean> iconified(Window window) {
    return window instanceof Stage stage
        ? stage.iconifiedProperty()
        : new javafx.beans.property.SimpleBooleanProperty(false);
  }

  private void switchTicker() {
    ticker.on(shown && !iconified.getValue());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return TEXTS.get("title");
  }

  @Override
  public Ikon icon() {
    return MaterialDesignP.PLAY_BOX_MULTIPLE_OUTLINE;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public List<Exportable> exports() {
    return charts.exports();
  }

  @Override
  public void shown() {
    shown = true;
    switchTicker();
  }

  @Override
  public void hidden() {
    shown = false;
    switchTicker();
  }
}
