package org.drrworkbench.app.architecture.planted.ui.screen;

import java.util.concurrent.Executors;

/** Breaks the rule that there is one way to the window's thread, in three ways. */
final class StartsThreads {
  void later() {
    javafx.application.Platform.runLater(() -> {});
  }

  void thread() {
    new Thread(() -> {}).start();
  }

  void pool() {
    Executors.newCachedThreadPool().shutdown();
  }
}
