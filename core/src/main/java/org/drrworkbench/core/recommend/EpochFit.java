package org.drrworkbench.core.recommend;

import java.util.Map;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * A fit that passes over its rows epoch by epoch, each cut into pieces of bounded work. What a
 * piece does depends on the state, the epoch and the piece alone, so that a fit restored between
 * two pieces goes on bit for bit.
 */
public interface EpochFit {
  /** Pieces of an epoch, 1 or more; always the same number. */
  int pieces();

  /**
   * Does one piece. Whoever drives the fit asks for the pieces of an epoch in order, each once.
   *
   * @param epoch from 0
   * @param piece from 0 to below {@link #pieces}
   */
  void run(int epoch, int piece);

  /** Figures of the epoch just completed; empty if it has none. */
  Map<LoggedKey, Double> figures();

  /** Everything that {@link #run} changes, as copies. */
  Snapshot snapshot();

  /** Takes such a state back. */
  void restore(Snapshot snapshot);

  /** Does all pieces of so many epochs in one go. */
  default void runAll(int epochs) {
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int piece = 0; piece < pieces(); piece++) {
        run(epoch, piece);
      }
    }
  }
}
