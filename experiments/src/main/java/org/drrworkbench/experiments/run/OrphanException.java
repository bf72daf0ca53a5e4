package org.drrworkbench.experiments.run;

/** A later attempt has taken the run over: this one must write nothing more. */
final class OrphanException extends RuntimeException {
  OrphanException(String sentence) {
    super(sentence);
  }
}
