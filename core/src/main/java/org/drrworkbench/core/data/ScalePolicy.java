package org.drrworkbench.core.data;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What happens to a rating beyond the scale. */
public enum ScalePolicy {
  /** It becomes the nearest value on the scale. */
  CLIP("clip"),
  /** The row is left out. */
  DROP("drop"),
  /** The row is unreadable. */
  REFUSE("refuse");

  private final String id;

  ScalePolicy(String id) {
    this.id = id;
  }

  /** The word in specs and options. */
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException if no policy has this word, naming those there are
   */
  public static ScalePolicy of(String id) {
    return Arrays.stream(values())
        .filter(one -> one.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + id
                        + "' is none of "
                        + Arrays.stream(values())
                            .map(ScalePolicy::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
