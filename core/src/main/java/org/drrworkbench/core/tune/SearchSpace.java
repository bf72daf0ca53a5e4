package org.drrworkbench.core.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.SearchRange;

/**
 * The hyperparameters that a tuner may change, as the unit cube: 0 is the low end of each search
 * range and 1 the high end.
 */
public final class SearchSpace {
  private final List<Hyperparameter> searched;

  /**
   * @param schema those with a search range are searched
   */
  public SearchSpace(HyperparameterSchema schema) {
    searched = schema.all().stream().filter(h -> h.search() != null).toList();
  }

  /** How many hyperparameters are searched. */
  public int dimensions() {
    return searched.size();
  }

  /** Names of those that are searched. */
  public List<String> names() {
    return searched.stream().map(Hyperparameter::name).toList();
  }

  /** The values at a point, as text by name. */
  Map<String, String> values(double[] point) {
    Map<String, String> values = new TreeMap<>();
    for (int d = 0; d < point.length; d++) {
      values.put(searched.get(d).name(), value(searched.get(d), point[d]));
    }
    return values;
  }

  private static String value(Hyperparameter h, double at) {
    SearchRange range = range(h);
    double number =
        range.logarithmic()
            ? range.low() * StrictMath.pow(range.high() / range.low(), at)
            : range.low() + at * (range.high() - range.low());
    if (h.kind() == Hyperparameter.Kind.INTEGER) {
      return Long.toString(Math.round(number));
    }
    // Three digits are read more easily, and no result hangs on the fourth.
    return Double.toString(threeDigits(number));
  }

  private static double threeDigits(double number) {
    return number == 0 ? 0 : new BigDecimal(number).round(new MathContext(3)).doubleValue();
  }

  /** The point of some values; values beyond a search range lie on its edge. */
  double[] point(Map<String, String> values) {
    double[] point = new double[searched.size()];
    for (int d = 0; d < point.length; d++) {
      Hyperparameter h = searched.get(d);
      SearchRange range = range(h);
      String text = values.getOrDefault(h.name(), h.defaultValue());
      double number = ((Number) h.parse(text)).doubleValue();
      double at =
          range.logarithmic()
              ? Math.log(number / range.low()) / Math.log(range.high() / range.low())
              : (number - range.low()) / (range.high() - range.low());
      point[d] = Math.max(0, Math.min(1, at));
    }
    return point;
  }

  private static SearchRange range(Hyperparameter h) {
    SearchRange range = h.search();
    if (range == null) {
      throw new IllegalStateException(h.name() + " is not searched.");
    }
    return range;
  }
}
