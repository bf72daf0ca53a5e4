package org.drrworkbench.core.drr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/** Hyperparameters that choose among an enum's constants, written as in {@code target-noise}. */
final class Choices {
  private Choices() {}

  static <E extends Enum<E>> Hyperparameter of(String name, E value, String help) {
    List<String> words =
        Arrays.stream(value.getDeclaringClass().getEnumConstants()).map(Choices::word).toList();
    return Hyperparameter.choice(name, word(value), words, help);
  }

  static <E extends Enum<E>> E read(HyperparameterValues values, String name, Class<E> type) {
    String word = values.choice(name);
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
