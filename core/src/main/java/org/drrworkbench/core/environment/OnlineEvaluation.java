package org.drrworkbench.core.environment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.TopItems;

/**
 * What a scorer earns from simulated users when nothing learns any more: every user has one session
 * of the given number of lists, and the reward of a session is the mean feedback, in [-1, 1], on
 * all items shown in it. Sessions of users whose candidates run out are shorter. (A mean over lists
 * would let the items of a shorter last list weigh more, and the {@link #ceiling} could be passed
 * by keeping the best item for that list.)
 */
public final class OnlineEvaluation {
  /** Users scored together. */
  private static final int BATCH = 256;

  private final SimulatedFeedback feedback;
  private final Simulator simulator;
  private final int steps;
  private final int itemCount;
  private final int[] users;

  /**
   * @param steps lists in a session, at least 1
   * @param mostUsers how many users at most, at least 1, spread evenly over those with something
   *     left to recommend
   */
  public OnlineEvaluation(SimulatedFeedback feedback, int steps, int mostUsers) {
    if (steps < 1 || mostUsers < 1) {
      throw new IllegalArgumentException(
          "Lists in a session and users are "
              + steps
              + " and "
              + mostUsers
              + "; each must be at least 1.");
    }
    this.feedback = feedback;
    this.simulator = feedback.simulator();
    this.steps = steps;
    this.itemCount = feedback.itemCount();
    int[] all = feedback.users();
    int stride = (all.length - 1) / mostUsers + 1;
    users = IntStream.range(0, all.length).filter(k -> k % stride == 0).map(k -> all[k]).toArray();
  }

  /** Users that have a session. */
  public int userCount() {
    return users.length;
  }

  /**
   * Mean session reward over users.
   *
   * @param listLength items in a list, at least 1
   */
  public double reward(SessionScorer scorer, int listLength) {
    double sum = 0;
    // Shown items leave: where scores stay, a session's lists together are one longer list.
    int rounds = scorer.followsHistory() ? steps : 1;
    TopItems top = new TopItems(listLength * (steps / rounds));
    for (int from = 0; from < users.length; from += BATCH) {
      int to = Math.min(from + BATCH, users.length);
      sum += sessions(scorer, Arrays.copyOfRange(users, from, to), rounds, top);
    }
    return sum / users.length;
  }

  /** Sum of the batch's session rewards. */
  private double sessions(SessionScorer scorer, int[] batch, int rounds, TopItems top) {
    int[][] histories = new int[batch.length][];
    int[][] open = new int[batch.length][];
    for (int b = 0; b < batch.length; b++) {
      histories[b] = feedback.history(batch[b]);
      open[b] = feedback.candidates(batch[b]);
    }
    double[] rewards = new double[batch.length];
    int[] shown = new int[batch.length];
    float[] scores = new float[batch.length * itemCount];
    for (int round = 0; round < rounds; round++) {
      scorer.score(batch, histories, scores);
      for (int b = 0; b < batch.length; b++) {
        int[] list = top.pick(scores, b * itemCount, open[b]);
        for (int item : list) {
          rewards[b] += simulator.reward(batch[b], item);
          histories[b] = feedback.movedOn(histories[b], batch[b], item);
        }
        shown[b] += list.length;
        open[b] = without(open[b], list);
      }
    }
    double total = 0;
    for (int b = 0; b < batch.length; b++) {
      total += rewards[b] / shown[b];
    }
    return total;
  }

  /** The ascending items without those of a list, all of which are among them. */
  private static int[] without(int[] items, int[] list) {
    int[] leaving = list.clone();
    Arrays.sort(leaving);
    int[] left = new int[items.length - list.length];
    int gone = 0;
    for (int place = 0; place < items.length; place++) {
      if (gone < leaving.length && items[place] == leaving[gone]) {
        gone++;
      } else {
        left[place - gone] = items[place];
      }
    }
    return left;
  }

  /** Between what the rewards of lists of a length lie. */
  public RewardBounds bounds(int listLength) {
    return new RewardBounds(random(), ceiling(listLength));
  }

  /** The reward no scorer can pass: each list is the simulator's own best. */
  public double ceiling(int listLength) {
    ItemScorer best =
        (batch, scores) -> {
          for (int b = 0; b < batch.length; b++) {
            for (int item = 0; item < itemCount; item++) {
              scores[b * itemCount + item] = simulator.reward(batch[b], item);
            }
          }
        };
    return reward(SessionScorer.of(best), listLength);
  }

  /** The reward expected of lists drawn at random, exactly: the mean over the candidates. */
  public double random() {
    double sum = 0;
    for (int user : users) {
      int[] candidates = feedback.candidates(user);
      double own = 0;
      for (int item : candidates) {
        own += simulator.reward(user, item);
      }
      sum += own / candidates.length;
    }
    return sum / users.length;
  }
}
