package org.drrworkbench.experiments.fetch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.drrworkbench.experiments.run.AtomicFile;

/** The notes that the cache keeps beside the files. What cannot be read counts as absent. */
final class FetchJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private FetchJson() {}

  static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(Files.readString(file), type));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static void write(Path file, Object note) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, MAPPER.writeValueAsString(note) + "\n");
  }
}
