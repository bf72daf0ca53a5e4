package org.drrworkbench.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The file that a typed path means.
 *
 * @param path absolute, with one of the endings
 */
record ExportFile(Path path) {

  /**
   * Reads what was typed.
   *
   * @param typed a path; a relative one counts from the folder
   * @param folder where files went before
   * @param format the ending to add where there is none of these
   * @throws IllegalArgumentException one sentence when it names no file
   */
  static ExportFile of(String typed, Path folder, String format, List<String> formats) {
    String text = typed.strip();
    if (text.isEmpty() || text.endsWith("/") || text.endsWith("\\")) {
      throw new IllegalArgumentException(
          "The file is '" + text + "'; it must be a path that ends in a file's name.");
    }
    String whole = ending(text, formats).isPresent() ? text : text + "." + format;
    try {
      return new ExportFile(folder.toAbsolutePath().resolve(whole).normalize());
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "The file is '" + text + "'; this system takes no such path (" + e.getReason() + ").", e);
    }
  }

  /** Which of the formats a path ends in. */
  static Optional<String> ending(String path, List<String> formats) {
    String lower = path.strip().toLowerCase(Locale.ROOT);
    return formats.stream().filter(format -> lower.endsWith("." + format)).findFirst();
  }

  /** The same path with another of the endings. */
  static String withEnding(String path, String format, List<String> formats) {
    String text = path.strip();
    String bare =
        ending(text, formats)
            .map(old -> text.substring(0, text.length() - old.length() - 1))
            .orElse(text);
    return bare + "." + format;
  }
}
