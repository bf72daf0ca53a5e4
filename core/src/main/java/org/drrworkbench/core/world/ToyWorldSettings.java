package org.drrworkbench.core.world;

/**
 * How large a {@link ToyWorld} is.
 *
 * @param users at least 1
 * @param clusterSize items in each of the two clusters, at least 1
 * @param ratedShare probability that a user has rated an item, above 0 and below 1
 */
public record ToyWorldSettings(int users, int clusterSize, double ratedShare) {
  /** The size as shipped: 200 users and twice 30 items, of which a user rates about half. */
  public static final ToyWorldSettings DEFAULT = new ToyWorldSettings(200, 30, 0.5);

  public ToyWorldSettings {
    if (users < 1 || clusterSize < 1) {
      throw new IllegalArgumentException(
          "Users and items in a cluster are "
              + users
              + " and "
              + clusterSize
              + "; each must be at least 1.");
    }
    if (!(ratedShare > 0 && ratedShare < 1)) {
      throw new IllegalArgumentException(
          "The share of rated items is " + ratedShare + "; it must be above 0 and below 1.");
    }
  }
}
