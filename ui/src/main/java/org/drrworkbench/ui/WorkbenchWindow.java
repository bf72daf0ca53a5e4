package org.drrworkbench.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.drrworkbench.experiments.queue.ExperimentSetup;
import org.drrworkbench.experiments.queue.RunQueue;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.ui.datasets.DataSetsScreen;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.export.FileExporter;
import org.drrworkbench.ui.preferences.PreferencesFile;
import org.drrworkbench.ui.preferences.WindowPreferences;
import org.drrworkbench.ui.queue.ExperimentLaunch;
import org.drrworkbench.ui.queue.ExperimentList;
import org.drrworkbench.ui.queue.QueueService;
import org.drrworkbench.ui.queue.QueueState;
import org.drrworkbench.ui.queue.QueuedLaunch;
import org.drrworkbench.ui.results.ResultsScreen;
import org.drrworkbench.ui.runs.LiveCharts;
import org.drrworkbench.ui.runs.RunsScreen;
import org.drrworkbench.ui.runs.RunsViewModel;
import org.drrworkbench.ui.setup.SetupScreen;
import org.drrworkbench.ui.shell.MessageArea;
import org.drrworkbench.ui.shell.Screen;
import org.drrworkbench.ui.shell.ShellView;
import org.drrworkbench.ui.shell.ShellViewModel;
import org.drrworkbench.ui.shell.UncaughtErrors;
import org.drrworkbench.ui.shell.WindowDialogs;
import org.drrworkbench.ui.sweep.SweepScreen;
import org.drrworkbench.ui.task.FxBackground;
import org.drrworkbench.ui.theme.Appearance;
import org.drrworkbench.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/**
 * Puts the window together: the window's own composition root. Closing it leaves workers at work;
 * the next window on the same runs folder goes on watching them.
 */
public final class WorkbenchWindow {
  private final Stage stage;
  private final PreferencesFile preferencesFile;
  private final FxBackground background = new FxBackground();
  private final Look look;
  private final WindowDialogs dialogs;
  private final Exporter exporter;
  private final QueueState queueState = new QueueState();
  private final ExperimentList experiments = new ExperimentList();
  private final QueueService queueService;
  private final ExperimentLaunch launch;
  private final RunsViewModel runs;
  private final List<Screen> screens;
  private final ShellViewModel shell;
  private final Thread.@Nullable UncaughtExceptionHandler errorsBefore;
  private WindowPreferences.@Nullable Place place;
  private @Nullable RunFolder lastLaunched;

