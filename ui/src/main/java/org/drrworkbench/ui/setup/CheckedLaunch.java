package org.drrworkbench.ui.setup;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.experiments.queue.ExperimentCheck;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.ui.queue.ExperimentLaunch;
import org.drrworkbench.ui.task.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Launches an experiment after the check that the terminal makes, off the window's thread. */
final class CheckedLaunch {
  private static final Logger LOG = LoggerFactory.getLogger(CheckedLaunch.class);

  private final ExperimentCheck check;
  private final ExperimentLaunch launch;
  private final Background background;
  private final Runnable changed;
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private String refusal = "";

  /**
   * @param changed told when the check begins or ends, and when there is a refusal
   */
  CheckedLaunch(
      ExperimentCheck check, ExperimentLaunch launch, Background background, Runnable changed) {
    this.check = check;
    this.launch = launch;
    this.background = background;
    this.changed = changed;
  }

  void launch(ExperimentSpec asked) {
    refusal = "";
    checking.set(true);
    changed.run();
    background.<ExperimentSpec>run(
        () -> {
          check.check(asked);
          return asked;
        },
        sound -> {
          checking.set(false);
          changed.run();
          launch.launch(sound, this::refused);
        },
        e -> {
          if (!(e instanceof SpecException || e instanceof DataException)) {
            LOG.error("The experiment {} cannot be checked.", asked.name(), e);
          }
          checking.set(false);
          refused(String.valueOf(e.getMessage()));
        });
  }

  private void refused(String sentence) {
    refusal = sentence;
    changed.run();
  }

  /** Forgets why the last launch was refused. */
  void forget() {
    refusal = "";
  }

  /** Why the last launch was refused, or empty. */
  String refusal() {
    return refusal;
  }

  /** Whether the check is going on. */
  ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }
}
