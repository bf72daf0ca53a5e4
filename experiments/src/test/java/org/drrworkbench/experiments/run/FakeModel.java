package org.drrworkbench.experiments.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * A model whose training is a random walk: every gradient step moves some weights by numbers of one
 * stream, so that a single bit lost at a resume shows in the results.
 */
final class FakeModel implements Model {
  /** A word for {@code fault} that breaks the training at half time. */
  static final String OUT_OF_MEMORY = "memory";

  /**
   * Name of the system property that says from which step on the walk is slow, so that a test can
   * stop or kill a worker on its way however fast the machine is.
   */
  static final String SLOW_FROM = "fake.slowFrom";

  private static final int DRAWS = 10;
  private static final long SLOW_NANOS = 20_000_000;

  @Override
  public String id() {
    return "fake";
  }

  @Override
  public String description() {
    return "A random walk.";
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return HyperparameterSchema.of(
        Hyperparameter.choice(
            "fault",
            "none",
            List.of("none", OUT_OF_MEMORY, "library", "bug"),
            "What goes wrong at half time."));
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    return new Walk(input, observer);
  }

  private static final class Walk implements TrainingSession {
    private final TrainingInput input;
    private final TrainingObserver observer;
    private final RandomStream random;
    private final float[] weights;
    private final long slowFrom = Long.getLong(SLOW_FROM, Long.MAX_VALUE);
    private long step;
    private boolean online;

    Walk(TrainingInput input, TrainingObserver observer) {
      this.input = input;
      this.observer = observer;
      random = new RandomStream(input.seed(), "walk");
      weights = new float[input.split().train().itemCount()];
    }

    @Override
    public boolean advance() {
      if (step == 0) {
        Factors start =
            input.factors().get("walk", () -> new Factors(1, new float[1], new float[] {0.5f}));
        weights[0] = start.items()[0];
      }
      long end = input.gradientSteps() * (online ? 2 : 1);
      if (step >= end) {
        return false;
      }
      for (int draw = 0; draw < DRAWS; draw++) {
        weights[random.nextInt(weights.length)] += (float) (0.01 * random.nextGaussian());
      }
      step++;
      if (step >= slowFrom) {
        LockSupport.parkNanos(SLOW_NANOS);
      }
      if (step == input.gradientSteps() / 2) {
        breakDown(input.values().choice("fault"));
      }
      if (step % input.logEvery() == 0) {
        observer.logged(step, Map.of(LoggedKey.CRITIC_LOSS, (double) weights[0]));
      }
      return true;
    }

    private static void breakDown(String fault) {
      switch (fault) {
        case OUT_OF_MEMORY -> throw new OutOfMemoryError("Java heap space");
        case "library" -> throw new UnsatisfiedLinkError("no torch in java.library.path");
        case "bug" -> throw new IllegalStateException("the walk fell over");
        default -> {}
      }
    }

    @Override
    public String phase() {
      return online ? "online" : "offline";
    }

    @Override
    public long gradientStep() {
      return step;
    }

    @Override
    public void startOnline() {
      online = true;
    }

    @Override
    public Recommender recommender() {
      float[] scores = weights.clone();
      RowSet rows = input.split().train().rowSet();
      return new Recommender() {
        @Override
        public RowSet fittedOn() {
          return rows;
        }

        @Override
        public void score(int[] users, float[] out) {
          for (int k = 0; k < users.length; k++) {
            for (int item = 0; item < scores.length; item++) {
              out[k * scores.length + item] =
                  scores[(users[k] + item) % scores.length] + scores[item];
            }
          }
        }
      };
    }

    @Override
    public Snapshot snapshot() {
      return new Snapshot()
          .put("walk/weights", weights.clone())
          .put("walk/random", random.state())
          .putLong("walk/step", step)
          .putLong("walk/online", online ? 1 : 0);
    }

    @Override
    public void restore(Snapshot snapshot) {
      float[] saved = snapshot.floats("walk/weights");
      System.arraycopy(saved, 0, weights, 0, weights.length);
      random.restore(snapshot.bytes("walk/random"));
      step = snapshot.getLong("walk/step");
      online = snapshot.getLong("walk/online") == 1;
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }
}
