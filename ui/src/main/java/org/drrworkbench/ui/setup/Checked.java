package org.drrworkbench.ui.setup;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user sets: the value it means, or the sentence that says why it means none.
 * The sentence is shown from the first change on, so that nobody is blamed for an untouched form.
 */
public final class Checked<T> {
  private final Runnable changed;
  private final Supplier<T> reading;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper shownProblem = new ReadOnlyStringWrapper("");
  private @Nullable T value;
  private boolean touched;

  /**
   * @param changed told after each change, when value and problem are up to date
   * @param reading the value of the inputs, or an IllegalArgumentException with the sentence
   * @param inputs what is set
   */
  Checked(Runnable changed, Supplier<T> reading, Observable... inputs) {
    this.changed = changed;
    this.reading = reading;
    InvalidationListener listener =
        input -> {
          touched = true;
          read();
          changed();
        };
    for (Observable input : inputs) {
      input.addListener(listener);
    }
    read();
  }

  private void changed() {
    changed.run();
  }

  private void read() {
    try {
      value = reading.get();
      problem.set("");
    } catch (IllegalArgumentException e) {
      value = null;
      problem.set(String.valueOf(e.getMessage()));
    }
    shownProblem.set(touched ? problem.get() : "");
  }

  /** What is set counts as not changed by the user. */
  void settle() {
    touched = false;
    shownProblem.set("");
  }

  /** The value; empty while there is a problem. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The value of something that has no problem. */
  T get() {
    return value()
        .orElseThrow(() -> new IllegalStateException("There is no value: " + problem.get()));
  }

  /** One sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The problem once the user has changed something, or empty. */
  public ReadOnlyStringProperty shownProblemProperty() {
    return shownProblem.getReadOnlyProperty();
  }
}
