package org.drrworkbench.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.drrworkbench.experiments.spec.DataSpec;

/** What a user may write for a data set. */
final class DataWords {
  private DataWords() {}

  /** A place, whatever it looks like. */
  static DataSpec file(String word) {
    Path name = Path.of(word).toAbsolutePath().normalize().getFileName();
    return DataSpec.of(name == null ? "root" : name.toString(), word);
  }

  /** A word is an id; what looks like a path, or is a file, is a place of its own. */
  static DataSpec spec(String word) {
    Path path = Path.of(word);
    if (path.isAbsolute() || path.getNameCount() > 1 || Files.isRegularFile(path)) {
      return file(word);
    }
    return DataSpec.of(word, null);
  }
}
