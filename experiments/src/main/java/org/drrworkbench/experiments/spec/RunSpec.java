package org.drrworkbench.experiments.spec;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to execute one run again.
 *
 * @param schemaVersion version of the JSON form, {@link #SCHEMA_VERSION}
 * @param name name of the run's folder
 * @param data which ratings
 * @param preparation what is left out of them before they are divided
 * @param split how they are divided
 * @param model the model's id
 * @param modes where it learns and is scored: offline, online, or offline then online
 * @param hyperparameters values as text by name, all of the model's when written by an experiment
 * @param settings the article's or the rigorous ones
 * @param protocols ids of the evaluation protocols of the offline scores
 * @param listLengths list lengths to score at, ascending, each 1 to 1000
 * @param positiveThreshold ratings of this and above are positive; null for above the middle of the
 *     scale
 * @param seed the run's seed, 0 to 2^53 (the largest that every JSON reader keeps)
 * @param gradientSteps an agent's budget in each mode, 1 to 10^9
 * @param logEvery gradient steps between two lines of metrics
 * @param checkpointSeconds seconds between two checkpoints
 * @param device {@code auto}, {@code cpu} or {@code gpu:N}
 * @param startFrom folder of a finished offline run whose weights the online mode starts from, or
 *     null
 * @param simulator the simulated users of the online mode
 * @param fitOnTest whether the model is fitted on the test rows too, to see what a leak does; its
 *     figures are branded then
 * @param tuning how the hyperparameters are chosen on validation rows; null to take those given
 */
public record RunSpec(
    int schemaVersion,
    String name,
    DataSpec data,
    Preparation preparation,
    SplitSpec split,
    String model,
    List<Mode> modes,
    Map<String, String> hyperparameters,
    Settings settings,
    List<String> protocols,
    List<Integer> listLengths,
    @Nullable Double positiveThreshold,
    long seed,
    long gradientSteps,
    int logEvery,
    int checkpointSeconds,
    String device,
    @Nullable String startFrom,
    SimulatorSettings simulator,
    boolean fitOnTest,
    @Nullable TuningSpec tuning) {

  /** The version this code writes and reads. */
  public static final int SCHEMA_VERSION = 1;

  public RunSpec {
    modes = List.copyOf(modes);
    hyperparameters = Collections.unmodifiableMap(new TreeMap<>(hyperparameters));
    protocols = List.copyOf(protocols);
    listLengths = List.copyOf(listLengths);
    Range.folderName("name", name);
    Range.word("model", model);
    Range.whole("seed", seed, 0, 1L << 53);
    CommonFields.checkDivision(data, split);
    CommonFields.check(
        schemaVersion,
        modes,
        protocols,
        listLengths,
        positiveThreshold,
        gradientSteps,
        logEvery,
        checkpointSeconds,
        device,
        startFrom);
    CommonFields.checkTuning(tuning, startFrom);
  }

  /** The same spec under another folder name. */
  public RunSpec withName(String other) {
    return new RunSpec(
        schemaVersion,
        other,
        data,
        preparation,
        split,
        model,
        modes,
        hyperparameters,
        settings,
        protocols,
        listLengths,
        positiveThreshold,
        seed,
        gradientSteps,
        logEvery,
        checkpointSeconds,
        device,
        startFrom,
        simulator,
        fitOnTest,
        tuning);
  }
}
