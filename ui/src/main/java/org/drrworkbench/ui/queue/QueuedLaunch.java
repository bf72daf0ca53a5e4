package org.drrworkbench.ui.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.queue.ExperimentSetup;
import org.drrworkbench.experiments.queue.RunQueue;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts experiments through the queue. */
public final class QueuedLaunch implements ExperimentLaunch {
  private static final Logger LOG = LoggerFactory.getLogger(QueuedLaunch.class);
  private static final Texts TEXTS = Texts.beside(QueuedLaunch.class);

  private final ExperimentSetup setup;
  private final Path runs;
  private final RunQueue queue;
  private final Background background;
  private final Consumer<RunFolder> show;

  /**
   * @param runs the runs folder
   * @param show takes the first run of each experiment that was queued, on the window's thread
   */
  public QueuedLaunch(
      ExperimentSetup setup,
      Path runs,
      RunQueue queue,
      Background background,
      Consumer<RunFolder> show) {
    this.setup = setup;
    this.runs = runs;
    this.queue = queue;
    this.background = background;
    this.show = show;
  }

  @Override
  public void launch(ExperimentSpec spec, Runnable launched, Consumer<String> refused) {
    background.run(
        () -> prepared(spec),
        first -> {
          launched.run();
          show.accept(first);
        },
        e -> refused.accept(sentence(e)));
  }

  /** One at a time, since two experiments of one name would take the same free folder. */
  private synchronized RunFolder prepared(ExperimentSpec spec) throws IOException {
    Experiment experiment = setup.prepare(spec, runs, false);
    queue.add(experiment);
    return experiment.runs().get(0);
  }

  private static String sentence(Throwable e) {
    if (e instanceof SpecException) {
      return String.valueOf(e.getMessage());
    }
    LOG.error("An experiment could not be started.", e);
    return TEXTS.get(
        e instanceof IOException ? "act.unwritable" : "launch.failed",
        String.valueOf(e.getMessage()));
  }
}
