package org.drrworkbench.core.evaluate;

/** A scorer that cannot be evaluated, told in one sentence for the user. */
public final class EvaluationException extends RuntimeException {
  public EvaluationException(String sentence) {
    super(sentence);
  }
}
