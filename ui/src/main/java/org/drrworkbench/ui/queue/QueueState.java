package org.drrworkbench.ui.queue;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What was last seen of the runs. It changes on the window's thread, and only if they did. */
public final class QueueState {
  private final ReadOnlyObjectWrapper<QueueSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(QueueSnapshot.NOTHING);
  private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();

  public ReadOnlyObjectProperty<QueueSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** Whether anyone has looked yet: before that, that there are no runs means nothing. */
  public ReadOnlyBooleanProperty lookedProperty() {
    return looked.getReadOnlyProperty();
  }

  /** Takes what was seen. */
  public void show(QueueSnapshot seen) {
    if (!snapshot.get().equals(seen)) {
      snapshot.set(seen);
    }
    looked.set(true);
  }
}
