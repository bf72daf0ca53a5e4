package org.drrworkbench.experiments.compare;

/**
 * What paired tests over users say of a figure against the baseline's of its column.
 *
 * @param baseline the baseline's name in the table
 * @param test the comparison, ours minus the baseline's
 * @param dropped users of whom only one of the two has a figure
 * @param tTest p of the t-test after Holm's correction
 * @param wilcoxon p of Wilcoxon's test after Holm's correction
 */
public record Significance(
    String baseline, PairedTest test, int dropped, double tTest, double wilcoxon) {
  /** Differences rarer than this by chance are marked. */
  public static final double LEVEL = 0.05;

  /** Marks a difference by the t-test. */
  public static final String BY_T = "\u2020";

  /** Marks a difference by Wilcoxon's test. */
  public static final String BY_WILCOXON = "\u2021";

  /** The marks behind the figure; empty where neither test finds a difference. */
  public String marks() {
    return (tTest < LEVEL ? BY_T : "") + (wilcoxon < LEVEL ? BY_WILCOXON : "");
  }
}
