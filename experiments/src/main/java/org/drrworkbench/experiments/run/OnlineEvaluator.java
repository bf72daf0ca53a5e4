package org.drrworkbench.experiments.run;

/** Scores in simulated sessions. */
public interface OnlineEvaluator {}
