package org.drrworkbench.core.environment;

import java.util.Arrays;
import java.util.BitSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * Sessions whose candidates are joined by items the user has not rated, drawn evenly. Nobody knows
 * what the user would have said, so that somebody has to answer for them. Without them a session
 * teaches which rated items are good, and nothing about what gets rated at all.
 */
public final class UnratedCandidates implements EpisodeSource {
  private static final int ATTEMPTS = 20;

  /** The rating that an unrated item counts as. */
  @FunctionalInterface
  public interface Answer {
    /**
     * @return in the unit of the scale
     */
    float rating(int fold, int user, int item);
  }

  private final EpisodeSource source;
  private final int count;
  private final Answer answer;
  private final int itemCount;
  private final BitSet[] rated;

  /**
   * @param source the sessions
   * @param log whose rows say what a user has rated
   * @param count unrated items that join a session, at least 1; fewer where fewer are left
   * @param answer what each of them gets
   */
  public UnratedCandidates(EpisodeSource source, RatingLog log, int count, Answer answer) {
    this.source = source;
    this.count = count;
    this.answer = answer;
    this.itemCount = log.itemCount();
    rated = new BitSet[log.userCount()];
    Arrays.setAll(rated, user -> new BitSet());
    for (int row = 0; row < log.size(); row++) {
      rated[log.user(row)].set(log.item(row));
    }
  }

  @Override
  public Episode next(RandomStream random) {
    Episode own = source.next(random);
    BitSet taken = (BitSet) rated[own.user()].clone();
    for (int item : own.candidates()) {
      taken.set(item);
    }
    int joining = Math.min(count, itemCount - taken.cardinality());
    int known = own.candidates().length;
    int[] candidates = Arrays.copyOf(own.candidates(), known + joining);
    float[] ratings = Arrays.copyOf(own.ratings(), known + joining);
    for (int place = known; place < candidates.length; place++) {
      candidates[place] = drawn(random, taken);
      taken.set(candidates[place]);
      ratings[place] = answer.rating(own.fold(), own.user(), candidates[place]);
    }
    return new Episode(own.user(), own.fold(), own.history(), candidates, ratings);
  }

  /** An item outside a set that leaves at least one out, each as likely as any other. */
  private int drawn(RandomStream random, BitSet taken) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int item = random.nextInt(itemCount);
      if (!taken.get(item)) {
        return item;
      }
    }
    // Nearly all is taken: count through what is left.
    int skip = random.nextInt(itemCount - taken.cardinality());
    int item = taken.nextClearBit(0);
    while (skip-- > 0) {
      item = taken.nextClearBit(item + 1);
    }
    return item;
  }
}
