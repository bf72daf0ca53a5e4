package org.drrworkbench.experiments.spec;

import java.util.List;
import org.drrworkbench.core.evaluate.Protocol;
import org.jspecify.annotations.Nullable;

/** The checks that a run and an experiment share. */
final class CommonFields {
  private CommonFields() {}

  static void check(
      int schemaVersion,
      List<Mode> modes,
      List<String> protocols,
      List<Integer> listLengths,
      @Nullable Double positiveThreshold,
      long gradientSteps,
      int logEvery,
      int checkpointSeconds,
      String device,
      @Nullable String startFrom) {
    if (schemaVersion != RunSpec.SCHEMA_VERSION) {
      throw new SpecException(
          "schemaVersion is "
              + schemaVersion
              + "; this version of the workbench reads "
              + RunSpec.SCHEMA_VERSION
              + ".");
    }
    Range.someDistinct("modes", modes);
    if (modes.size() == 2 && modes.get(0) == Mode.ONLINE) {
      throw new SpecException("modes is online, offline; the offline mode comes first.");
    }
    Range.someDistinct("protocols", protocols);
    protocols.forEach(CommonFields::checkProtocol);
    Range.someDistinct("listLengths", listLengths);
    listLengths.forEach(length -> Range.whole("listLengths", length, 1, 1000));
    for (int k = 1; k < listLengths.size(); k++) {
      if (listLengths.get(k - 1) > listLengths.get(k)) {
        throw new SpecException("listLengths is " + listLengths + "; it must be ascending.");
      }
    }
    if (positiveThreshold != null && !Double.isFinite(positiveThreshold)) {
      throw new SpecException("positiveThreshold is " + positiveThreshold + "; it must be finite.");
    }
    Range.whole("gradientSteps", gradientSteps, 1, 1_000_000_000L);
    Range.whole("logEvery", logEvery, 1, 1_000_000_000L);
    Range.whole("checkpointSeconds", checkpointSeconds, 1, 86_400);
    if (!device.matches("auto|cpu|gpu:[0-9]{1,3}")) {
      throw new SpecException(
          "device is '" + device + "'; it must be auto, cpu or gpu:N, such as gpu:0.");
    }
    if (startFrom != null && modes.contains(Mode.OFFLINE)) {
      throw new SpecException(
          "startFrom is '" + startFrom + "'; it goes with the mode online alone.");
    }
  }

  /** Files that were divided before, and nothing else, have nothing to divide. */
  static void checkDivision(DataSpec data, SplitSpec split) {
    if (data.given() != null && split.kind() != SplitKind.GIVEN) {
      throw new SpecException(
          "split.kind is "
              + split.kind().id()
              + ", but data.given names files that are divided already; it must be given.");
    }
  }

  /** Weights that are handed over were made with values that are no longer to be chosen. */
  static void checkTuning(@Nullable TuningSpec tuning, @Nullable String startFrom) {
    if (tuning != null && startFrom != null) {
      throw new SpecException(
          "tuning and startFrom are both given; a run that starts from another's weights has that"
              + " run's hyperparameters.");
    }
  }

  private static void checkProtocol(String id) {
    try {
      Protocol.of(id);
    } catch (IllegalArgumentException e) {
      throw new SpecException(e.getMessage(), e);
    }
  }
}
