package org.drrworkbench.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.drrworkbench.experiments.queue.ExperimentSetup;
import org.drrworkbench.experiments.queue.RunQueue;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
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

  /** Builds the window, on JavaFX's thread. */
  public WorkbenchWindow(Stage stage, WindowParts parts) {
    this.stage = stage;
    preferencesFile = new PreferencesFile(parts.preferences());
    WindowPreferences preferences = preferencesFile.read();
    look = new Look(preferences.appearance());
    MessageArea messages = new MessageArea();
    dialogs = new WindowDialogs(stage, look, messages);
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
    shell = new ShellViewModel(screens.stream().map(Screen::id).toList(), preferences.screen());
    ShellView view = new ShellView(screens, shell, look, exporter, messages, stage::close);
    arrange(new Scene(view, preferences.width(), preferences.height()), preferences);
  }

  private List<Screen> screens(WindowParts parts, RunsFolder folder) {
    return List.of(
        new SetupScreen(
            parts.models(),
            parts.data(),
            parts.knownData(),
            launch,
            dialogs,
            background,
            look,
            exporter),
        new RunsScreen(runs, look, background, exporter, dialogs, parts.nanoTime()),
        new ResultsScreen(experiments, folder, background, look, exporter),
        new SweepScreen(
            experiments,
            folder,
            launch,
            parts.models(),
            parts.knownData(),
            dialogs,
            background,
            look,
            exporter));
  }

  private void arrange(Scene scene, WindowPreferences preferences) {
    look.dress(scene);
    stage.setTitle("DRR Workbench");
    stage.setScene(scene);
    stage.setMinWidth(WindowPreferences.LEAST_WIDTH);
    stage.setMinHeight(WindowPreferences.LEAST_HEIGHT);
    stage.setMaximized(preferences.maximized());
    if (onSomeScreen(preferences)) {
      stage.setX(preferences.x());
      stage.setY(preferences.y());
    }
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> queueService.restart());
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> remember());
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> closed());
  }

  /** The screen it was on may be gone by now. */
  private static boolean onSomeScreen(WindowPreferences preferences) {
    double x = preferences.x();
    double y = preferences.y();
    return Double.isFinite(x)
        && Double.isFinite(y)
        && !javafx.stage.Screen.getScreensForRectangle(x, y, 1, 1).isEmpty();
  }

  private void launched(RunFolder first) {
    queueService.listSoon();
    runs.select(first);
    shell.go(RunsScreen.ID);
  }

  private void remember() {
    preferencesFile.write(
        new WindowPreferences(
            look.appearance(),
            shell.current(),
            stage.getX(),
            stage.getY(),
            stage.getScene().getWidth(),
            stage.getScene().getHeight(),
            stage.isMaximized()));
  }

  private void closed() {
    queueService.cancel();
    screens.forEach(Screen::hidden);
    background.close();
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

  void go(String screen) {
    shell.go(screen);
  }

  void appear(Appearance appearance) {
    look.appearanceProperty().set(appearance);
  }

  /** Starts an experiment, as the button does. */
  public void launch(ExperimentSpec spec) {
    launch.launch(spec, sentence -> dialogs.problem(sentence, null));
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

  /** Asks all workers to checkpoint and stop. */
  void stopAll() {
    queueService.stop(
        queueState.snapshotProperty().get().runs().stream()
            .map(run -> run.queued().folder())
            .toList());
  }
}
