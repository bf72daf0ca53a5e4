package org.drrworkbench.ui.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.drrworkbench.core.hyper.Hyperparameter;

/** Several values in one text field, with commas or spaces between them. */
final class NumberList {
  private NumberList() {}

  /** The words of a text. */
  static List<String> words(String text) {
    return Arrays.stream(text.split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * Values of a hyperparameter, in the form in which runs are named.
   *
   * @throws IllegalArgumentException the schema's sentence for the first wrong one
   */
  static List<String> values(String text, Hyperparameter hyperparameter) {
    return words(text).stream().map(word -> hyperparameter.parse(word).toString()).toList();
  }

  /**
   * Seeds.
   *
   * @throws IllegalArgumentException one sentence for the first that is no whole number
   */
  static List<Long> seeds(String text) {
    return numbers("seeds", "1, 2, 3", text, Long::valueOf);
  }

  /**
   * List lengths, ascending.
   *
   * @throws IllegalArgumentException one sentence for the first that is no whole number
   */
  static List<Integer> listLengths(String text) {
    return numbers("listLengths", "10, 20", text, Integer::valueOf).stream().sorted().toList();
  }

  private static <T> List<T> numbers(
      String field, String example, String text, Function<String, T> parse) {
    return words(text).stream()
        .map(
            word -> {
              try {
                return parse.apply(word);
              } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                    field
                        + " has '"
                        + word
                        + "'; it must be whole numbers, such as "
                        + example
                        + ".",
                    e);
              }
            })
        .toList();
  }
}
