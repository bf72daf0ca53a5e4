package org.drrworkbench.core.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.recommend.SessionScorer;

/**
 * What a scorer earns from simulated users when nothing learns any more: every user has one session
 * of the given number of lists; the reward of a session is the mean over its lists of the mean
 * normalised feedback on the list's items. A user whose unseen items run out ends early.
 */
public final class OnlineEvaluation {
  /** Users scored together. */
  private static final int BATCH = 256;

  private final SimulatedFeedback feedback;
  private final Simulator simulator;
  private final PositiveRule positive;
  private final int steps;
  private final int itemCount;
  private final List<Episode> episodes = new ArrayList<>();

  /**
   * @param steps lists in a session
   * @param mostUsers how many users at most, spread evenly over all
   */
  public OnlineEvaluation(
      SimulatedFeedback feedback,
      Simulator simulator,
      PositiveRule positive,
      int steps,
      int mostUsers) {
    this.feedback = feedback;
    this.simulator = simulator;
    this.positive = positive;
    this.steps = steps;
    this.itemCount = feedback.itemCount();
    int stride = Math.max(1, (feedback.userCount() + mostUsers - 1) / mostUsers);
    for (int user = 0; user < feedback.userCount(); user += stride) {
      if (feedback.hasUnseen(user)) {
        episodes.add(feedback.episode(user));
      }
    }
  }

  /** Users that have a session. */
  public int userCount() {
    return episodes.size();
  }

  /** Mean session reward over users of the scorer with lists of the given length. */
  public double reward(SessionScorer scorer, int listLength) {
    double sum = 0;
    for (int from = 0; from < episodes.size(); from += BATCH) {
      List<Episode> batch = episodes.subList(from, Math.min(from + BATCH, episodes.size()));
      sum += sessions(scorer, batch, listLength);
    }
    return sum / episodes.size();
  }

  /** Sum of the batch's session rewards. */
  private double sessions(SessionScorer scorer, List<Episode> batch, int listLength) {
    int size = batch.size();
    int[] users = batch.stream().mapToInt(Episode::user).toArray();
    int[][] histories = batch.stream().map(Episode::history).toArray(int[][]::new);
    boolean[][] open = new boolean[size][itemCount];
    for (int b = 0; b < size; b++) {
      for (int item : batch.get(b).candidates()) {
        open[b][item] = true;
      }
    }
    double[] rewards = new double[size];
    int[] lists = new int[size];
    float[] scores = new float[size * itemCount];
    for (int step = 0; step < steps; step++) {
      scorer.score(users, histories, scores);
      for (int b = 0; b < size; b++) {
        int[] list = best(scores, b * itemCount, open[b], listLength);
        if (list.length == 0) {
          continue;
        }
        double sum = 0;
        for (int item : list) {
          open[b][item] = false;
          sum += simulator.reward(users[b], item);
          if (positive.isPositive(simulator.rating(users[b], item))) {
            histories[b] = Arrays.copyOf(histories[b], histories[b].length + 1);
            histories[b][histories[b].length - 1] = item;
          }
        }
        int surplus = histories[b].length - feedback.historyLength();
        if (surplus > 0) {
          histories[b] = Arrays.copyOfRange(histories[b], surplus, histories[b].length);
        }
        rewards[b] += sum / list.length;
        lists[b]++;
      }
    }
    double total = 0;
    for (int b = 0; b < size; b++) {
      total += rewards[b] / lists[b];
    }
    return total;
  }

  private static int[] best(float[] scores, int at, boolean[] open, int length) {
    float[] masked = new float[open.length];
    int left = 0;
    for (int item = 0; item < open.length; item++) {
      masked[item] = open[item] ? scores[at + item] : Float.NEGATIVE_INFINITY;
      left += open[item] ? 1 : 0;
    }
    return Arrays.copyOf(TopOfList.best(masked, length), Math.min(length, left));
  }

  /** The reward no scorer can pass: each list is the simulator's own best. */
  public double ceiling(int listLength) {
    return reward(
        (users, histories, scores) -> {
          for (int b = 0; b < users.length; b++) {
            for (int item = 0; item < itemCount; item++) {
              scores[b * itemCount + item] = simulator.reward(users[b], item);
            }
          }
        },
        listLength);
  }

  /** The reward expected of lists drawn at random, exactly: the mean over the unseen items. */
  public double random() {
    double sum = 0;
    for (Episode episode : episodes) {
      double own = 0;
      for (int item : episode.candidates()) {
        own += simulator.reward(episode.user(), item);
      }
      sum += own / episode.candidates().length;
    }
    return sum / episodes.size();
  }
}
