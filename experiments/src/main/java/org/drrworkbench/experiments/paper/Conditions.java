package org.drrworkbench.experiments.paper;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold before a figure on one of the article's data sets can be compared with it. */
enum Conditions {
  MOVIELENS_1M("movielens-1m", "rated-only", 3, 4, true),
  JESTER("jester-1", "rated-only", 0, 0.01, true),
  BOOK_CROSSING("book-crossing", "rated-plus-100", 5, 6, false),
  AMAZON_BOOKS("amazon-books", null, 3, 4, false);

  private static final String SHARE = "-0.7";

  private final String dataset;
  private final @Nullable String protocol;
  private final double aboveThreshold;
  private final double mostThreshold;
  private final boolean whole;

  /**
   * @param protocol the one whose figures have the shape of the article's; null where none was
   *     found
   * @param aboveThreshold thresholds above this, up to {@code mostThreshold}, mean the article's
   *     rule: a rating above the middle of the scale
   * @param whole whether the article uses all ratings, as far as is known
   */
  Conditions(
      String dataset,
      @Nullable String protocol,
      double aboveThreshold,
      double mostThreshold,
      boolean whole) {
    this.dataset = dataset;
    this.protocol = protocol;
    this.aboveThreshold = aboveThreshold;
    this.mostThreshold = mostThreshold;
    this.whole = whole;
  }

  static Conditions of(String dataset) {
    for (Conditions own : values()) {
      if (own.dataset.equals(dataset)) {
        return own;
      }
    }
    throw new IllegalArgumentException("The article has no data set " + dataset + ".");
  }

  /** The first that our figure does not fulfil, as a clause. */
  Optional<String> unmet(PaperValue article, OurFigure ours) {
    if (article.mode().equals("offline") && !ours.protocol().equals(protocol)) {
      return Optional.of(
          protocol == null
              ? "no protocol that was tried gives figures of the shape of the article's Table "
                  + article.table()
              : "the article's figures have the shape of the protocol "
                  + protocol
                  + ", not "
                  + ours.protocol());
    }
    if (!ours.split().endsWith(SHARE)) {
      return Optional.of("the article divides 7:3, and this split is " + ours.split());
    }
    if (whole && ours.prepared()) {
      return Optional.of(
          "the article uses all ratings of " + dataset + ", and some were left out here");
    }
    Double threshold = ours.positiveThreshold();
    if (article.metric().needsPositives()
        && threshold != null
        && !(threshold > aboveThreshold && threshold <= mostThreshold)) {
      return Optional.of(
          "ratings above the middle of the scale are positive there, and those from "
              + threshold
              + " here");
    }
    if (ours.metric().equals("ndcg.cand")) {
      return Optional.of("the article's NDCG divides by the re-sorted list, as ndcg.self does");
    }
    return Optional.empty();
  }
}
