package org.drrworkbench.core.hyper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one hyperparameter, from which the spec, the command line, the window and the
 * docs all read.
 *
 * @param name the word used everywhere, such as {@code softUpdateRate}
 * @param kind what values it takes
 * @param defaultValue its default, as text
 * @param min lowest value (numbers only)
 * @param max highest value (numbers only)
 * @param choices the allowed words (choices and flags only)
 * @param symbol the article's symbol and equation, or empty
 * @param articleValue the article's value, or empty when it states none
 * @param help one sentence: meaning and effect
 * @param search where a tuner looks for a number; null where it leaves the value alone
 */
public record Hyperparameter(
    String name,
    Kind kind,
    String defaultValue,
    double min,
    double max,
    List<String> choices,
    String symbol,
    String articleValue,
    String help,
    @Nullable SearchRange search) {

  /** What values a hyperparameter takes. */
  public enum Kind {
    INTEGER,
    REAL,
    FLAG,
    CHOICE
  }

  public Hyperparameter {
    choices = List.copyOf(choices);
    boolean number = kind == Kind.INTEGER || kind == Kind.REAL;
    if (search != null && !(number && search.low() >= min && search.high() <= max)) {
      throw new IllegalArgumentException(
          "Hyperparameter " + name + " cannot be searched in " + search + ".");
    }
  }

  public static Hyperparameter integer(String name, long value, long min, long max, String help) {
    return new Hyperparameter(
        name, Kind.INTEGER, Long.toString(value), min, max, List.of(), "", "", help, null);
  }

  public static Hyperparameter real(
      String name, double value, double min, double max, String help) {
    return new Hyperparameter(
        name, Kind.REAL, Double.toString(value), min, max, List.of(), "", "", help, null);
  }

  public static Hyperparameter flag(String name, boolean value, String help) {
    return new Hyperparameter(
        name,
        Kind.FLAG,
        Boolean.toString(value),
        0,
        0,
        List.of("true", "false"),
        "",
        "",
        help,
        null);
  }

  public static Hyperparameter choice(
      String name, String value, List<String> choices, String help) {
    return new Hyperparameter(name, Kind.CHOICE, value, 0, 0, choices, "", "", help, null);
  }

  /** The same declaration with the article's symbol (and equation) and value beside it. */
  public Hyperparameter article(String symbol, String value) {
    return new Hyperparameter(
        name, kind, defaultValue, min, max, choices, symbol, value, help, search);
  }

  /** The same declaration with another default. */
  public Hyperparameter withDefault(String value) {
    parse(value);
    return new Hyperparameter(
        name, kind, value, min, max, choices, symbol, articleValue, help, search);
  }

  /** The same declaration with a range in which a tuner tries numbers evenly. */
  public Hyperparameter searched(double low, double high) {
    return searched(new SearchRange(low, high, false));
  }

  /** The same declaration with a range in which a tuner tries numbers by factors. */
  public Hyperparameter searchedByFactors(double low, double high) {
    return searched(new SearchRange(low, high, true));
  }

  private Hyperparameter searched(SearchRange range) {
    return new Hyperparameter(
        name, kind, defaultValue, min, max, choices, symbol, articleValue, help, range);
  }

  /**
   * The value that a text means: Long, Double, Boolean or String.
   *
   * @throws IllegalArgumentException one sentence with the bad value and the range
   */
  public Object parse(String text) {
    try {
      return switch (kind) {
        case INTEGER -> inRange(Long.parseLong(text.strip()), text);
        case REAL -> inRange(Double.parseDouble(text.strip()), text);
        case FLAG -> Boolean.valueOf(word(text));
        case CHOICE -> word(text);
      };
    } catch (NumberFormatException e) {
      throw outOfRange(text);
    }
  }

  /** The declared word that a text means, whatever its case. */
  private String word(String text) {
    return choices.stream()
        .filter(choice -> choice.equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(() -> outOfRange(text));
  }

  private <T extends Number> T inRange(T number, String text) {
    double value = number.doubleValue();
    if (!(value >= min && value <= max)) {
      throw outOfRange(text);
    }
    return number;
  }

  private IllegalArgumentException outOfRange(String text) {
    return new IllegalArgumentException(
        "Hyperparameter " + name + " is '" + text + "'; it must be " + range() + ".");
  }

  /** The allowed values in words. */
  public String range() {
    return switch (kind) {
      case INTEGER -> "a whole number from " + (long) min + " to " + (long) max;
      case REAL -> "a number from " + min + " to " + max;
      case FLAG, CHOICE -> "one of " + String.join(", ", choices);
    };
  }
}
