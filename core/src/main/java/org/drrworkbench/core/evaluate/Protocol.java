package org.drrworkbench.core.evaluate;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Which items a user's list is chosen from; the rest of the evaluation is the same for all. */
public enum Protocol {
  /** Re-ranking of what is known: every candidate has a rating. */
  RATED_ONLY("rated-only", "the user's test items", "Re-rank the user's test items only.") {
    @Override
    int[] candidates(TestUser user) {
      return user.testItems();
    }
  },

  /** The rigorous one: everything a running system could recommend. */
  FULL_UNSEEN(
      "full-unseen",
      "all items the user has no train or validation rating for",
      "Rank the whole catalogue without the user's train and validation items.") {
    @Override
    int[] candidates(TestUser user) {
      int[] seen = user.seenItems();
      int[] unseen = new int[user.itemCount() - seen.length];
      int next = 0;
      int count = 0;
      for (int item = 0; item < user.itemCount(); item++) {
        if (next < seen.length && seen[next] == item) {
          next++;
        } else {
          unseen[count++] = item;
        }
      }
      return unseen;
    }
  };

  private final String id;
  private final String candidates;
  private final String description;

  Protocol(String id, String candidates, String description) {
    this.id = id;
    this.candidates = candidates;
    this.description = description;
  }

  /** The word used in specs and results. */
  public String id() {
    return id;
  }

  /** The candidates in words, for the card above a table. */
  public String candidates() {
    return candidates;
  }

  /** One line for lists. */
  public String description() {
    return description;
  }

  /** The user's candidate items, ascending and without repetition; not to be modified. */
  abstract int[] candidates(TestUser user);

  /**
   * The protocol of an id.
   *
   * @throws IllegalArgumentException one sentence with the known ids
   */
  public static Protocol of(String id) {
    return Arrays.stream(values())
        .filter(protocol -> protocol.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no protocol '"
                        + id
                        + "'; choose from "
                        + Arrays.stream(values())
                            .map(Protocol::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
