package org.drrworkbench.ui.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Messages in passing, in the lower right corner; they go by themselves or when closed. */
public final class MessageArea extends VBox {
  private static final Duration STAY = Duration.seconds(8);
  private static final int MOST = 4;

  public MessageArea() {
    setId("messages");
    getStyleClass().add("messages");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    setMaxWidth(Region.USE_PREF_SIZE);
    javafx.scene.layout.StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
  }

  /** Shows a sentence for some seconds. */
  void tell(String sentence) {
    Notification message = add(sentence, new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
    message.getStyleClass().add(Styles.SUCCESS);
    PauseTransition wait = new PauseTransition(STAY);
    wait.setOnFinished(event -> getChildren().remove(message));
    wait.play();
  }

  /** Shows a sentence until it is closed. */
  Notification warn(String sentence) {
    Notification message = add(sentence, new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    message.getStyleClass().add(Styles.WARNING);
    return message;
  }

  private Notification add(String sentence, FontIcon icon) {
    Notification message = new Notification(sentence, icon);
    message.getStyleClass().add(Styles.ELEVATED_1);
    message.setPrefWidth(420);
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.setAccessibleText(sentence);
    message.setOnClose(event -> getChildren().remove(message));
    getChildren().add(message);
    if (getChildren().size() > MOST) {
      getChildren().remove(0);
    }
    return message;
  }
}
