package org.drrworkbench.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drrworkbench.ui.theme.Appearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsReadBack() {
    PreferencesFile file = new PreferencesFile(folder.resolve("new").resolve("window.json"));
    WindowPreferences written =
        new WindowPreferences(
            Appearance.DARK, "results", new WindowPreferences.Place(-1200, 40, 1400, 900), true);
    file.write(written);
    assertThat(file.read()).isEqualTo(written);
  }

  @Test
  void aFirstStartHasNoPlace() {
    PreferencesFile file = new PreferencesFile(folder.resolve("window.json"));
    file.write(WindowPreferences.defaults());
    assertThat(file.read()).isEqualTo(WindowPreferences.defaults());
    assertThat(file.read().place()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "{}", "{\"appearance\":null,\"x\":5}", "{\"place\":null}"})
  void aFileThatSaysNothingUsableIsAFirstStart(String content) throws IOException {
    Path path = folder.resolve("window.json");
    Files.writeString(path, content);
    assertThat(new PreferencesFile(path).read()).isEqualTo(WindowPreferences.defaults());
  }

  @Test
  void aWindowIsNeverTooSmallToUse() throws IOException {
    Path path = folder.resolve("window.json");
    Files.writeString(path, "{\"place\":{\"x\":10,\"y\":20,\"width\":3}}");
    assertThat(new PreferencesFile(path).read().place())
        .isEqualTo(new WindowPreferences.Place(10, 20, 960, 800));
  }
}
