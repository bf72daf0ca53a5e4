package org.drrworkbench.ui.setup;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A text as it is being typed, with what it means. What was typed is never thrown away. */
public final class TypedText<T> {
  private final StringProperty text = new SimpleStringProperty("");
  private final Checked<T> checked;

  /**
   * @param changed told after each change
   * @param reading the value of a text, or an IllegalArgumentException with the sentence
   */
  TypedText(Runnable changed, Function<String, T> reading) {
    checked = new Checked<>(changed, () -> reading.apply(text.getValueSafe()), text);
  }

  public StringProperty textProperty() {
    return text;
  }

  public String text() {
    return text.getValueSafe();
  }

  /** Puts in a text that counts as not typed by the user. */
  void fill(String filled) {
    text.set(filled);
    checked.settle();
  }

  public Optional<T> value() {
    return checked.value();
  }

  T get() {
    return checked.get();
  }

  /** One sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return checked.problemProperty();
  }

  /** The problem once the user has changed the text, or empty. */
  public ReadOnlyStringProperty shownProblemProperty() {
    return checked.shownProblemProperty();
  }
}
