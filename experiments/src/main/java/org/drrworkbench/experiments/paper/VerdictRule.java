package org.drrworkbench.experiments.paper;

import java.util.Locale;
import java.util.Optional;

/**
 * Says how our figures stand to the article's. In this order:
 *
 * <ol>
 *   <li>not comparable, if the model was fitted on test rows, or protocol, split, ratings, positive
 *       threshold or formula are known to differ;
 *   <li>not comparable, if the article's value lies above what the oracle reaches here, or below
 *       what random lists reach, by more than {@link #BEYOND}: then no ranker could have got it
 *       from these data under this formula;
 *   <li>not comparable, if it is a simulator's reward: its size is the simulator's, of which the
 *       article says too little to build the same;
 *   <li>not comparable, if half of our interval over seeds is wider than {@link #WIDEST};
 *   <li>reproduced, if the article's value lies within our 95 % interval over seeds, or within
 *       {@link #TOLERANCE} of our mean (which is more than seeds and random splits move it);
 *   <li>below or above, as ours lies to the article's.
 * </ol>
 */
public final class VerdictRule {
  /** As far from our mean as a reproduced value may lie. */
  public static final double TOLERANCE = 0.01;

  /**
   * As far beyond the oracle or random lists as another division of the same ratings may take them,
   * which moves them by 0.002 or so.
   */
  public static final double BEYOND = 0.005;

  /** Half an interval that is too wide to say anything. */
  public static final double WIDEST = 0.05;

  /** Far below the last printed decimal: what binary fractions leave over. */
  private static final double ROUNDING = 1e-9;

  private VerdictRule() {}

  /** The rule in words, for the card above a table. */
  public static String inWords() {
    return String.format(
        Locale.ROOT,
        "Article: reproduced if its value lies within our 95 %% interval over seeds or within %.2f"
            + " of our mean, else ours is below or above it; n/c = not comparable, with the reason"
            + " below; ! = the article contradicts itself.",
        TOLERANCE);
  }

  /** The verdict on one figure. */
  public static Verdict judge(PaperValue article, OurFigure ours) {
    if (ours.leaky()) {
      return Verdict.notComparable("the model was fitted on test rows");
    }
    if (Double.isNaN(ours.mean())) {
      return Verdict.notComparable("no user counts here");
    }
    Optional<String> unmet = Conditions.of(article.dataset()).unmet(article, ours);
    if (unmet.isPresent()) {
      return Verdict.notComparable(unmet.get());
    }
    double value = article.value();
    if (value > ours.oracle() + BEYOND) {
      return Verdict.notComparable(
          text("its value lies above the %s here, %.4f", ceiling(article), ours.oracle()));
    }
    if (value < ours.random() - BEYOND) {
      return Verdict.notComparable(
          text("its value lies below what random lists reach here, %.4f", ours.random()));
    }
    if (article.metric() == PaperMetric.REWARD) {
      return Verdict.notComparable(
          "an absolute reward is its simulator's, which the article does not describe; compare"
              + " reward_share, between models here");
    }
    if (ours.halfInterval() > WIDEST) {
      return Verdict.notComparable(
          text("our interval over seeds is too wide, \u00b1%.4f", ours.halfInterval()));
    }
    double reach =
        Double.isNaN(ours.halfInterval()) ? TOLERANCE : Math.max(TOLERANCE, ours.halfInterval());
    if (Math.abs(value - ours.mean()) <= reach + ROUNDING) {
      return Verdict.of(Verdict.Kind.REPRODUCED);
    }
    return Verdict.of(ours.mean() < value ? Verdict.Kind.BELOW : Verdict.Kind.ABOVE);
  }

  private static String ceiling(PaperValue article) {
    return article.mode().equals("online")
        ? "simulator's ceiling"
        : "best that any ranking reaches";
  }

  private static String text(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }
}
