package org.drrworkbench.ui.setup;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.property.editor.PropertyEditor;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/**
 * Edits one hyperparameter and says at each key what is wrong. What was typed stays, right or
 * wrong; beside a value that differs from the default stands the way back to it.
 */
final class HyperparameterEditor implements PropertyEditor<Object> {
  private static final Texts TEXTS = Texts.beside(HyperparameterEditor.class);
  private static final PseudoClass MODIFIED = PseudoClass.getPseudoClass("modified");

  private static final int COLUMNS = 7;

  private final HyperparameterField field;
  private final VBox editor;

  /**
   * @param attended told when the keyboard goes to the editor
   */
  HyperparameterEditor(HyperparameterItem item, Runnable attended) {
    field = item.field();
    Hyperparameter declared = field.declaration();
    Control control = control(declared);
    String id = "setup-hyper-" + field.key().replace('.', '-');
    control.setId(id);
    control.setAccessibleText(TEXTS.get("sheet.editor.accessible", declared.name(), field.model()));
    control.setTooltip(new Tooltip(item.getDescription()));
    control.setMaxWidth(Double.MAX_VALUE);
    control.getStyleClass().add("setup-hyper");
    control
        .focusedProperty()
        .addListener(
            (property, old, now) -> {
              if (now) {
                attended.run();
              }
            });
    FormField.mark(control, field.problemProperty());
    field.modifiedProperty().subscribe(is -> control.pseudoClassStateChanged(MODIFIED, is));
    HBox.setHgrow(control, Priority.ALWAYS);
    HBox row = new HBox(control, reset(id));
    row.getStyleClass().add("setup-hyper-row");
    Label problem = FormField.problemLabel(id + "-problem", field.problemProperty());
    // As wide as the editor, and never a reason to make the names' column narrower.
    problem.setPrefWidth(1);
    problem.setMaxWidth(Double.MAX_VALUE);
    editor = new VBox(row, problem);
  }

  private Control control(Hyperparameter declared) {
    return switch (declared.kind()) {
      case INTEGER, REAL -> {
        TextField text = new TextField();
        text.setPrefColumnCount(COLUMNS);
        text.textProperty().bindBidirectional(field.textProperty());
        yield text;
      }
      case FLAG -> {
        CheckBox flag = new CheckBox();
        field
            .textProperty()
            .subscribe(text -> flag.setSelected(Boolean.parseBoolean(text.strip())));
        flag.selectedProperty()
            .addListener((property, old, now) -> field.textProperty().set(Boolean.toString(now)));
        yield flag;
      }
      case CHOICE -> {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(declared.choices());
        choice.valueProperty().bindBidirectional(field.textProperty());
        yield choice;
      }
    };
  }

  private Button reset(String id) {
    Hyperparameter declared = field.declaration();
    Button reset = new Button("", new FontIcon(MaterialDesignU.UNDO_VARIANT));
    reset.setId(id + "-reset");
    reset.getStyleClass().addAll("flat", "button-icon", "setup-reset");
    reset.setAccessibleText(
        TEXTS.get(
            "sheet.reset.accessible", declared.name(), field.model(), declared.defaultValue()));
    reset.setTooltip(new Tooltip(TEXTS.get("sheet.reset.tooltip", declared.defaultValue())));
    reset.visibleProperty().bind(field.modifiedProperty());
    reset.setOnAction(event -> field.reset());
    return reset;
  }

  @Override
  public VBox getEditor() {
    return editor;
  }

  @Override
  public Object getValue() {
    return field.textProperty().get();
  }

  @Override
  public void setValue(Object value) {
    // The sheet hands over what the field already holds.
  }
}
