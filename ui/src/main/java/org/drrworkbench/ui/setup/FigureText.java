package org.drrworkbench.ui.setup;

import java.util.Locale;

/** Figures as the form writes them. */
final class FigureText {
  private FigureText() {}

  static String whole(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share as a percentage. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** A rating, without decimals where it has none. */
  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
