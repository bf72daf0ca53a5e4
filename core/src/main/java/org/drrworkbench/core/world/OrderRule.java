package org.drrworkbench.core.world;

/**
 * Which cluster of items is liked next, from the last two that were:
 *
 * <pre>next = (beforeLast * a + last * b + shift) mod clusters</pre>
 *
 * with a liked before b. The factor of b has no divisor in common with the number of clusters, and
 * that of a has none either or is 0: so every value of b leads to every next cluster equally often
 * when a is unknown (where it counts at all), and the other way round.
 *
 * @param clusters how many there are, at least 2
 * @param beforeLast factor of the last but one; 0 where the last alone decides
 * @param last factor of the last
 * @param shift what is added
 */
public record OrderRule(int clusters, int beforeLast, int last, int shift) {
  /** Ten clusters; the next follows from the last one. No cluster follows itself. */
  public static final OrderRule AFTER_LAST = new OrderRule(10, 0, 3, 1);

  /**
   * Ten clusters; the next follows from the last two, and either alone tells nothing of it. No
   * cluster follows itself for ever.
   */
  public static final OrderRule AFTER_LAST_TWO = new OrderRule(10, 7, 9, 1);

  public OrderRule {
    if (clusters < 2) {
      throw new IllegalArgumentException(
          "The clusters are " + clusters + "; at least 2 is needed.");
    }
    if (beforeLast < 0 || last < 0 || shift < 0) {
      throw new IllegalArgumentException(
          "The rule's numbers are "
              + beforeLast
              + ", "
              + last
              + " and "
              + shift
              + "; none may be negative.");
    }
    if (shares(last, clusters) || (beforeLast != 0 && shares(beforeLast, clusters))) {
      throw new IllegalArgumentException(
          "The factors "
              + beforeLast
              + " and "
              + last
              + " share a divisor with the "
              + clusters
              + " clusters, so that some would never follow; choose others.");
    }
    for (int cluster = 0; cluster < clusters; cluster++) {
      if ((beforeLast * cluster + last * cluster + shift) % clusters == cluster) {
        throw new IllegalArgumentException(
            "Cluster " + cluster + " would follow itself for ever; choose another shift.");
      }
    }
  }

  private static boolean shares(int factor, int clusters) {
    for (int divisor = 2; divisor <= clusters; divisor++) {
      if (factor % divisor == 0 && clusters % divisor == 0) {
        return true;
      }
    }
    return false;
  }

  /** How many liked clusters decide the next: 1 or 2. */
  public int reach() {
    return beforeLast == 0 ? 1 : 2;
  }

  /**
   * The cluster liked next.
   *
   * @param a liked before {@code b}
   * @param b liked last
   */
  public int next(int a, int b) {
    return (beforeLast * a + last * b + shift) % clusters;
  }
}
