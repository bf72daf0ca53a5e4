package org.drrworkbench.app.architecture.planted.ui.screen;

/** Breaks the rule that view models know no scene. */
final class SceneViewModel {
  void touches(javafx.scene.Node node) {
    node.requestFocus();
  }
}
