package org.drrworkbench.ui.queue;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.experiments.queue.ExperimentCheck;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.ui.task.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches one experiment at a time after the check that the terminal makes, off the window's
 * thread.
 */
public final class CheckedLaunch {
  private static final Logger LOG = LoggerFactory.getLogger(CheckedLaunch.class);

  private final ExperimentCheck check;
  private final ExperimentLaunch launch;
  private final Background background;
  private final Runnable changed;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private String refusal = "";

  /**
   * @param changed told when a launch begins or ends, and when there is a refusal
   */
  public CheckedLaunch(
      ExperimentCheck check, ExperimentLaunch launch, Background background, Runnable changed) {
    this.check = check;
    this.launch = launch;
    this.background = background;
    this.changed = changed;
  }

  /** Checks and launches an experiment; does nothing while another one is on its way. */
  public void launch(ExperimentSpec asked) {
    if (busy.get()) {
      return;
    }
    refusal = "";
    busy.set(true);
    changed.run();
    background.<ExperimentSpec>run(
        () -> check.check(asked).experiment(),
        sound -> launch.launch(sound, () -> ended(""), this::ended),
        e -> {
          if (!(e instanceof SpecException || e instanceof DataException)) {
            LOG.error("The experiment {} cannot be checked.", asked.name(), e);
          }
          ended(String.valueOf(e.getMessage()));
        });
  }

  private void ended(String sentence) {
    busy.set(false);
    refusal = sentence;
    changed.run();
  }

  /** Forgets why the last launch was refused. */
  public void forget() {
    refusal = "";
  }

  /** Why the last launch was refused, or empty. */
  public String refusal() {
    return refusal;
  }

  /** Whether a launch is going on: from the check until the runs are queued or refused. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
