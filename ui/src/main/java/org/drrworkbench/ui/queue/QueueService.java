package org.drrworkbench.ui.queue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.drrworkbench.experiments.queue.RunQueue;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The background service that starts workers and watches them: four times a second it looks at the
 * queue off the window's thread and says on it what has changed. Workers are processes of their
 * own: to cancel the service, as closing the window does, leaves them at work, and the service of
 * the next window takes them up again.
 */
public final class QueueService extends ScheduledService<QueueSnapshot> implements RunActions {
  private static final Logger LOG = LoggerFactory.getLogger(QueueService.class);
  private static final Texts TEXTS = Texts.beside(QueueService.class);
  private static final Duration PERIOD = Duration.millis(250);

  private final RunQueue queue;
  private final QueueWatch watch;
  private final QueueState state;
  private final ExperimentList experiments;
  private final Background background;
  private final Dialogs dialogs;
  private @Nullable String lastProblem;

  /**
   * A service to be started on the window's thread.
   *
   * @param state is told of runs
   * @param experiments is told of experiments
   */
  public QueueService(
      RunQueue queue,
      RunsFolder folder,
      QueueState state,
      ExperimentList experiments,
      Background background,
      Dialogs dialogs) {
    this.queue = queue;
    this.watch = new QueueWatch(queue, folder);
    this.state = state;
    this.experiments = experiments;
    this.background = background;
    this.dialogs = dialogs;
    setPeriod(PERIOD);
    setMaximumCumulativePeriod(Duration.seconds(5));
  }

  @Override
  protected Task<QueueSnapshot> createTask() {
    return new Task<>() {
      @Override
      protected QueueSnapshot call() {
        return watch.look();
      }
    };
  }

  @Override
  protected void succeeded() {
    QueueSnapshot seen = getValue();
    lastProblem = null;
    state.show(seen);
    experiments.show(seen.experiments());
    super.succeeded();
  }

  /** The service goes on; the same problem is told once until it is over. */
  @Override
  protected void failed() {
    Throwable e = getException();
    String problem = String.valueOf(e);
    if (!problem.equals(lastProblem)) {
      lastProblem = problem;
      LOG.error("A look at {} failed.", watch.root(), e);
      dialogs.problem(TEXTS.get("look.failed", watch.root()), e);
    }
    super.failed();
  }

  /** Has the runs folder seen to at the next look, since runs were made in it. */
  public void listSoon() {
    watch.listSoon();
  }

  @Override
  public void stop(List<RunFolder> runs) {
    act(
        () -> {
          runs.forEach(queue::stop);
          return null;
        });
  }

  @Override
  public void resume(List<RunFolder> runs) {
    act(
        () -> {
          for (RunFolder run : runs) {
            queue.resume(run);
          }
          return null;
        });
  }

  /** The queue may be in the middle of a look, which the window's thread must not wait for. */
  private void act(Callable<@Nullable Void> action) {
    background.run(
        action,
        nothing -> {},
        e -> {
          LOG.warn("The queue could not do it.", e);
          dialogs.problem(
              TEXTS.get(
                  e instanceof IOException ? "act.unwritable" : "act.failed",
                  String.valueOf(e.getMessage())),
              e);
        });
  }
}
