package org.drrworkbench.experiments.results;

import org.jspecify.annotations.Nullable;

/**
 * What tables compare their figures with, beside each other.
 *
 * @param article whether the article's figures stand beside ours
 * @param significance whether differences are tested over users
 * @param baseline name or id of the model that is tested against; null for the best of each column
 */
public record Comparisons(boolean article, boolean significance, @Nullable String baseline) {
  /** Nothing. */
  public static final Comparisons NONE = new Comparisons(false, false, null);
}
