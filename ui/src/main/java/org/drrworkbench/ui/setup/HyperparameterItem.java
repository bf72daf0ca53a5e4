package org.drrworkbench.ui.setup;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.ui.text.Texts;

/** A hyperparameter as the property sheet takes it. */
final class HyperparameterItem implements PropertySheet.Item {
  private static final Texts TEXTS = Texts.beside(HyperparameterItem.class);

  private final HyperparameterField field;

  HyperparameterItem(HyperparameterField field) {
    this.field = field;
  }

  HyperparameterField field() {
    return field;
  }

  @Override
  public Class<?> getType() {
    return String.class;
  }

  @Override
  public String getCategory() {
    return field.model();
  }

  @Override
  public String getName() {
    return field.declaration().name();
  }

  @Override
  public String getDescription() {
    Hyperparameter own = field.declaration();
    String help = TEXTS.get("sheet.help", own.help(), own.range(), own.defaultValue());
    boolean symbol = !own.symbol().isEmpty();
    boolean value = !own.articleValue().isEmpty();
    if (symbol && value) {
      return help + " " + TEXTS.get("sheet.help.symbolAndValue", own.symbol(), own.articleValue());
    } else if (symbol) {
      return help + " " + TEXTS.get("sheet.help.symbol", own.symbol());
    } else if (value) {
      return help + " " + TEXTS.get("sheet.help.value", own.articleValue());
    }
    return help;
  }

  @Override
  public Object getValue() {
    return field.textProperty().get();
  }

  @Override
  public void setValue(Object value) {
    field.textProperty().set(value.toString());
  }

  @Override
  public Optional<ObservableValue<? extends Object>> getObservableValue() {
    return Optional.of(field.textProperty());
  }
}
