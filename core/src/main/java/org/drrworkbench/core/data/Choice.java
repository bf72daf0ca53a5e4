package org.drrworkbench.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of a few ways that the user chooses by its word in specs and options. */
public interface Choice {
  /** The word. */
  String id();

  /** The words of a kind of choice, in the order of lists. */
  static <T extends Enum<T> & Choice> List<String> ids(Class<T> kind) {
    return Arrays.stream(kind.getEnumConstants()).map(Choice::id).toList();
  }

  /** The choice of a word, if there is one. */
  static <T extends Enum<T> & Choice> Optional<T> find(Class<T> kind, String id) {
    return Arrays.stream(kind.getEnumConstants()).filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * The choice of a word.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  static <T extends Enum<T> & Choice> T of(Class<T> kind, String id) {
    return find(kind, id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + id + "' is none of " + String.join(", ", ids(kind)) + "."));
  }
}