  /** Builds the window, on JavaFX's thread. */
  public WorkbenchWindow(Stage stage, WindowParts parts) {
    this.stage = stage;
    preferencesFile = new PreferencesFile(parts.preferences());
    WindowPreferences preferences = preferencesFile.read();
    look = new Look(preferences.appearance());
    MessageArea messages = new MessageArea();
    dialogs = new WindowDialogs(stage, look, messages);
    errorsBefore = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        new UncaughtErrors(dialogs, background, parts.nanoTime()));
    Path exports =
        FileExporter.usualFolder(parts.runs(), Path.of(System.getProperty("user.home", ".")));
    exporter = new FileExporter(stage, look, dialogs, background, exports);
    RunQueue queue = new RunQueue(parts.launchers(), parts.jobs());
    RunsFolder folder = new RunsFolder(parts.runs());
    queueService = new QueueService(queue, folder, queueState, experiments, background, dialogs);
    launch =
        new QueuedLaunch(
            new ExperimentSetup(parts.models()), parts.runs(), queue, background, this::launched);
    runs = new RunsViewModel(queueState, queueService, LiveCharts.ofFolders(background));
    screens = screens(parts, folder);
    String before = preferences.screen();
    shell =
        new ShellViewModel(
            screens.stream().map(Screen::id).toList(), before.isEmpty() ? SetupScreen.ID : before);
    ShellView view = new ShellView(screens, shell, look, exporter, messages, stage::close);
    place = preferences.place();
    arrange(view, preferences.maximized());
  }

  private List<Screen> screens(WindowParts parts, RunsFolder folder) {
    // Either of the two leads to the other.
    SetupScreen[] setup = new SetupScreen[1];
    DataSetsScreen dataSets =
        new DataSetsScreen(
            parts.knownData(),
            parts.cache(),
            parts.fetches(),
            parts.data(),
            parts.ownData(),
            data -> {
              setup[0].use(data);
              shell.go(SetupScreen.ID);
            },
            dialogs,
            background,
            look,
            exporter);
    setup[0] =
        new SetupScreen(
            parts.models(),
            parts.data(),
            parts.knownData(),
            launch,
            id -> {
              dataSets.choose(id);
              shell.go(DataSetsScreen.ID);
            },
            dialogs,
            background,
            look,
            exporter);
    return List.of(
        dataSets,
        setup[0],
        new RunsScreen(runs, look, background, exporter, dialogs, parts.nanoTime()),
        new ResultsScreen(experiments, folder, background, look, exporter),
        new SweepScreen(
            experiments,
            folder,
            launch,
            parts.models(),
            parts.data(),
            parts.knownData(),
            dialogs,
            background,
            look,
            exporter));
  }

  private void arrange(ShellView view, boolean maximized) {
    WindowPreferences.Place before = place;
    Scene scene =
        before == null
            ? new Scene(view, WindowPreferences.USUAL_WIDTH, WindowPreferences.USUAL_HEIGHT)
            : new Scene(view, before.width(), before.height());
    look.dress(scene);
    stage.setTitle(ShellView.title());
    stage.setScene(scene);
    stage.setMinWidth(WindowPreferences.LEAST_WIDTH);
    stage.setMinHeight(WindowPreferences.LEAST_HEIGHT);
    if (before != null && onSomeScreen(before)) {
      stage.setX(before.x());
      stage.setY(before.y());
    }
    stage.setMaximized(maximized);
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> queueService.restart());
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> remember());
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> closed());
  }

  /** The screen it was on may be gone by now. */
  private static boolean onSomeScreen(WindowPreferences.Place place) {
    return Double.isFinite(place.x())
        && Double.isFinite(place.y())
        && !javafx.stage.Screen.getScreensForRectangle(place.x(), place.y(), 1, 1).isEmpty();
  }

  private void launched(RunFolder first) {
    lastLaunched = first;
    queueService.listSoon();
    runs.select(first);
    shell.go(RunsScreen.ID);
  }

  private void remember() {
    if (!stage.isMaximized()) {
      Scene scene = stage.getScene();
      place =
          new WindowPreferences.Place(
              stage.getX(), stage.getY(), scene.getWidth(), scene.getHeight());
    }
    preferencesFile.write(
        new WindowPreferences(look.appearance(), shell.current(), place, stage.isMaximized()));
  }

  private void closed() {
    queueService.cancel();
    screens.forEach(Screen::hidden);
    background.close();
    Thread.setDefaultUncaughtExceptionHandler(errorsBefore);
  }

  public void show() {
    stage.show();
  }

  /** Closes it, as the user does. */
  public void close() {
    stage.close();
  }

  /** Has something done after the window was closed. */
  public void whenClosed(Runnable action) {
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> action.run());
  }

  /** What it shows. */
  public Scene scene() {
    return stage.getScene();
  }

  List<Screen> screens() {
    return screens;
  }

  /** Id of the screen in sight. */
  String current() {
    return shell.current();
  }

  void go(String screen) {
    shell.go(screen);
  }

  void appear(Appearance appearance) {
    look.appearanceProperty().set(appearance);
  }

  /** Starts an experiment, as the button does. */
  public void launch(ExperimentSpec spec) {
    launch.launch(spec, () -> {}, sentence -> dialogs.problem(sentence, null));
  }

  /** What the screen in sight can export. */
  List<Exportable> exports() {
    return screens.stream()
        .filter(screen -> screen.id().equals(shell.current()))
        .findFirst()
        .map(Screen::exports)
        .orElse(List.of());
  }

  void export(Exportable what) {
    exporter.export(what);
  }

  /** Asks the workers of the experiment that was started last to checkpoint and stop. */
  void stopLaunched() {
    RunFolder first = lastLaunched;
    if (first != null) {
      queueService.stop(
          queueState.snapshotProperty().get().runs().stream()
              .map(run -> run.queued().folder())
              .filter(run -> Objects.equals(run.root().getParent(), first.root().getParent()))
              .toList());
    }
  }
}
