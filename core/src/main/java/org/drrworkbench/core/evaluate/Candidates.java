package org.drrworkbench.core.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.random.RandomStream;

/**
 * Finds the cases of a user under each protocol. Drawn candidates depend on the split's seed, the
 * protocol and the user only: not on the model, nor on other users.
 */
final class Candidates {
  private final PositiveRule positive;

  Candidates(PositiveRule positive) {
    this.positive = positive;
  }

  /** The user's cases; none where there is nothing to choose from or to find. */
  List<TestCase> cases(Protocol protocol, TestUser user) {
    return switch (protocol.kind()) {
      case RATED_ONLY -> one(user.testItems(), user);
      case FULL -> one(allBut(user.seenPositives(), user.itemCount()), user);
      case FULL_UNSEEN -> one(allBut(user.seenItems(), user.itemCount()), user);
      case SAMPLED -> sampled(protocol, user);
      case RATED_PLUS -> {
        int[] pool = neverRated(user);
        draw(pool, protocol.negatives(), stream(protocol, user));
        yield one(join(pool, protocol.negatives(), user.testItems()), user);
      }
    };
  }

  private static List<TestCase> one(int[] candidates, TestUser user) {
    return candidates.length == 0 ? List.of() : List.of(new TestCase(candidates, user.positives()));
  }

  /**
   * One case for each positive test item, in the order of items, each with negatives of its own.
   */
  private List<TestCase> sampled(Protocol protocol, TestUser user) {
    int[] pool = neverRated(user);
    RandomStream random = stream(protocol, user);
    List<TestCase> cases = new ArrayList<>(user.positives());
    for (int k = 0; k < user.testItems().length; k++) {
      if (positive.isPositive(user.testRatings()[k])) {
        draw(pool, protocol.negatives(), random);
        int[] wanted = {user.testItems()[k]};
        cases.add(new TestCase(join(pool, protocol.negatives(), wanted), 1));
      }
    }
    return cases;
  }

  private static RandomStream stream(Protocol protocol, TestUser user) {
    return new RandomStream(user.seed(), "candidates/" + protocol.id() + "/" + user.user());
  }

  /** Brings a random choice of the pool to its front; all of it where it is no larger. */
  private static void draw(int[] pool, int count, RandomStream random) {
    for (int k = 0; k < Math.min(count, pool.length); k++) {
      int other = k + random.nextInt(pool.length - k);
      int kept = pool[k];
      pool[k] = pool[other];
      pool[other] = kept;
    }
  }

  private static int[] join(int[] pool, int count, int[] items) {
    int drawn = Math.min(count, pool.length);
    int[] joined = Arrays.copyOf(pool, drawn + items.length);
    System.arraycopy(items, 0, joined, drawn, items.length);
    Arrays.sort(joined);
    return joined;
  }

  private static int[] neverRated(TestUser user) {
    int[] rated =
        IntStream.concat(IntStream.of(user.seenItems()), IntStream.of(user.testItems()))
            .sorted()
            .distinct()
            .toArray();
    return allBut(rated, user.itemCount());
  }

  /** All items without some, ascending. */
  static int[] allBut(int[] without, int itemCount) {
    int[] items = new int[itemCount - without.length];
    int next = 0;
    int count = 0;
    for (int item = 0; item < itemCount; item++) {
      if (next < without.length && without[next] == item) {
        next++;
      } else {
        items[count++] = item;
      }
    }
    return items;
  }
}
