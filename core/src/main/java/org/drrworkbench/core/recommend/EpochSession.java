package org.drrworkbench.core.recommend;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.drrworkbench.core.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model that is fitted in epochs: a piece of an epoch at a time, figures after each epoch.
 * Its steps are epochs.
 *
 * @param <F> the fit
 */
public final class EpochSession<F extends EpochFit> implements TrainingSession {
  private final int epochs;
  private final Supplier<F> begin;
  private final Function<F, Recommender> finish;
  private final TrainingObserver observer;
  private @Nullable F fit;
  private int epoch;
  private int piece;

  /**
   * @param epochs how many, 1 or more
   * @param begin makes the fit before its first piece
   * @param finish makes the recommender after its last one
   * @param observer told of each epoch's figures
   */
  public EpochSession(
      int epochs, Supplier<F> begin, Function<F, Recommender> finish, TrainingObserver observer) {
    if (epochs < 1) {
      throw new IllegalArgumentException("The epochs are " + epochs + "; at least 1 is needed.");
    }
    this.epochs = epochs;
    this.begin = begin;
    this.finish = finish;
    this.observer = observer;
  }

  @Override
  public boolean advance() {
    if (epoch == epochs) {
      return false;
    }
    F current = begun();
    current.run(epoch, piece);
    piece++;
    if (piece == current.pieces()) {
      piece = 0;
      epoch++;
      report(current.figures());
    }
    return true;
  }

  private F begun() {
    F current = fit;
    if (current == null) {
      current = begin.get();
      fit = current;
    }
    return current;
  }

  private void report(Map<LoggedKey, Double> figures) {
    figures.forEach(
        (key, value) -> {
          if (!Double.isFinite(value)) {
            throw new TrainingException(
                "The training diverged in epoch "
                    + epoch
                    + ", where "
                    + key.key()
                    + " is "
                    + value
                    + "; choose a smaller learningRate or a larger l2.");
          }
        });
    if (!figures.isEmpty()) {
      observer.logged(epoch, figures);
    }
  }

  @Override
  public String phase() {
    return "fit";
  }

  @Override
  public long gradientStep() {
    return epoch;
  }

  @Override
  public long totalSteps(long budget) {
    return epochs;
  }

  @Override
  public void startOnline() {
    // Nothing to learn in sessions.
  }

  @Override
  public Recommender recommender() {
    if (epoch < epochs) {
      throw new IllegalStateException("Epoch " + (epoch + 1) + " of " + epochs + " is not done.");
    }
    return finish.apply(begun());
  }

  @Override
  public Snapshot snapshot() {
    Snapshot snapshot = new Snapshot().putLong("epoch", epoch).putLong("piece", piece);
    return fit == null ? snapshot : snapshot.putAll("fit", fit.snapshot());
  }

  @Override
  public void restore(Snapshot snapshot) {
    epoch = Math.toIntExact(snapshot.getLong("epoch"));
    piece = Math.toIntExact(snapshot.getLong("piece"));
    if (epoch > 0 || piece > 0) {
      begun().restore(snapshot.folder("fit"));
    }
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
