package org.drrworkbench.core.recommend;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * A training in progress, driven from outside in small pieces so that whoever drives it can save,
 * stop and report in between. The order of use: {@code advance} until it answers false, then {@code
 * recommender}; for the online mode then {@code startOnline}, {@code advance} until false again,
 * and {@code sessionScorer}. To resume: a fresh session from the same input, {@code restore}, and
 * on. All calls come from one thread.
 */
public interface TrainingSession extends AutoCloseable {
  /**
   * One bounded piece of work, rarely above a second.
   *
   * @return false when the current mode's work was done already and nothing happened
   */
  boolean advance();

  /** A word for what is going on: {@code factors}, {@code offline}, {@code online}. */
  String phase();

  /**
   * Steps taken so far over both modes: gradient steps of an agent, epochs of a model that is
   * fitted in epochs.
   */
  long gradientStep();

  /**
   * How many steps the whole training takes at most.
   *
   * @param budget gradient steps that an agent has over the modes it is trained in
   */
  default long totalSteps(long budget) {
    return budget;
  }

  /** Goes on with learning in simulated sessions; models that do not learn there do nothing. */
  void startOnline();

  /** What training has made, chosen by validation where the model does so. */
  Recommender recommender();

  /** The same for users in the middle of a session. */
  default SessionScorer sessionScorer() {
    return SessionScorer.of(recommender());
  }

  /**
   * What {@link #recommender} reads of a user's past; empty for models whose fitted numbers hold
   * all they know of a user.
   */
  default Optional<ReadHistory> history(int user) {
    return Optional.empty();
  }

  /** The whole state; a session restored from it goes on bit for bit as this one would. */
  Snapshot snapshot();

  /** Takes a state back, on a session that has not advanced. */
  void restore(Snapshot snapshot);

  @Override
  void close();

  /** A session of a model that is fitted in one go and has no state worth saving. */
  static TrainingSession ofFit(Supplier<Recommender> fit) {
    return new FitSession(fit);
  }

  /**
   * A session of a model that is fitted in steps and has no state worth saving.
   *
   * @param step one bounded piece of work; false when all was done already
   * @param result what was fitted, once {@code step} has answered false
   */
  static TrainingSession ofSteps(BooleanSupplier step, Supplier<Recommender> result) {
    return new FitSession(step, result);
  }
}
