package org.drrworkbench.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which screen is in sight. */
public final class ShellViewModel {
  private final List<String> screens;
  private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper();

  /**
   * @param screens ids of the screens in the order of the side bar
   * @param first the one to begin with; the first of the list where it is unknown
   */
  public ShellViewModel(List<String> screens, String first) {
    if (screens.isEmpty()) {
      throw new IllegalArgumentException("A window needs at least one screen.");
    }
    this.screens = List.copyOf(screens);
    current.set(this.screens.contains(first) ? first : this.screens.get(0));
  }

  /**
   * Brings a screen into sight.
   *
   * @param screen its id
   */
  public void go(String screen) {
    if (!screens.contains(screen)) {
      throw new IllegalArgumentException(
          "There is no screen '" + screen + "'; known are " + String.join(", ", screens) + ".");
    }
    current.set(screen);
  }

  /** Id of the screen in sight. */
  public ReadOnlyStringProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  public String current() {
    return current.get();
  }
}
