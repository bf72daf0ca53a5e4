package org.drrworkbench.experiments.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which other programs write lists or scores. */
public enum ListForm {
  /** {@code user Q0 item rank score tag}, separated by white space. */
  TREC,
  /** A header of names with types, such as {@code user_id:token item_id:token score:float}. */
  RECBOLE,
  /** Separated fields with or without a header: user, item, and score or rank. */
  CSV;

  /** The word on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The form of a word.
   *
   * @throws IllegalArgumentException one sentence with the known words
   */
  public static ListForm of(String word) {
    return Arrays.stream(values())
        .filter(form -> form.id().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no form of lists '"
                        + word
                        + "'; choose from "
                        + Arrays.stream(values())
                            .map(ListForm::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
