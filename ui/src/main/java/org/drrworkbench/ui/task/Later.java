package org.drrworkbench.ui.task;

import java.util.function.Consumer;
import javafx.application.Platform;

/** Does things on the window's thread after what it is doing now, also when asked from there. */
public final class Later implements Consumer<Runnable> {
  @Override
  public void accept(Runnable action) {
    Platform.runLater(action);
  }
}
