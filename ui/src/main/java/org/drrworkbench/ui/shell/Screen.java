package org.drrworkbench.ui.shell;

import java.util.List;
import javafx.scene.layout.Region;
import org.drrworkbench.ui.export.Exportable;
import org.kordamp.ikonli.Ikon;

/** One of the places that the side bar leads to. */
public interface Screen {
  /** A word for ids and preferences: {@code setup}. */
  String id();

  /** Its name in the side bar. */
  String title();

  Ikon icon();

  /** Its content; the same node at every call. */
  Region view();

  /** What can be exported now, the most important first. */
  default List<Exportable> exports() {
    return List.of();
  }

  /** Called when it comes into sight. */
  default void shown() {}

  /** Called when another screen takes its place. */
  default void hidden() {}
}
