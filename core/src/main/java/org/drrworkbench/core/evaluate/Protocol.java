package org.drrworkbench.core.evaluate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which items a user's list is chosen from; the rest of the evaluation is the same for all.
 *
 * @param kind where candidates come from
 * @param negatives how many items that the user never rated are drawn, from 1 to {@link
 *     #MOST_NEGATIVES}; 0 for kinds that draw none
 */
public record Protocol(Kind kind, int negatives) {
  public static final int MOST_NEGATIVES = 10_000;

  /** Re-ranking of what is known: every candidate has a rating. */
  public static final Protocol RATED_ONLY = new Protocol(Kind.RATED_ONLY, 0);

  /** The article's words: only what a user is known to like is taken out. */
  public static final Protocol FULL = new Protocol(Kind.FULL, 0);

  /** The rigorous one: everything a running system could recommend. */
  public static final Protocol FULL_UNSEEN = new Protocol(Kind.FULL_UNSEEN, 0);

  /** The leave-one-out protocol of many neural recommenders. */
  public static final Protocol SAMPLED_100 = new Protocol(Kind.SAMPLED, 100);

  /** Between re-ranking and full ranking. */
  public static final Protocol RATED_PLUS_100 = new Protocol(Kind.RATED_PLUS, 100);

  private static final Pattern DRAWING = Pattern.compile("(sampled|rated-plus)-([1-9][0-9]{0,4})");

  /** Where candidates come from. */
  public enum Kind {
    RATED_ONLY("rated-only"),
    FULL("full"),
    FULL_UNSEEN("full-unseen"),
    SAMPLED("sampled"),
    RATED_PLUS("rated-plus");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    boolean draws() {
      return this == SAMPLED || this == RATED_PLUS;
    }
  }

  public Protocol {
    boolean right = kind.draws() ? negatives >= 1 && negatives <= MOST_NEGATIVES : negatives == 0;
    if (!right) {
      throw new IllegalArgumentException(
          "Protocol "
              + kind.word
              + " with "
              + negatives
              + " drawn items does not exist; "
              + (kind.draws() ? "draw from 1 to " + MOST_NEGATIVES + "." : "it draws none."));
    }
  }

  /** The protocols offered for choice; others of the drawing kinds exist by their id. */
  public static List<Protocol> standard() {
    return List.of(RATED_ONLY, FULL, FULL_UNSEEN, SAMPLED_100, RATED_PLUS_100);
  }

  /** The word used in specs and results, such as {@code sampled-100}. */
  public String id() {
    return kind.draws() ? kind.word + "-" + negatives : kind.word;
  }

  /** The candidates in words, for the card above a table. */
  public String candidates() {
    return switch (kind) {
      case RATED_ONLY -> "the user's test items";
      case FULL -> "all items the user has no positive train or validation rating for";
      case FULL_UNSEEN -> "all items the user has no train or validation rating for";
      case SAMPLED ->
          "one positive test item and "
              + negatives
              + " random items the user never rated, for each positive test item";
      case RATED_PLUS ->
          "the user's test items and " + negatives + " random items the user never rated";
    };
  }

  /** One line for lists. */
  public String description() {
    return switch (kind) {
      case RATED_ONLY -> "Re-rank the user's test items only.";
      case FULL ->
          "Rank the whole catalogue without the user's positive train and validation items (the"
              + " article's words).";
      case FULL_UNSEEN -> "Rank the whole catalogue without the user's train and validation items.";
      case SAMPLED ->
          "Find one positive test item among "
              + negatives
              + " unrated ones; a user's value is the mean over the user's positive test items.";
      case RATED_PLUS -> "Rank the user's test items among " + negatives + " unrated ones.";
    };
  }

  /** Whether a user has one list; else one for each positive test item. */
  public boolean oneListPerUser() {
    return kind != Kind.SAMPLED;
  }

  /**
   * The protocol of an id.
   *
   * @throws IllegalArgumentException one sentence with the known ids
   */
  public static Protocol of(String id) {
    Matcher drawing = DRAWING.matcher(id);
    if (drawing.matches() && Integer.parseInt(drawing.group(2)) <= MOST_NEGATIVES) {
      Kind kind = drawing.group(1).equals(Kind.SAMPLED.word) ? Kind.SAMPLED : Kind.RATED_PLUS;
      return new Protocol(kind, Integer.parseInt(drawing.group(2)));
    }
    return Stream.of(RATED_ONLY, FULL, FULL_UNSEEN)
        .filter(protocol -> protocol.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no protocol '"
                        + id
                        + "'; choose from "
                        + standard().stream().map(Protocol::id).collect(Collectors.joining(", "))
                        + " (or another number from 1 to "
                        + MOST_NEGATIVES
                        + " in place of 100)."));
  }

  @Override
  public String toString() {
    return id();
  }
}
