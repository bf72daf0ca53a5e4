package org.drrworkbench.experiments.spec;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.jspecify.annotations.Nullable;

/**
 * Runs that belong together: what a {@link RunSpec} holds, with lists of models and seeds. {@link
 * ExperimentExpansion} makes the runs.
 *
 * @param name name of the experiment's folder
 * @param models ids of the models
 * @param hyperparameters chosen values as text, by {@code name} (for every model that has it) or
 *     {@code MODEL.name}
 * @param sweep a hyperparameter to try several values of, or null
 * @param seeds one run of each model for each seed
 */
public record ExperimentSpec(
    int schemaVersion,
    String name,
    DataSpec data,
    Preparation preparation,
    SplitSpec split,
    List<String> models,
    List<Mode> modes,
    Map<String, String> hyperparameters,
    @Nullable Sweep sweep,
    Settings settings,
    List<String> protocols,
    List<Integer> listLengths,
    @Nullable Double positiveThreshold,
    List<Long> seeds,
    long gradientSteps,
    int logEvery,
    int checkpointSeconds,
    String device,
    @Nullable String startFrom,
    SimulatorSettings simulator,
    boolean fitOnTest,
    @Nullable TuningSpec tuning) {
  /** Sets of values that each model may try under rigorous settings. */
  private static final int RIGOROUS_TRIALS = 10;

  public ExperimentSpec {
    models = List.copyOf(models);
    modes = List.copyOf(modes);
    hyperparameters = Collections.unmodifiableMap(new TreeMap<>(hyperparameters));
    protocols = List.copyOf(protocols);
    listLengths = List.copyOf(listLengths);
    seeds = List.copyOf(seeds);
    Range.folderName("name", name);
    Range.someDistinct("models", models);
    Range.someDistinct("seeds", seeds);
    seeds.forEach(seed -> Range.whole("seeds", seed, 0, 1L << 53));
    CommonFields.checkDivision(data, split);
    if (sweep != null) {
      sweep.refuseSetToo(hyperparameters.keySet());
    }
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

  /** {@link #defaults()} with the protocols and the number of seeds that the settings stand for. */
  public static ExperimentSpec defaults(Settings settings) {
    return settings == Settings.ARTICLE
        ? defaults()
        : defaults().toBuilder()
            .settings(settings)
            .protocols(List.of("full-unseen"))
            .seeds(List.of(1L, 2L, 3L, 4L, 5L))
            .tuning(TuningSpec.of(RIGOROUS_TRIALS))
            .build();
  }

  /**
   * The same experiment under other settings, with the protocols and the number of seeds that those
   * stand for. Under its own settings it stays as it is.
   */
  public ExperimentSpec withSettings(Settings other) {
    if (other == settings) {
      return this;
    }
    ExperimentSpec usual = defaults(other);
    return toBuilder()
        .settings(other)
        .protocols(usual.protocols())
        .seeds(usual.seeds())
        .tuning(usual.tuning())
        .build();
  }

  /** What stands where nothing else is asked for: one quick offline run of DRR-GRU on the demo. */
  public static ExperimentSpec defaults() {
    return new ExperimentSpec(
        RunSpec.SCHEMA_VERSION,
        "experiment",
        DataSpec.of("demo", null),
        Preparation.NONE,
        SplitSpec.userRandom(),
        List.of("drr-gru"),
        List.of(Mode.OFFLINE),
        Map.of(),
        null,
        Settings.ARTICLE,
        List.of("rated-only"),
        List.of(5, 10, 15, 20, 25),
        null,
        List.of(1L),
        Budget.QUICK.gradientSteps(),
        50,
        60,
        "auto",
        null,
        SimulatorSettings.DEFAULT,
        false,
        null);
  }

  /** A copy to change field by field. */
  public ExperimentSpecBuilder toBuilder() {
    return new ExperimentSpecBuilder(this);
  }
}
