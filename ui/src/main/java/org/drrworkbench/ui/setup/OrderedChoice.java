package org.drrworkbench.ui.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Which of several things are chosen, and in which order: that of a preset as it is, and what is
 * ticked later goes before the first chosen one that follows it in the list of all.
 */
public final class OrderedChoice {
  private final List<String> all;
  private final Map<String, BooleanProperty> ticks = new LinkedHashMap<>();
  private final ObservableList<String> chosen = FXCollections.observableArrayList();
  private final ObservableList<String> readOnly = FXCollections.unmodifiableObservableList(chosen);

  /**
   * @param all ids in the order of the list
   */
  OrderedChoice(List<String> all) {
    this.all = List.copyOf(all);
    for (String id : all) {
      BooleanProperty tick = new SimpleBooleanProperty();
      tick.addListener((property, old, now) -> ticked(id, now));
      ticks.put(id, tick);
    }
  }

  private void ticked(String id, boolean now) {
    if (!now) {
      chosen.remove(id);
    } else if (!chosen.contains(id)) {
      int own = all.indexOf(id);
      int place = 0;
      while (place < chosen.size() && all.indexOf(chosen.get(place)) < own) {
        place++;
      }
      chosen.add(place, id);
    }
  }

  /** Chooses these and no others. */
  void choose(List<String> ids) {
    chosen.setAll(ids);
    ticks.forEach((id, tick) -> tick.set(ids.contains(id)));
  }

  /** Whether one is chosen. */
  public BooleanProperty tick(String id) {
    return Objects.requireNonNull(ticks.get(id), id);
  }

  /** Ids of the chosen ones; to be listened to. */
  public ObservableList<String> chosen() {
    return readOnly;
  }
}
