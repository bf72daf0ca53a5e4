package org.drrworkbench.ui.queue;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The experiments of the runs folder, the latest first. An item is replaced when one of its runs
 * finishes, so that whoever shows results hears of it.
 */
public final class ExperimentList {
  private final ObservableList<ExperimentItem> items = FXCollections.observableArrayList();
  private final ObservableList<ExperimentItem> readOnly =
      FXCollections.unmodifiableObservableList(items);

  public ObservableList<ExperimentItem> items() {
    return readOnly;
  }

  /** Takes what was last seen; says nothing where nothing changed. */
  void show(List<ExperimentItem> seen) {
    if (!items.equals(seen)) {
      items.setAll(seen);
    }
  }
}
