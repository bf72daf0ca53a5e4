package org.drrworkbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drrworkbench.ui.WindowTest;
import org.drrworkbench.ui.theme.Appearance;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

class ShellViewTest extends WindowTest {
  private final List<String> events = new ArrayList<>();
  private final ShellViewModel model = new ShellViewModel(List.of("one", "two"), "");

  @Test
  void sideBarAndKeysLeadFromScreenToScreen() {
    open();
    clickOn("#go-two");
    until("the second screen is in sight", () -> lookup("#content-two").tryQuery().isPresent());
    press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
    until("the first screen is back", () -> lookup("#content-one").tryQuery().isPresent());
    assertThat(events)
        .containsExactly("one shown", "one hidden", "two shown", "two hidden", "one shown");
  }

  @Test
  void aKeyTurnsLightIntoDark() {
    open();
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    until("it is dark", () -> look().appearance() == Appearance.DARK);
    picture("shell-dark");
  }

  private void open() {
    show(
        () ->
            new ShellView(
                List.of(new Page("one"), new Page("two")),
                model,
                look(),
                what -> {},
                new MessageArea(),
                () -> {}),
        1000,
        700);
  }

  private final class Page implements Screen {
    private final String id;
    private final Region view;

    Page(String id) {
      this.id = id;
      view = new VBox(new Label("Content " + id));
      view.setId("content-" + id);
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String title() {
      return "Page " + id;
    }

    @Override
    public Ikon icon() {
      return MaterialDesignP.PLAY;
    }

    @Override
    public Region view() {
      return view;
    }

    @Override
    public void shown() {
      events.add(id + " shown");
    }

    @Override
    public void hidden() {
      events.add(id + " hidden");
    }
  }
}
