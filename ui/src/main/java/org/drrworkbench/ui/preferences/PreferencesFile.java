package org.drrworkbench.ui.preferences;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drrworkbench.experiments.run.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps preferences in a JSON file. One that cannot be read counts as none, one that cannot be
 * written is lost: neither is worth a word to the user, both stand in the log.
 *
 * @param file the file; its folder is made when missing
 */
public record PreferencesFile(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  public WindowPreferences read() {
    try {
      WindowPreferences read =
          Files.exists(file) ? MAPPER.readValue(file.toFile(), WindowPreferences.class) : null;
      return read == null ? WindowPreferences.defaults() : read;
    } catch (IOException e) {
      LOG.warn("The preferences {} cannot be read; the window starts afresh.", file, e);
      return WindowPreferences.defaults();
    }
  }

  public void write(WindowPreferences preferences) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      AtomicFile.write(
          file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(preferences));
    } catch (IOException e) {
      LOG.warn("The preferences {} cannot be written.", file, e);
    }
  }
}
