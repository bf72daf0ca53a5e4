package org.drrworkbench.core.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Many users' sessions that step together. In each step every user is shown the best {@code
 * listLength} of the remaining candidates, rates them, shown items leave, and positively rated ones
 * enter the history from the best of the list to the worst, the oldest falling out. A session ends
 * after {@code episodeSteps} lists or when its candidates run out, and another takes its place.
 */
public final class ListEnvironment {
  private final EpisodeSource source;
  private final RandomStream random;
  private final PositiveRule positive;
  private final int listLength;
  private final int episodeSteps;
  private final int historyLength;
  private final Session[] sessions;

  /** One running session. */
  private static final class Session {
    Episode episode;
    int[] candidates;
    float[] ratings;
    int remaining;
    int[] history;
    int steps;

    Session(Episode episode, int historyLength) {
      this.episode = episode;
      candidates = episode.candidates().clone();
      ratings = episode.ratings().clone();
      remaining = candidates.length;
      history = latest(episode.history(), historyLength);
    }
  }

  /**
   * @param size users that step together
   * @param random decides which sessions come next
   */
  public ListEnvironment(
      EpisodeSource source,
      RandomStream random,
      PositiveRule positive,
      int size,
      int listLength,
      int episodeSteps,
      int historyLength) {
    this.source = source;
    this.random = random;
    this.positive = positive;
    this.listLength = listLength;
    this.episodeSteps = episodeSteps;
    this.historyLength = historyLength;
    sessions = new Session[size];
  }

  /** Begins every session. */
  public void reset() {
    for (int slot = 0; slot < sessions.length; slot++) {
      sessions[slot] = new Session(source.next(random), historyLength);
    }
  }

  public int size() {
    return sessions.length;
  }

  public int user(int slot) {
    return sessions[slot].episode.user();
  }

  public int fold(int slot) {
    return sessions[slot].episode.fold();
  }

  /** Positive items so far, oldest first, at most the history length. Not to be modified. */
  public int[] history(int slot) {
    return sessions[slot].history;
  }

  /** One step of every session, told in slot order. */
  public void step(ListPolicy policy, Consumer<ListStep> told) {
    for (int slot = 0; slot < sessions.length; slot++) {
      Session session = sessions[slot];
      float[] scores = new float[session.remaining];
      policy.score(slot, session.episode, session.candidates, session.remaining, scores);
      ListStep step = show(session, TopOfList.best(scores, listLength));
      told.accept(step);
      if (step.terminated()) {
        sessions[slot] = new Session(source.next(random), historyLength);
      }
    }
  }

  private ListStep show(Session session, int[] places) {
    int[] items = new int[places.length];
    float[] ratings = new float[places.length];
    int[] history = session.history;
    for (int rank = 0; rank < places.length; rank++) {
      items[rank] = session.candidates[places[rank]];
      ratings[rank] = session.ratings[places[rank]];
      if (positive.isPositive(ratings[rank])) {
        history = append(history, items[rank], historyLength);
      }
    }
    int[] before = session.history;
    session.history = history;
    session.steps++;
    remove(session, places);
    boolean terminated = session.steps >= episodeSteps || session.remaining == 0;
    return new ListStep(session.episode, before, items, ratings, history, terminated);
  }

  /** Closes the gaps of the shown items; the others keep their order. */
  private static void remove(Session session, int[] places) {
    boolean[] shown = new boolean[session.remaining];
    for (int place : places) {
      shown[place] = true;
    }
    int kept = 0;
    for (int place = 0; place < session.remaining; place++) {
      if (!shown[place]) {
        session.candidates[kept] = session.candidates[place];
        session.ratings[kept] = session.ratings[place];
        kept++;
      }
    }
    session.remaining = kept;
  }

  private static int[] latest(int[] history, int length) {
    return history.length <= length
        ? history
        : Arrays.copyOfRange(history, history.length - length, history.length);
  }

  private static int[] append(int[] history, int item, int length) {
    int[] longer = Arrays.copyOf(history, history.length + 1);
    longer[history.length] = item;
    return latest(longer, length);
  }

  /** The running sessions; the generator's state is part of it. */
  public Snapshot snapshot() {
    IntList ints = new IntList();
    List<float[]> ratings = new ArrayList<>();
    for (Session session : sessions) {
      Episode episode = session.episode;
      ints.add(episode.user(), episode.fold(), session.steps);
      ints.addAll(session.history, session.history.length);
      ints.addAll(session.candidates, session.remaining);
      float[] withBaseline = Arrays.copyOf(session.ratings, session.remaining + 1);
      withBaseline[session.remaining] = episode.baseline();
      ratings.add(withBaseline);
    }
    return new Snapshot()
        .put("sessions", ints.toArray())
        .put("ratings", concat(ratings))
        .put("random", random.state());
  }

  /** Takes running sessions back. */
  public void restore(Snapshot from) {
    int[] ints = from.ints("sessions");
    float[] ratings = from.floats("ratings");
    int at = 0;
    int ratingAt = 0;
    for (int slot = 0; slot < sessions.length; slot++) {
      int user = ints[at++];
      int fold = ints[at++];
      int steps = ints[at++];
      int historySize = ints[at++];
      int[] history = Arrays.copyOfRange(ints, at, at + historySize);
      at += historySize;
      int remaining = ints[at++];
      int[] candidates = Arrays.copyOfRange(ints, at, at + remaining);
      at += remaining;
      float[] left = Arrays.copyOfRange(ratings, ratingAt, ratingAt + remaining);
      float baseline = ratings[ratingAt + remaining];
      ratingAt += remaining + 1;
      Session session =
          new Session(new Episode(user, fold, history, candidates, left, baseline), historyLength);
      session.steps = steps;
      sessions[slot] = session;
    }
    random.restore(from.bytes("random"));
  }

  private static float[] concat(List<float[]> parts) {
    int size = parts.stream().mapToInt(p -> p.length).sum();
    float[] all = new float[size];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** A growing array of ints. */
  private static final class IntList {
    private int[] values = new int[1024];
    private int size;

    void add(int... more) {
      if (size + more.length > values.length) {
        values = Arrays.copyOf(values, Math.max(2 * values.length, size + more.length));
      }
      System.arraycopy(more, 0, values, size, more.length);
      size += more.length;
    }

    void addAll(int[] list, int count) {
      add(count);
      add(Arrays.copyOf(list, count));
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
