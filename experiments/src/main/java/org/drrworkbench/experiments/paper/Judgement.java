package org.drrworkbench.experiments.paper;

/**
 * The article's figure beside one of ours.
 *
 * @param article the printed figure
 * @param verdict how ours stands to it
 */
public record Judgement(PaperValue article, Verdict verdict) {
  /** The figure as printed, with a mark if the article contradicts it. */
  public String printed() {
    return article.contradiction().isEmpty() ? article.printed() : article.printed() + "!";
  }

  /** What has to be said beneath the figure, as a sentence; empty if nothing. */
  public String note() {
    String contradiction =
        article.contradiction().isEmpty()
            ? ""
            : "The article contradicts " + article.printed() + ": " + article.contradiction() + ".";
    String reason = verdict.comparable() ? "" : "Not comparable because " + verdict.because() + ".";
    return (contradiction + " " + reason).strip();
  }
}
