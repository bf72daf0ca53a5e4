package org.drrworkbench.core.environment;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.TopItems;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Many users' sessions that step together. In each step every user is shown the best {@code
 * listLength} of the remaining candidates, rates them, shown items leave, and those that the {@link
 * HistoryRule} takes enter the history from the best of the list to the worst. A session ends after
 * {@code episodeSteps} lists or when its candidates run out, and another takes its place.
 */
public final class ListEnvironment {
  private final EpisodeSource source;
  private final RandomStream random;
  private final HistoryRule history;
  private final RewardRule reward;
  private final int episodeSteps;
  private final int historyLength;
  private final TopItems top;
  private final Session[] sessions;

  /**
   * Begins every session.
   *
   * @param random decides which sessions come next
   * @param history which of the shown items enter a history
   * @param reward what a rating is worth
   * @param size users that step together, at least 1
   * @param listLength items in a list, at least 1; the last list of a session may be shorter
   * @param episodeSteps most lists in a session, at least 1
   * @param historyLength most items in a history, at least 1
   */
  public ListEnvironment(
      EpisodeSource source,
      RandomStream random,
      HistoryRule history,
      RewardRule reward,
      int size,
      int listLength,
      int episodeSteps,
      int historyLength) {
    if (size < 1 || listLength < 1 || episodeSteps < 1 || historyLength < 1) {
      throw new IllegalArgumentException(
          "Users per step, list length, episode steps and history length are "
              + size
              + ", "
              + listLength
              + ", "
              + episodeSteps
              + " and "
              + historyLength
              + "; each must be at least 1.");
    }
    this.source = source;
    this.random = random;
    this.history = history;
    this.reward = reward;
    this.episodeSteps = episodeSteps;
    this.historyLength = historyLength;
    top = new TopItems(listLength);
    sessions = new Session[size];
    for (int slot = 0; slot < size; slot++) {
      sessions[slot] = begin();
    }
  }

  private Session begin() {
    return Session.begin(source.next(random), history, historyLength, reward);
  }

  public int size() {
    return sessions.length;
  }

  public int user(int slot) {
    return sessions[slot].user();
  }

  public int fold(int slot) {
    return sessions[slot].fold();
  }

  /** What is kept of the items so far, oldest first. Not to be modified. */
  public int[] history(int slot) {
    return sessions[slot].history();
  }

  /** Hears what a session's step came to. */
  @FunctionalInterface
  public interface StepListener {
    /**
     * @param slot the session's place
     */
    void told(int slot, ListStep step);
  }

  /** One step of every session, told in slot order. */
  public void step(ListPolicy policy, StepListener listener) {
    for (int slot = 0; slot < sessions.length; slot++) {
      Session before = sessions[slot];
      float[] scores = new float[before.candidates().length];
      policy.score(slot, before.candidates(), scores);
      int[] places = top.pick(scores, 0, IntStream.range(0, scores.length).toArray());
      Session after = before.after(places, history, historyLength);
      boolean terminated = after.candidates().length == 0;
      boolean truncated = !terminated && after.steps() >= episodeSteps;
      listener.told(slot, told(before, places, after, terminated, truncated));
      sessions[slot] = terminated || truncated ? begin() : after;
    }
  }

  private static ListStep told(
      Session before, int[] places, Session after, boolean terminated, boolean truncated) {
    int[] items = new int[places.length];
    float[] ratings = new float[places.length];
    for (int rank = 0; rank < places.length; rank++) {
      items[rank] = before.candidates()[places[rank]];
      ratings[rank] = before.ratings()[places[rank]];
    }
    return new ListStep(
        before.user(),
        before.fold(),
        before.usual(),
        before.history(),
        items,
        ratings,
        after.history(),
        terminated,
        truncated);
  }

  /** The running sessions, and the state of the generator that decides which come next. */
  public Snapshot snapshot() {
    int[] heads =
        joined(
            s ->
                new int[] {
                  s.user(), s.fold(), s.steps(), s.history().length, s.candidates().length
                });
    int[] candidates = joined(Session::candidates);
    float[] ratings = new float[candidates.length];
    float[] means = new float[sessions.length];
    float[] deviations = new float[sessions.length];
    int at = 0;
    for (int slot = 0; slot < sessions.length; slot++) {
      float[] own = sessions[slot].ratings();
      System.arraycopy(own, 0, ratings, at, own.length);
      at += own.length;
      means[slot] = sessions[slot].usual().mean();
      deviations[slot] = sessions[slot].usual().deviation();
    }
    return new Snapshot()
        .put("sessions", heads)
        .put("histories", joined(Session::history))
        .put("candidates", candidates)
        .put("ratings", ratings)
        .put("rewardMeans", means)
        .put("rewardDeviations", deviations)
        .put("random", random.state());
  }

  private int[] joined(Function<Session, int[]> part) {
    return Arrays.stream(sessions).map(part).flatMapToInt(Arrays::stream).toArray();
  }

  /** Continues from a {@link #snapshot} of an environment of equal size. */
  public void restore(Snapshot from) {
    int[] heads = from.ints("sessions");
    if (heads.length != 5 * sessions.length) {
      throw new IllegalArgumentException(
          "The snapshot holds "
              + heads.length / 5
              + " sessions, but "
              + sessions.length
              + " users step together; continue with the same usersPerStep.");
    }
    int history = 0;
    int candidate = 0;
    for (int slot = 0; slot < sessions.length; slot++) {
      int head = 5 * slot;
      int historyEnd = history + heads[head + 3];
      int candidateEnd = candidate + heads[head + 4];
      sessions[slot] =
          new Session(
              heads[head],
              heads[head + 1],
              new SessionRewards(
                  from.floats("rewardMeans")[slot], from.floats("rewardDeviations")[slot]),
              heads[head + 2],
              Arrays.copyOfRange(from.ints("histories"), history, historyEnd),
              Arrays.copyOfRange(from.ints("candidates"), candidate, candidateEnd),
              Arrays.copyOfRange(from.floats("ratings"), candidate, candidateEnd));
      history = historyEnd;
      candidate = candidateEnd;
    }
    random.restore(from.bytes("random"));
  }
}
