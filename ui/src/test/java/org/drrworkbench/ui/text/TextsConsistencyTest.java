package org.drrworkbench.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word on the screen is in a bundle, and every word in a bundle is on the screen. Read from
 * the sources: keys stand in them as literals, or as a literal beginning to which a word is added.
 */
class TextsConsistencyTest {
  private static final Path JAVA = Path.of("src", "main", "java");
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern ASKED =
      Pattern.compile("(?:TEXTS|texts)\\s*\\.get\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
  private static final Pattern ENDING =
      Pattern.compile("(?:TEXTS|texts)\\s*\\.get\\(\\s*\\w+\\s*\\+\\s*\"(\\.[^\"]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9.-]*)\"");

  @Test
  void noKeyIsMissing() {
    for (Path folder : foldersWithTexts()) {
      Set<String> known = new TreeSet<>(keys(folder));
      Set<String> missing = new TreeSet<>();
      Matcher asked = ASKED.matcher(sources(folder));
      while (asked.find()) {
        String key = asked.group(1);
        boolean there =
            asked.group(2) == null
                ? known.contains(key)
                : known.stream().anyMatch(one -> one.startsWith(key));
        if (!there) {
          missing.add(key);
        }
      }
      assertThat(missing)
          .as("lines to add to %s", RESOURCES.resolve(folder).resolve("texts.properties"))
          .isEmpty();
    }
  }

  @Test
  void noKeyIsUnusedOrTwice() {
    for (Path folder : foldersWithTexts()) {
      String code = sources(folder);
      Set<String> literals =
          LITERAL.matcher(code).results().map(r -> r.group(1)).collect(Collectors.toSet());
      List<String> beginnings =
          ASKED
              .matcher(code)
              .results()
              .filter(r -> r.group(2) != null)
              .map(r -> r.group(1))
              .toList();
      List<String> endings = ENDING.matcher(code).results().map(r -> r.group(1)).toList();
      Predicate<String> used =
          key ->
              literals.contains(key)
                  || beginnings.stream().anyMatch(key::startsWith)
                  || endings.stream()
                      .anyMatch(
                          end ->
                              key.endsWith(end)
                                  && literals.contains(
                                      key.substring(0, key.length() - end.length())));
      List<String> keys = keys(folder);
      assertThat(keys)
          .as("lines to keep in %s", RESOURCES.resolve(folder).resolve("texts.properties"))
          .doesNotHaveDuplicates()
          .allMatch(used, "is asked for by the code");
    }
  }

  private static List<Path> foldersWithTexts() {
    List<Path> folders =
        walk(RESOURCES, file -> file.endsWith("texts.properties")).stream()
            .map(file -> RESOURCES.relativize(file.resolveSibling("")))
            .toList();
    assertThat(folders).as("bundles found").hasSizeGreaterThan(1);
    return folders;
  }

  private static List<String> keys(Path folder) {
    try {
      return Files.readAllLines(RESOURCES.resolve(folder).resolve("texts.properties")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
          .map(line -> line.substring(0, line.indexOf('=')).strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sources(Path folder) {
    StringBuilder all = new StringBuilder();
    for (Path file : walk(JAVA.resolve(folder), name -> name.toString().endsWith(".java"))) {
      try {
        all.append(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString();
  }

  private static List<Path> walk(Path root, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
