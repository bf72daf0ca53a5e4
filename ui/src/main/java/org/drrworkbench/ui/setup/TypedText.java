package org.drrworkbench.ui.setup;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
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
   * @param others what else the reading looks at
   */
  TypedText(Runnable changed, Function<String, T> reading, Observable... others) {
    Observable[] inputs = Arrays.copyOf(others, others.length + 1);
    inputs[others.length] = text;
    checked = new Checked<>(changed, () -> reading.apply(text.getValueSafe()), inputs);
  }

  /** A reading for which an empty text means nothing. */
  static <T> Function<String, Optional<T>> unlessBlank(Function<String, T> reading) {
    return text -> text.isBlank() ? Optional.empty() : Optional.of(reading.apply(text));
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
  String problem() {
    return checked.problemProperty().get();
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
