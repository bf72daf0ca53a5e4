package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.Catalogue;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.ReadHistory;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.experiments.spec.SpecException;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a finished run's model user by user: what it reads of the user's past, how much each
 * item counts for it, and what it recommends beyond what the user has rated.
 */
public final class Inspection implements AutoCloseable {
  private final Catalogue catalogue;
  private final PositiveRule positive;
  private final RatingLog known;
  private final RatingLog test;
  private final RowsByUser knownRows;
  private final RowsByUser testRows;
  private final Map<String, Integer> users = new HashMap<>();
  private final TrainingSession session;
  private final Recommender recommender;

  /**
   * Opens the run; {@link #close} frees its model.
   *
   * @throws SpecException if the run is not finished, or its model is the oracle
   * @throws DataException if its ratings are gone or have changed since
   */
  public Inspection(WorkerParts parts, RunFolder folder) throws IOException {
    ReopenedRun run = ReopenedRun.open(parts, folder);
    if (run.spec().model().equals(OracleModel.ID)) {
      throw new SpecException(
          "The oracle of " + folder.root() + " has no model to look into; choose another run.");
    }
    catalogue = run.inputs().ratings().dataSet().catalogue();
    positive = run.inputs().training().positive();
    known = run.inputs().learning().trainAndValidation();
    test = run.inputs().split().test();
    knownRows = new RowsByUser(known);
    testRows = new RowsByUser(test);
    for (int user = 0; user < known.userCount(); user++) {
      users.put(catalogue.userIds().get(user), user);
    }
    session = run.session();
    recommender = session.recommender();
  }

  /**
   * An item of the past.
   *
   * @param weight how much attention or position makes of it, ratings apart; all weights having sum
   *     1, or less where padding counts; null where the model weighs none
   */
  public record Read(String item, String title, @Nullable Double weight) {}

  /**
   * An item of the list.
   *
   * @param rank from 1
   * @param rating what the user gave it among the test rows; null for nothing
   * @param hit whether that is positive
   */
  public record Listed(
      int rank, String item, String title, double score, @Nullable Double rating, boolean hit) {}

  /**
   * A user as the model sees them.
   *
   * @param history what the model reads of the user's past, oldest first; empty for a model that
   *     reads none
   * @param list the best items of those the user has not rated in train and validation rows
   */
  public record View(String user, List<Read> history, List<Listed> list) {
    public View {
      history = List.copyOf(history);
      list = List.copyOf(list);
    }
  }

  /**
   * Looks at a user.
   *
   * @param user the identifier in the data
   * @param length items of the list at most, 1 or more
   * @throws DataException if there is no such user
   * @throws IllegalArgumentException if the length is below 1
   */
  public View of(String user, int length) {
    Integer index = users.get(user);
    if (index == null) {
      throw new DataException("There is no user '" + user + "' in this run's ratings.");
    }
    if (length < 1) {
      throw new IllegalArgumentException("The list's length is " + length + "; it is 1 or more.");
    }
    return new View(user, history(index), list(index, length));
  }

  private List<Read> history(int user) {
    Optional<ReadHistory> read = session.history(user);
    if (read.isEmpty()) {
      return List.of();
    }
    int[] items = read.get().items();
    float[] weights = read.get().weights();
    return IntStream.range(0, items.length)
        .mapToObj(
            place ->
                new Read(
                    catalogue.itemIds().get(items[place]),
                    catalogue.titles().get(items[place]),
                    weights == null ? null : (double) weights[place]))
        .toList();
  }

  private List<Listed> list(int user, int length) {
    float[] scores = new float[known.itemCount()];
    recommender.score(new int[] {user}, scores);
    boolean[] rated = new boolean[scores.length];
    for (int row : knownRows.rows(user)) {
      rated[known.item(row)] = true;
    }
    Map<Integer, Double> tested = new HashMap<>();
    for (int row : testRows.rows(user)) {
      tested.put(test.item(row), (double) test.rating(row));
    }
    List<Integer> order =
        IntStream.range(0, scores.length)
            .filter(item -> !rated[item] && scores[item] > recommender.unlisted())
            .boxed()
            .sorted((a, b) -> Float.compare(scores[b], scores[a]))
            .limit(length)
            .toList();
    List<Listed> list = new ArrayList<>();
    for (int item : order) {
      Double rating = tested.get(item);
      list.add(
          new Listed(
              list.size() + 1,
              catalogue.itemIds().get(item),
              catalogue.titles().get(item),
              scores[item],
              rating,
              rating != null && positive.isPositive(rating.floatValue())));
    }
    return list;
  }

  @Override
  public void close() {
    session.close();
  }
}
