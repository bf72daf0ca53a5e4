package org.drrworkbench.core.recommend;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.drrworkbench.core.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Trains a model that is fitted and done: no gradient steps, and a stopped fit begins again. */
final class FitSession implements TrainingSession {
  private final BooleanSupplier step;
  private final Supplier<Recommender> result;

  FitSession(BooleanSupplier step, Supplier<Recommender> result) {
    this.step = step;
    this.result = result;
  }

  FitSession(Supplier<Recommender> fit) {
    this(new OneStep(fit));
  }

  private FitSession(OneStep fit) {
    this(fit::advance, fit::recommender);
  }

  private static final class OneStep {
    private final Supplier<Recommender> fit;
    private @Nullable Recommender fitted;

    OneStep(Supplier<Recommender> fit) {
      this.fit = fit;
    }

    boolean advance() {
      if (fitted != null) {
        return false;
      }
      fitted = fit.get();
      return true;
    }

    Recommender recommender() {
      if (fitted == null) {
        throw new IllegalStateException("Not fitted yet.");
      }
      return fitted;
    }
  }

  @Override
  public boolean advance() {
    return step.getAsBoolean();
  }

  @Override
  public String phase() {
    return "fit";
  }

  @Override
  public long gradientStep() {
    return 0;
  }

  @Override
  public void startOnline() {
    // Nothing to learn in sessions.
  }

  @Override
  public Recommender recommender() {
    return result.get();
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot();
  }

  @Override
  public void restore(Snapshot snapshot) {
    // A fit is simply done again.
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
