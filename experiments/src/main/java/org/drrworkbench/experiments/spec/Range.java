package org.drrworkbench.experiments.spec;

import java.util.HashSet;
import java.util.List;
import org.drrworkbench.core.data.Choice;

/** Range checks of spec fields; every message names the field, the bad value and the range. */
final class Range {
  private Range() {}

  static void whole(String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw new SpecException(
          field + " is " + value + "; it must be a whole number from " + min + " to " + max + ".");
    }
  }

  static void word(String field, String value) {
    if (value.isBlank()) {
      throw new SpecException(field + " is empty; it must be a word.");
    }
  }

  /** A word that can be the name of a folder on every system. */
  static void folderName(String field, String value) {
    if (!value.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,119}")) {
      throw new SpecException(
          field
              + " is '"
              + value
              + "'; it must be 1 to 120 letters, digits, dots, dashes or underscores, beginning"
              + " with a letter or digit.");
    }
  }

  /** The choice of a word, which the field holds. */
  static <T extends Enum<T> & Choice> T choice(String field, Class<T> kind, String id) {
    return Choice.find(kind, id)
        .orElseThrow(
            () ->
                new SpecException(
                    field
                        + " is '"
                        + id
                        + "'; it must be one of "
                        + String.join(", ", Choice.ids(kind))
                        + "."));
  }

  static void someDistinct(String field, List<?> values) {
    if (values.isEmpty()) {
      throw new SpecException(field + " is empty; it must name at least one.");
    }
    if (new HashSet<>(values).size() != values.size()) {
      throw new SpecException(field + " is " + values + "; no value may stand in it twice.");
    }
  }
}
