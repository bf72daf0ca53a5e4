package org.drrworkbench.ui.shell;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** Dialogs and messages of one window. */
public final class WindowDialogs implements Dialogs {
  private static final Texts TEXTS = Texts.beside(WindowDialogs.class);

  private final Stage owner;
  private final Look look;
  private final MessageArea messages;

  public WindowDialogs(Stage owner, Look look, MessageArea messages) {
    this.owner = owner;
    this.look = look;
    this.messages = messages;
  }

  @Override
  public void tell(String sentence) {
    messages.tell(sentence);
  }

  @Override
  public void problem(String sentence, @Nullable Throwable cause) {
    var message = messages.warn(sentence);
    if (cause != null) {
      Button details = new Button(TEXTS.get("problem.details"));
      details.setOnAction(event -> details(sentence, cause));
      message.setPrimaryActions(details);
    }
  }

  private void details(String sentence, Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    TextArea text = new TextArea(trace.toString());
    text.setEditable(false);
    text.setPrefColumnCount(70);
    text.setPrefRowCount(18);
    text.getStyleClass().add("details");
    ButtonType copy = new ButtonType(TEXTS.get("problem.copy"), ButtonData.LEFT);
    Alert alert = alert(Alert.AlertType.INFORMATION, sentence, copy, ButtonType.CLOSE);
    alert.getDialogPane().setContent(text);
    if (alert.showAndWait().filter(copy::equals).isPresent()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(sentence + System.lineSeparator() + trace);
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private Alert alert(Alert.AlertType type, String sentence, ButtonType... buttons) {
    Alert alert = new Alert(type, sentence, buttons);
    alert.initOwner(owner);
    alert.setTitle(TEXTS.get("window.title"));
    alert.setHeaderText(sentence);
    alert.setContentText("");
    look.dress(alert);
    return alert;
  }

  @Override
  public Optional<Path> chooseFolder(String title, @Nullable Path start) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (start != null && Files.isDirectory(start)) {
      chooser.setInitialDirectory(start.toAbsolutePath().toFile());
    }
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> openFile(String title, @Nullable Path start) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (start != null && Files.isDirectory(start)) {
      chooser.setInitialDirectory(start.toAbsolutePath().toFile());
    }
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<String> chooseOne(String question, List<String> offered) {
    ChoiceDialog<String> dialog = new ChoiceDialog<>(offered.get(0), offered);
    dialog.initOwner(owner);
    dialog.setTitle(TEXTS.get("window.title"));
    dialog.setHeaderText(question);
    look.dress(dialog);
    return dialog.showAndWait();
  }

  @Override
  public Optional<Path> chooseFile(String title, Path suggestion) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    Path folder = suggestion.toAbsolutePath().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
