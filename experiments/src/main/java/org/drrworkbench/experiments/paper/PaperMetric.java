package org.drrworkbench.experiments.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A figure of the article's tables, and which of our metrics it may be. Where its formula is open,
 * every variant stands beside it and says which it is.
 */
public enum PaperMetric {
  PRECISION(
      "precision",
      "precision precision.fixed precision.whole",
      "The article does not say what it divides precision by: it stands beside precision (min(L,"
          + " candidates)), precision.fixed (L) and precision.whole (users with L candidates)."),
  RECALL("recall", "recall recall.zero", ""),
  F1("f1", "f1", ""),
  NDCG(
      "ndcg",
      "ndcg.self ndcg.cand",
      "The article's NDCG divides by the recommended list re-sorted, which is ndcg.self."),
  MAP(
      "map",
      "map.hits map.min map.meanp map.all",
      "The article does not say what it divides average precision by: it stands beside each of our"
          + " variants (map.hits, map.min and others)."),
  REWARD(
      "reward",
      "reward",
      "A simulator's reward depends on the simulator: compare reward_share, between models here.");

  private final String word;
  private final String variants;
  private final String note;

  PaperMetric(String word, String variants, String note) {
    this.word = word;
    this.variants = variants;
    this.note = note;
  }

  /** The article's word for it. */
  public String word() {
    return word;
  }

  /** Our metrics that it may be, the likeliest first. */
  public List<String> variants() {
    return List.of(variants.split(" "));
  }

  /** What is open about its formula, one sentence; empty where nothing is. */
  public String note() {
    return note;
  }

  /** Whether it depends on which ratings are positive. */
  boolean needsPositives() {
    return this != NDCG && this != REWARD;
  }

  /** The article's figure that one of our metrics may be compared with. */
  public static Optional<PaperMetric> ofVariant(String metric) {
    return Arrays.stream(values()).filter(own -> own.variants().contains(metric)).findFirst();
  }

  static PaperMetric of(String word) {
    return Arrays.stream(values())
        .filter(own -> own.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The article has no metric " + word + "."));
  }
}
