package org.drrworkbench.core.world;

/**
 * How large an {@link OrderWorld} is.
 *
 * @param rule which cluster is liked next
 * @param users at least 1
 * @param clusterSize items in each cluster; enough that no user rates one twice
 * @param moments of each user, at least {@link OrderRule#reach} + 2, so that the last two can obey
 *     the rule
 * @param ownTaste items of the user's own cluster rated in the beginning
 * @param otherTaste items of each other cluster rated in the beginning
 * @param jumpShare share of the moments, the last two left out, in which another cluster is liked
 *     than the rule says; 0 .. 1
 */
public record OrderWorldSettings(
    OrderRule rule,
    int users,
    int clusterSize,
    int moments,
    int ownTaste,
    int otherTaste,
    double jumpShare) {
  public OrderWorldSettings {
    if (users < 1 || ownTaste < 0 || otherTaste < 0) {
      throw new IllegalArgumentException(
          "Users and items of lasting taste are "
              + users
              + ", "
              + ownTaste
              + " and "
              + otherTaste
              + "; there must be a user, and no number may be negative.");
    }
    if (moments < rule.reach() + 2) {
      throw new IllegalArgumentException(
          "The moments are " + moments + "; at least " + (rule.reach() + 2) + " are needed.");
    }
    if (clusterSize < moments + Math.max(ownTaste, otherTaste)) {
      throw new IllegalArgumentException(
          "A cluster of "
              + clusterSize
              + " items is too small: a user rates "
              + (moments + Math.max(ownTaste, otherTaste))
              + " of one.");
    }
    if (!(jumpShare >= 0 && jumpShare <= 1)) {
      throw new IllegalArgumentException(
          "The share of jumps is " + jumpShare + "; it must be from 0 to 1.");
    }
  }

  /**
   * The size as shipped: 1000 users with 240 ratings of lasting taste and 16 moments of 10, which
   * are 400 ratings each, and 600 items. With fewer ratings of lasting taste the likes, which are
   * noise to factors, would blur the clusters.
   */
  public static OrderWorldSettings of(OrderRule rule) {
    return new OrderWorldSettings(rule, 1000, 60, 16, 42, 22, 0.3);
  }

  /** Ratings of each user. */
  public int ratingsPerUser() {
    return ownTaste + (rule.clusters() - 1) * otherTaste + moments * rule.clusters();
  }
}
