package org.drrworkbench.ui.setup;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import org.drrworkbench.core.hyper.Hyperparameter;

/** One hyperparameter of one model as it is being set. */
public final class HyperparameterField {
  private final String model;
  private final Hyperparameter declaration;
  private final TypedText<Object> typed;
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();

  /**
   * @param changed told after each change
   */
  HyperparameterField(String model, Hyperparameter declaration, Runnable changed) {
    this.model = model;
    this.declaration = declaration;
    typed =
        new TypedText<>(
            () -> {
              mark();
              changed.run();
            },
            declaration::parse);
    reset();
  }

  private void mark() {
    modified.set(!typed.value().equals(Optional.of(standard())));
  }

  private Object standard() {
    return declaration.parse(declaration.defaultValue());
  }

  /** Id of the model. */
  public String model() {
    return model;
  }

  public Hyperparameter declaration() {
    return declaration;
  }

  /** The name in specs: {@code MODEL.name}. */
  String key() {
    return model + "." + declaration.name();
  }

  public StringProperty textProperty() {
    return typed.textProperty();
  }

  /** Puts in a value that counts as not typed by the user. */
  void fill(String value) {
    boolean usual = declaration.parse(value).equals(standard());
    typed.fill(usual ? declaration.defaultValue() : value);
    mark();
  }

  /** Puts the default back. */
  public void reset() {
    fill(declaration.defaultValue());
  }

  /** The value as text. */
  String value() {
    return typed.get().toString();
  }

  /** Whether it differs from the default. */
  public ReadOnlyBooleanProperty modifiedProperty() {
    return modified.getReadOnlyProperty();
  }

  /** One sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return typed.problemProperty();
  }
}
