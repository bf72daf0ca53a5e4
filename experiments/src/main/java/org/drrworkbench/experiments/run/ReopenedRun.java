package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.util.Optional;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.tune.TuningSession;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;

/**
 * A finished run, opened again: its ratings, divided as then, and its model, taken from the
 * checkpoint. None of its files is written.
 */
record ReopenedRun(RunSpec spec, RunInputs inputs, Snapshot state) {
  /**
   * Reads it.
   *
   * @throws SpecException if the run is not finished
   * @throws DataException if its ratings are gone or have changed since
   */
  static ReopenedRun open(WorkerParts parts, RunFolder folder) throws IOException {
    RunSpec spec = folder.readSpec();
    Checkpoint checkpoint =
        new CheckpointStore(folder)
            .look()
            .filter(saved -> saved.stage() == Checkpoint.Stage.DONE)
            .orElseThrow(
                () ->
                    new SpecException(
                        "The run "
                            + folder.root()
                            + " is not finished; finish it first, with `workbench run --resume`"
                            + " or in the window (lists made elsewhere have no model to look"
                            + " at)."));
    RunInputs inputs = RunInputs.of(spec, parts, new FactorCache(parts.cache()));
    refuseOtherData(folder, inputs.learning());
    return new ReopenedRun(spec, inputs, checkpoint.session());
  }

  /** Whether the model has no state, so that it is fitted again on the same rows. */
  boolean fittedAgain() {
    return (spec.tuning() == null ? state : TuningSession.fitAtLast(state)).names().isEmpty();
  }

  /** The model as its run left it; the caller closes it. */
  TrainingSession session() {
    TrainingSession session = inputs.model().train(inputs.training(), (step, logged) -> {});
    try {
      session.restore(state);
      complete(session);
      return session;
    } catch (RuntimeException | Error e) {
      session.close();
      throw e;
    }
  }

  /** Fits a model that keeps no state; any other has nothing left to do. */
  static void complete(TrainingSession session) {
    boolean more = true;
    while (more) {
      more = session.advance();
    }
  }

  private static void refuseOtherData(RunFolder folder, Split split) {
    Optional<Provenance> earlier = Provenance.read(folder.provenance());
    if (earlier.isPresent()
        && !(earlier.get().trainFingerprint().equals(split.train().fingerprint())
            && earlier.get().testFingerprint().equals(split.test().fingerprint()))) {
      throw new DataException(
          "The data of the run "
              + folder.root()
              + " has changed since it ran; bring the old data back, or run it again.");
    }
  }
}
