package org.drrworkbench.experiments.spec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.core.recommend.SimulatorSettings;

/** The experiments on generated worlds whose best policy is known. */
final class WorldPresets {
  /** All but the last moment of a world of order train; of those the last one validates. */
  private static final SplitSpec LAST_MOMENT = new SplitSpec(SplitKind.USER_TEMPORAL, 0.975, 0.026);

  private WorldPresets() {}

  static List<Preset> all() {
    return List.of(
        new Preset(
            "toy-world",
            "Two types of users, two clusters of items: the agent learns to show the right one",
            toyWorld()),
        new Preset(
            "order-world-1",
            "The last liked item tells the next: which history encoder finds that out",
            orderWorld("order-world-1", 2_000)),
        new Preset(
            "order-world-2",
            "The last two liked items together tell the next: a history's order counts",
            orderWorld("order-world-2", 6_000)));
  }

  /** Lists of 3 in sessions of 5, so that the own cluster does not run out. */
  private static ExperimentSpec toyWorld() {
    return ExperimentSpec.defaults().toBuilder()
        .name("toy-world")
        .data(DataSpec.of("toy-world", null))
        .models(List.of("drr-gru", "pmf", "popularity", "random"))
        .modes(List.of(Mode.OFFLINE, Mode.ONLINE))
        .hyperparameters(
            Map.of(
                "embeddingSize", "8",
                "historyLength", "5",
                "trainListLength", "3",
                "hiddenSize", "32",
                "factors", "8",
                "evaluateEvery", "50"))
        .listLengths(List.of(3))
        .simulator(new SimulatorSettings(8, 8, 5))
        .gradientSteps(400)
        .build();
  }

  private static ExperimentSpec orderWorld(String id, long gradientSteps) {
    Map<String, String> values = new TreeMap<>();
    values.put("embeddingSize", "10");
    values.put("factorsL2", "4");
    values.put("folds", "0");
    values.put("historyLength", "5");
    values.put("sessionRows", "following");
    values.put("sessionCandidates", "10");
    values.put("trainListLength", "10");
    values.put("episodeSteps", "1");
    values.put("criticLearningRate", "0.004");
    values.put("dropout", "0.1");
    values.put("hiddenSize", "256");
    values.put("patience", "40");
    for (String agent : List.of("drr-gru", "drr-ave")) {
      values.put(agent + ".l2", "0");
    }
    return ExperimentSpec.defaults().toBuilder()
        .name(id)
        .data(DataSpec.of(id, null))
        .split(LAST_MOMENT)
        .models(List.of("drr-gru", "drr-ave", "pmf", "popularity", "random", "oracle"))
        .hyperparameters(values)
        .listLengths(List.of(1))
        .gradientSteps(gradientSteps)
        .build();
  }
}
