package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.drrworkbench.core.snapshot.Snapshot;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;

/** The finished offline run from whose weights an online run starts. */
public final class StartingPoint {
  private StartingPoint() {}

  /**
   * The other run's training state.
   *
   * @throws SpecException if that run is not finished, or trained another model or on other rows,
   *     which would let test rows leak into the weights
   */
  public static Snapshot read(RunSpec spec, String startFrom) throws IOException {
    RunFolder other = new RunFolder(Path.of(startFrom));
    if (!other.exists()) {
      throw new SpecException(
          "startFrom names "
              + other.root()
              + ", which is no run's folder; name the folder of a finished offline run.");
    }
    RunSpec from = other.readSpec();
    String unlike = difference(spec, from);
    if (!unlike.isEmpty()) {
      throw new SpecException(
          "startFrom names "
              + other.root()
              + ", whose "
              + unlike
              + "; start from an offline run of the same model, hyperparameters, data, split and"
              + " seed.");
    }
    Optional<Checkpoint> checkpoint = new CheckpointStore(other).read();
    if (checkpoint.isEmpty() || checkpoint.get().stage() != Checkpoint.Stage.DONE) {
      throw new SpecException(
          "startFrom names " + other.root() + ", which has not finished; finish it first.");
    }
    return checkpoint.get().session();
  }

  private static String difference(RunSpec spec, RunSpec from) {
    if (from.modes().contains(Mode.ONLINE)) {
      return "weights have learned online already";
    } else if (!from.model().equals(spec.model())) {
      return "model is " + from.model();
    } else if (from.tuning() != null) {
      return "hyperparameters were tuned";
    } else if (!from.hyperparameters().equals(spec.hyperparameters())) {
      return "hyperparameters differ";
    } else if (!from.data().equals(spec.data())
        || !from.preparation().equals(spec.preparation())
        || !from.split().equals(spec.split())) {
      return "data, preparation or split differ";
    } else if (from.fitOnTest() != spec.fitOnTest()) {
      return from.fitOnTest()
          ? "weights were fitted on test rows as well"
          : "weights were not fitted on test rows";
    } else if (from.simulator().rows() != spec.simulator().rows()) {
      return "simulator.rows is " + from.simulator().rows().id();
    } else if (from.seed() != spec.seed()) {
      return "seed is " + from.seed();
    }
    return "";
  }
}
