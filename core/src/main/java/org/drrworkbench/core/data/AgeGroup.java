package org.drrworkbench.core.data;

/** Ages in the seven groups of MovieLens 1M, so that data sets with full ages compare. */
final class AgeGroup {
  private static final int[] FROM = {0, 18, 25, 35, 45, 50, 56};
  private static final String[] NAMES = {
    "under 18", "18-24", "25-34", "35-44", "45-49", "50-55", "56 and over"
  };
  private static final int OLDEST = 110;

  private AgeGroup() {}

  /** The group of an age in years as text; empty where it is no believable age. */
  static String of(String age) {
    int years;
    try {
      years = (int) Float.parseFloat(age);
    } catch (NumberFormatException e) {
      return "";
    }
    if (years <= 0 || years > OLDEST) {
      return "";
    }
    int group = FROM.length - 1;
    while (years < FROM[group]) {
      group--;
    }
    return NAMES[group];
  }
}
