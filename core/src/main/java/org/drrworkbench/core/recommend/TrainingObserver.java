package org.drrworkbench.core.recommend;

import java.util.Map;

/** Told of every figure worth a line in the log. */
@FunctionalInterface
public interface TrainingObserver {
  /**
   * @param step steps taken so far in the run (see {@link TrainingSession#gradientStep}), never
   *     falling
   * @param values figures by key; the array {@link LoggedKey} declares
   */
  void logged(long step, Map<LoggedKey, Double> values);
}
