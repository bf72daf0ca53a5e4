package org.drrworkbench.experiments.compare;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a model is named where its runs stand beside each other: its id, and the fields in which the
 * runs differ, such as {@code drr-gru (embeddingSize 50)}.
 */
public final class ModelLabel {
  /** By id, then by what differs, numbers in it by size. */
  public static final Comparator<String> ORDER =
      Comparator.comparing(ModelLabel::id)
          .thenComparing(ModelLabel::bySize)
          .thenComparing(Comparator.naturalOrder());

  /** Brands figures of what was fitted on test rows; stands first among the differences. */
  private static final String LEAKY = "leaky";

  private static final Pattern DIGITS = Pattern.compile("(?<![0-9.])[0-9]+");
  private static final int LONGEST = 18;

  private ModelLabel() {}

  /**
   * The label of a model in the files of one run: its id, branded if its figures say nothing.
   *
   * @param leaky whether it was fitted on test rows
   */
  public static String of(String id, boolean leaky) {
    return leaky ? id + " (" + LEAKY + ")" : id;
  }

  /**
   * The label of some of a model's runs; a brand stays.
   *
   * @param model the model's id or its label in a file
   * @param differences fields with values; none for the label as it is
   */
  public static String of(String model, Map<String, String> differences) {
    if (differences.isEmpty()) {
      return model;
    }
    String fields =
        differences.entrySet().stream()
            .map(field -> field.getKey() + " " + field.getValue())
            .collect(Collectors.joining(", "));
    return id(model) + " (" + (isLeaky(model) ? LEAKY + ", " : "") + fields + ")";
  }

  /** Whether the label says that its figures come from a model fitted on test rows. */
  public static boolean isLeaky(String label) {
    String differences = differences(label);
    return differences.startsWith(" (" + LEAKY + ")")
        || differences.startsWith(" (" + LEAKY + ", ");
  }

  /** The model's id. */
  public static String id(String label) {
    int end = label.indexOf(" (");
    return end < 0 ? label : label.substring(0, end);
  }

  /** What follows the id, with the space before it; empty if nothing differs. */
  public static String differences(String label) {
    return label.substring(id(label).length());
  }

  /** Whole parts of numbers padded with zeros, so that the order of letters is that of size. */
  private static String bySize(String label) {
    Matcher digits = DIGITS.matcher(differences(label));
    return digits.replaceAll(
        match -> "0".repeat(Math.max(0, LONGEST - match.group().length())) + match.group());
  }
}
