package org.drrworkbench.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.drrworkbench.ui.export.Exportable;
import org.jspecify.annotations.Nullable;

/** Finds what the export key means. */
final class FocusedExport {
  private FocusedExport() {}

  /** The one of them that holds the focus, else the first; null if there is none at all. */
  static @Nullable Exportable of(@Nullable Scene scene, List<Exportable> all) {
    Node node = scene == null ? null : scene.getFocusOwner();
    while (node != null) {
      if (node instanceof Exportable focused && all.contains(focused)) {
        return focused;
      }
      node = node.getParent();
    }
    return all.isEmpty() ? null : all.get(0);
  }
}
