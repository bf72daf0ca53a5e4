package org.drrworkbench.core.recommend;

import java.util.Map;
import java.util.Optional;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Fits PMF unless the factors are in the store, and leaves them there. */
final class PmfTraining implements EpochFit {
  private final PmfFit fit;
  private final FactorStore store;
  private final String key;
  private @Nullable Factors kept;

  PmfTraining(TrainingInput input, PmfSettings settings, String stream) {
    store = input.factors();
    var rows = input.split().trainAndValidation();
    key = settings.key(rows.fingerprint(), input.seed(), stream);
    fit = settings.begin(rows, new RandomStream(input.seed(), stream));
    Optional<Factors> found = store.find(key);
    kept = found.orElse(null);
  }

  @Override
  public int pieces() {
    return fit.pieces();
  }

  @Override
  public void run(int epoch, int piece) {
    if (kept == null) {
      fit.run(epoch, piece);
    }
  }

  @Override
  public Map<LoggedKey, Double> figures() {
    return kept == null ? fit.figures() : Map.of();
  }

  /** The factors, once all epochs are done. */
  Factors factors() {
    return kept == null ? store.get(key, fit::factors) : kept;
  }

  /** Factors that were found are handed on: without the store they could not be found again. */
  @Override
  public Snapshot snapshot() {
    Factors found = kept;
    return found == null
        ? fit.snapshot()
        : new Snapshot().put("keptUsers", found.users()).put("keptItems", found.items());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (snapshot.has("keptUsers")) {
      float[] items = snapshot.floats("keptItems");
      kept = new Factors(fit.factors().size(), snapshot.floats("keptUsers"), items);
    } else {
      kept = null;
      fit.restore(snapshot);
    }
  }
}
