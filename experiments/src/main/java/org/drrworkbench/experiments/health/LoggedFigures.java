package org.drrworkbench.experiments.health;

import java.util.OptionalDouble;
import org.drrworkbench.core.recommend.LoggedKey;

/** The figures that a run has logged so far, those of each key in their order. */
public interface LoggedFigures {
  /** How many figures of a key there are. */
  int count(String key);

  /**
   * The step of a figure.
   *
   * @param place 0 to count - 1
   */
  double step(String key, int place);

  /**
   * A figure, which may be no number.
   *
   * @param place 0 to count - 1
   */
  double value(String key, int place);

  /** The latest figure of a key. */
  default OptionalDouble latest(LoggedKey key) {
    int count = count(key.key());
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(value(key.key(), count - 1));
  }

  /** The latest few figures of a key, oldest first; fewer where there are fewer. */
  default double[] last(LoggedKey key, int most) {
    int count = count(key.key());
    double[] values = new double[Math.min(most, count)];
    for (int k = 0; k < values.length; k++) {
      values[k] = value(key.key(), count - values.length + k);
    }
    return values;
  }
}
