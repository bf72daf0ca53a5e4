package org.drrworkbench.ui.chart;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/** Calls at JavaFX's next pulse. Pulses go on only while someone waits for one. */
final class NextPulse implements Consumer<Runnable> {
  private Runnable next = () -> {};

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          next.run();
        }
      };

  @Override
  public void accept(Runnable action) {
    next = action;
    timer.start();
  }
}
