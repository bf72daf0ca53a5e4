package org.drrworkbench.experiments.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an experiment's runs: each model with each seed, each fold of a split that has folds, and
 * each value of the sweep where the model has its hyperparameter, under readable names.
 */
public final class ExperimentExpansion {
  private final ModelCatalogue models;

  public ExperimentExpansion(ModelCatalogue models) {
    this.models = models;
  }

  /**
   * The runs, model by model, then value by value, then fold by fold, in the order of the lists;
   * every hyperparameter resolved.
   *
   * @throws SpecException if a model or hyperparameter is unknown, a value out of range, or two
   *     values of the sweep are the same
   */
  public List<RunSpec> runs(ExperimentSpec spec) {
    models.refuseNewUsers(spec.models(), spec.split());
    List<Variant> variants = variants(spec);
    List<RunSpec> runs = new ArrayList<>();
    for (String model : spec.models()) {
      // All variants are alike to a model that is not swept.
      boolean swept = variants.get(0).reaches(model);
      for (Variant variant : swept ? variants : variants.subList(0, 1)) {
        for (SplitSpec split : spec.split().divisions(spec.data())) {
          for (long seed : spec.seeds()) {
            runs.add(run(spec, model, variant, split, seed));
          }
        }
      }
    }
    Set<String> names = new HashSet<>();
    for (RunSpec run : runs) {
      if (!names.add(run.name())) {
        throw new SpecException(
            "sweep gives two runs the name " + run.name() + "; name each value once.");
      }
    }
    return runs;
  }

  /**
   * One value of the sweep, or the whole of an experiment without one.
   *
   * @param sweep null without one
   * @param values every model's hyperparameters
   * @param swept models that have the sweep's hyperparameter
   */
  private record Variant(
      @Nullable Sweep sweep, Map<String, Map<String, String>> values, Set<String> swept) {
    boolean reaches(String model) {
      return swept.contains(model);
    }

    Map<String, String> of(String model) {
      return values.getOrDefault(model, Map.of());
    }

    /** Such as {@code embeddingSize100-}; empty for a model that is not swept. */
    String words(String model) {
      if (sweep == null || !reaches(model)) {
        return "";
      }
      String value = of(model).getOrDefault(sweep.name(), "");
      boolean apart = Character.isDigit(sweep.name().charAt(sweep.name().length() - 1));
      return sweep.name() + (apart ? "_" : "") + value + "-";
    }
  }

  private List<Variant> variants(ExperimentSpec spec) {
    Sweep sweep = spec.sweep();
    if (sweep == null) {
      return List.of(
          new Variant(null, models.resolve(spec.models(), spec.hyperparameters()), Set.of()));
    }
    Set<String> swept =
        spec.models().stream()
            .filter(id -> sweep.reaches(id, models.get(id).hyperparameters()))
            .collect(Collectors.toSet());
    List<Variant> variants = new ArrayList<>();
    for (String value : sweep.values()) {
      Map<String, String> chosen = new TreeMap<>(spec.hyperparameters());
      chosen.put(sweep.hyperparameter(), value);
      variants.add(new Variant(sweep, models.resolve(spec.models(), chosen), swept));
    }
    return variants;
  }

  /** The same experiment, whichever folder it is read from. */
  public static ExperimentSpec withAbsolutePaths(ExperimentSpec spec) {
    return spec.toBuilder()
        .data(absolute(spec.data()))
        .startFrom(absolute(spec.startFrom()))
        .build();
  }

  /**
   * The spec of something that was trained elsewhere and is only evaluated here.
   *
   * @param spec with one model, which stands for it, and one seed
   * @throws SpecException if its name is no name for a folder, or a model's or reference's own
   */
  public RunSpec foreign(ExperimentSpec spec) {
    String name = spec.models().get(0);
    Range.folderName("The lists' name", name);
    if (models.all().stream().anyMatch(model -> model.id().equals(name))) {
      throw new SpecException(
          "The name " + name + " belongs to a model of the workbench; choose another.");
    }
    Variant nothing = new Variant(null, Map.of(), Set.of());
    return run(spec, name, nothing, spec.split(), spec.seeds().get(0)).withName(name);
  }

  private static RunSpec run(
      ExperimentSpec spec, String model, Variant variant, SplitSpec split, long seed) {
    String fold = split.fold() == null ? "" : "fold" + split.fold() + "-";
    String modes = spec.modes().stream().map(Mode::id).collect(Collectors.joining("-"));
    String leak = spec.fitOnTest() ? "leaky-" : "";
    return new RunSpec(
        spec.schemaVersion(),
        model + "-" + modes + "-" + leak + variant.words(model) + fold + "seed" + seed,
        absolute(spec.data()),
        spec.preparation(),
        split,
        model,
        spec.modes(),
        variant.of(model),
        spec.settings(),
        spec.protocols(),
        spec.listLengths(),
        spec.positiveThreshold(),
        seed,
        spec.gradientSteps(),
        spec.logEvery(),
        spec.checkpointSeconds(),
        spec.device(),
        absolute(spec.startFrom()),
        spec.simulator(),
        spec.fitOnTest(),
        spec.tuning());
  }

  private static DataSpec absolute(DataSpec data) {
    GivenFiles given = data.given();
    GivenFiles files =
        given == null
            ? null
            : new GivenFiles(absolutePath(given.train()), absolutePath(given.test()));
    return new DataSpec(
        data.id(), absolute(data.path()), data.columns(), data.file(), data.reading(), files);
  }

  /** Paths in a run folder mean the same wherever the worker is started. */
  private static @Nullable String absolute(@Nullable String path) {
    return path == null ? null : absolutePath(path);
  }

  private static String absolutePath(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }
}
