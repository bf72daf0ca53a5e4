package org.drrworkbench.experiments.spec;

/** The fields of a split that mean something to some kinds only. */
public enum SplitField {
  RATIO,
  FOLD_IN,
  FOLDS,
  FOLD
}
