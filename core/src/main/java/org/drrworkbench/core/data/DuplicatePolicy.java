package org.drrworkbench.core.data;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What happens where a user rated an item more than once. */
public enum DuplicatePolicy {
  /** The last row of the file counts. */
  KEEP_LAST("keep-last"),
  /** The mean of the ratings counts, where and when the last of them stands. */
  MEAN("mean"),
  /** The data is refused. */
  REFUSE("refuse");

  private final String id;

  DuplicatePolicy(String id) {
    this.id = id;
  }

  /** The word in specs and options. */
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException if no policy has this word, naming those there are
   */
  public static DuplicatePolicy of(String id) {
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
                            .map(DuplicatePolicy::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
