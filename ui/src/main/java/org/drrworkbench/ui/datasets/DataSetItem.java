package org.drrworkbench.ui.datasets;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drrworkbench.experiments.spec.DataSpec;
import org.jspecify.annotations.Nullable;

/** A line of the catalogue: a data set that is built in, published, or the user's own. */
public final class DataSetItem {
  private final String id;
  private final String title;
  private final @Nullable Fetching fetching;
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private @Nullable DataSpec place;
  private @Nullable DataSpec opened;
  private @Nullable ImportViewModel importing;

  /**
   * @param fetching how it comes here; null for one that is not published
   * @param place where its ratings are; null while they are not here
   */
  DataSetItem(String id, String title, @Nullable Fetching fetching, @Nullable DataSpec place) {
    this.id = id;
    this.title = title;
    this.fetching = fetching;
    this.place = place;
  }

  public String id() {
    return id;
  }

  /** Its name in the literature, or what it is. */
  public String title() {
    return title;
  }

  /** How it comes here, if it is published. */
  public Optional<Fetching> fetching() {
    return Optional.ofNullable(fetching);
  }

  /** Where its ratings are; empty while they are not here. */
  public Optional<DataSpec> place() {
    return Optional.ofNullable(place);
  }

  /** How it is read, if it is a file whose layout can be changed. */
  public Optional<ImportViewModel> importing() {
    return Optional.ofNullable(importing);
  }

  /** What was opened, before anything about its reading was chosen; empty for what was not. */
  Optional<DataSpec> opened() {
    return Optional.ofNullable(opened);
  }

  void opened(DataSpec files) {
    opened = files;
  }

  void importing(ImportViewModel model) {
    importing = model;
  }

  void place(@Nullable DataSpec now) {
    place = now;
  }

  void state(String words) {
    state.set(words);
  }

  /** Whether it is here, in a word or two. */
  public ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }
}
