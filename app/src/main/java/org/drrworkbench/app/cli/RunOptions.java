package org.drrworkbench.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.spec.Budget;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.Settings;
import org.drrworkbench.experiments.spec.SimulatorText;
import org.drrworkbench.experiments.spec.SpecText;
import org.drrworkbench.experiments.spec.Sweep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code run} that change what is run. Each given one replaces the spec's value. */
final class RunOptions {
  @Option(
      names = "--dataset",
      paramLabel = "ID|DIR|FILE",
      description = "Data set: a known id, or a folder or file of ratings.")
  private @Nullable String dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder that holds the data set, or the name of one that is here.")
  private @Nullable Path data;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Mixin private final PreparationOptions preparation = new PreparationOptions();

  @Mixin private final SplitOptions split = new SplitOptions();

  @Mixin private final EvaluationOptions evaluation = new EvaluationOptions();

  @Option(
      names = "--model",
      split = ",",
      paramLabel = "ID",
      description = "Models; `workbench models` lists them.")
  private @Nullable List<String> models;

  @Option(
      names = "--mode",
      split = ",",
      paramLabel = "MODE",
      description = "offline, online, or offline,online.")
  private @Nullable List<String> modes;

  @Option(
      names = "--settings",
      paramLabel = "WHICH",
      description =
          "article, or rigorous (protocol full-unseen, five seeds and ten tuning trials for each"
              + " model where nothing else is said).")
  private @Nullable String settings;

  @Option(
      names = "--seeds",
      paramLabel = "N|A,B,..",
      description = "A number of seeds from 1, or the seeds themselves (one seed: with a comma).")
  private @Nullable String seeds;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A hyperparameter, for every model that has it or as MODEL.NAME for one.")
  private Map<String, String> hyperparameters = new TreeMap<>();

  @Option(
      names = "--sweep",
      paramLabel = "NAME=V1,V2,..",
      description = "One hyperparameter to try several values of.")
  private @Nullable String sweep;

  @Option(
      names = "--budget",
      paramLabel = "SIZE",
      description = "Gradient steps of an agent: quick 2,000, standard 10,000, full 50,000.")
  private @Nullable String budget;

  @Option(names = "--steps", paramLabel = "N", description = "Gradient steps; overrides --budget.")
  private @Nullable String steps;

  @Option(names = "--device", paramLabel = "D", description = "auto, cpu or gpu:0.")
  private @Nullable String device;

  @Option(
      names = "--start-from",
      paramLabel = "RUN",
      description = "Folder of a finished offline run that the online mode starts from.")
  private @Nullable Path startFrom;

  @Option(
      names = "--simulator",
      split = ",",
      paramLabel = "NAME=VALUE",
      description =
          "A field of the simulated users: factors, l2, sessionSteps, kind, rows, logOverrides,"
              + " coldValue.")
  private Map<String, String> simulator = new TreeMap<>();

  @Mixin private final TuningOptions tuning = new TuningOptions();

  @Option(
      names = "--fit-on-test",
      description =
          "Also fit on the test rows, to see what a leak does; every figure is branded leaky.")
  private boolean fitOnTest;

  /** The chosen settings, which say what stands where nothing else is said; null for none. */
  @Nullable Settings settings() {
    return settings == null ? null : Settings.of(settings);
  }

  /**
   * The spec with every given option in place of its value, save for the settings, which the spec
   * has already.
   *
   * @param sets tells the layout of files
   */
  ExperimentSpec appliedTo(ExperimentSpec spec, DataSets sets) {
    ExperimentSpecBuilder builder = spec.toBuilder();
    builder.data(dataSpec(spec.data(), sets));
    builder.preparation(preparation.appliedTo(spec.preparation()));
    builder.split(split.appliedTo(spec.split()));
    evaluation.applyTo(builder);
    if (models != null) {
      builder.models(models);
    }
    if (modes != null) {
      builder.modes(modes.stream().map(Mode::of).toList());
    }
    if (seeds != null) {
      builder.seeds(SpecText.seeds(seeds));
    }
    Map<String, String> values = new TreeMap<>(spec.hyperparameters());
    List<String> chosen = models;
    if (chosen != null) {
      // What a preset says of a model that was left out of it means nothing to the others.
      values
          .keySet()
          .removeIf(
              name -> name.contains(".") && !chosen.contains(name.substring(0, name.indexOf('.'))));
    }
    values.putAll(hyperparameters);
    builder.hyperparameters(values);
    if (sweep != null) {
      builder.sweep(sweep(sweep));
    }
    if (budget != null) {
      builder.gradientSteps(Budget.of(budget).gradientSteps());
    }
    if (steps != null) {
      builder.gradientSteps(SpecText.gradientSteps(steps));
    }
    if (device != null) {
      builder.device(device);
    }
    if (startFrom != null) {
      builder.startFrom(startFrom.toString());
    }
    builder.simulator(SimulatorText.applied(spec.simulator(), simulator));
    // Another run's weights come with its hyperparameters: what settings would tune is not tuned.
    builder.tuning(tuning.apply(startFrom == null ? spec.tuning() : null));
    if (fitOnTest) {
      builder.fitOnTest(true);
    }
    return builder.build();
  }

  private static Sweep sweep(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw CallException.wrongCall(
          "--sweep is '"
              + text
              + "'; it must be a name and values, such as embeddingSize=50,100,200.");
    }
    List<String> values =
        Arrays.stream(text.substring(equals + 1).split(",", -1)).map(String::strip).toList();
    return new Sweep(text.substring(0, equals).strip(), values);
  }

  /** The data in a folder; a word that is none may be the name of a data set that is here. */
  private DataSpec placed(DataSpec chosen, Path folder, DataSets sets) {
    String word = folder.toString();
    return dataset == null && !Files.exists(folder) && sets.isNamed(word)
        ? DataSpec.of(word, null)
        : chosen.withPath(word);
  }

  private DataSpec dataSpec(DataSpec old, DataSets sets) {
    DataSpec chosen = dataset == null ? old : DataWords.spec(dataset);
    DataSpec placed = sets.resolved(data == null ? chosen : placed(chosen, data, sets));
    return reading.appliedTo(split.data(placed, dataset != null), sets);
  }
}
