package org.drrworkbench.core.evaluate;

/** How the figure of the random reference is found. */
public enum RandomFigure {
  /** The exact expectation over all orders of the candidates; f1 is made of two such. */
  EXPECTED("exact expectation"),
  /** The mean over several random orders. */
  DRAWN("mean of " + RandomReference.DRAWS + " draws"),
  /** There is none: a ranking predicts no ratings. */
  NONE("none");

  private final String words;

  RandomFigure(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
