package org.drrworkbench.experiments.spec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an experiment's runs: each model with each seed, under readable names. */
public final class ExperimentExpansion {
  private final ModelCatalogue models;

  public ExperimentExpansion(ModelCatalogue models) {
    this.models = models;
  }

  /**
   * The runs, model by model, in the order of the lists; every hyperparameter resolved.
   *
   * @throws SpecException if a model or hyperparameter is unknown or a value out of range
   */
  public List<RunSpec> runs(ExperimentSpec spec) {
    Map<String, Map<String, String>> values = models.resolve(spec.models(), spec.hyperparameters());
    List<RunSpec> runs = new ArrayList<>();
    for (String model : spec.models()) {
      for (long seed : spec.seeds()) {
        runs.add(run(spec, model, values.getOrDefault(model, Map.of()), seed));
      }
    }
    return runs;
  }

  private static RunSpec run(
      ExperimentSpec spec, String model, Map<String, String> values, long seed) {
    String modes = spec.modes().stream().map(Mode::id).collect(Collectors.joining("-"));
    return new RunSpec(
        spec.schemaVersion(),
        model + "-" + modes + "-seed" + seed,
        spec.data().withPath(absolute(spec.data().path())),
        spec.split(),
        model,
        spec.modes(),
        values,
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
        spec.simulator());
  }

  /** Paths in a run folder mean the same wherever the worker is started. */
  private static @Nullable String absolute(@Nullable String path) {
    return path == null ? null : Path.of(path).toAbsolutePath().normalize().toString();
  }

  /**
   * Eight hexadecimal digits that stand for everything in a spec that can change its results: equal
   * for two specs that differ in name, logging or checkpointing only.
   */
  public static String identity(RunSpec spec) {
    RunSpec bare =
        new RunSpec(
            spec.schemaVersion(),
            "run",
            spec.data(),
            spec.split(),
            spec.model(),
            spec.modes(),
            spec.hyperparameters(),
            spec.settings(),
            spec.protocols(),
            spec.listLengths(),
            spec.positiveThreshold(),
            spec.seed(),
            spec.gradientSteps(),
            1,
            1,
            spec.device(),
            spec.startFrom(),
            spec.simulator());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(SpecJson.text(bare).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
