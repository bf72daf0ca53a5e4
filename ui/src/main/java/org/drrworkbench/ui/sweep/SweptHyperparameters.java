package org.drrworkbench.ui.sweep;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.Hyperparameter.Kind;
import org.drrworkbench.core.recommend.Model;

/** Which hyperparameters can be swept, and with which values to begin. */
final class SweptHyperparameters {
  /** The article's "dimension of the feature matrix", its Figures 4 and 5. */
  static final String ARTICLE = "embeddingSize";

  private static final String ARTICLE_VALUES = "50, 100, 150, 200, 250";

  private SweptHyperparameters() {}

  /** The numbers of one model. */
  static List<Hyperparameter> of(Model model) {
    return model.hyperparameters().all().stream().filter(SweptHyperparameters::isNumber).toList();
  }

  /** The numbers that all of some models have, as the first declares them; none for no model. */
  static List<Hyperparameter> commonTo(Collection<Model> models) {
    return models.stream()
        .findFirst()
        .map(
            first ->
                of(first).stream()
                    .filter(
                        own ->
                            models.stream()
                                .allMatch(model -> model.hyperparameters().has(own.name())))
                    .toList())
        .orElse(List.of());
  }

  private static boolean isNumber(Hyperparameter hyperparameter) {
    return hyperparameter.kind() == Kind.INTEGER || hyperparameter.kind() == Kind.REAL;
  }

  /** Values to begin with: the article's, or some about the default and the article's value. */
  static String proposal(Hyperparameter hyperparameter) {
    if (hyperparameter.name().equals(ARTICLE)) {
      return ARTICLE_VALUES;
    }
    TreeSet<Double> values = new TreeSet<>();
    double usual = Double.parseDouble(hyperparameter.defaultValue());
    for (double factor : new double[] {0.5, 1, 2}) {
      values.add(usual * factor);
    }
    if (isNumeral(hyperparameter.articleValue())) {
      values.add(Double.valueOf(hyperparameter.articleValue()));
    }
    return String.join(
        ", ",
        values.stream()
            .filter(value -> value >= hyperparameter.min() && value <= hyperparameter.max())
            .map(value -> text(hyperparameter, value))
            .distinct()
            .toList());
  }

  /**
   * Values as they are typed, with commas, semicolons or spaces between them, in the form in which
   * runs are named.
   *
   * @throws IllegalArgumentException the schema's sentence for the first wrong one
   */
  static List<String> values(String text, Hyperparameter hyperparameter) {
    return Arrays.stream(text.split("[,;\\s]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> hyperparameter.parse(word).toString())
        .toList();
  }

  private static String text(Hyperparameter hyperparameter, double value) {
    return hyperparameter.kind() == Kind.INTEGER
        ? Long.toString(Math.round(value))
        : Double.toString(value);
  }

  private static boolean isNumeral(String text) {
    return text.matches("[0-9]+(\\.[0-9]+)?");
  }

  /** The name with the article's symbol, such as {@code embeddingSize k}. */
  static String label(Hyperparameter hyperparameter) {
    String whole = hyperparameter.symbol();
    int comma = whole.indexOf(',');
    String symbol = comma < 0 ? whole : whole.substring(0, comma);
    return symbol.isEmpty() ? hyperparameter.name() : hyperparameter.name() + " " + symbol;
  }
}
