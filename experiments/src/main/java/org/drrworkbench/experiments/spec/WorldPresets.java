package org.drrworkbench.experiments.spec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drrworkbench.core.recommend.SimulatorSettings;

/** The experiments on generated worlds whose best policy is known. */
final class WorldPresets {
  /** All but the last moment of a world of order train; of those the last one validates. */
  private static final SplitSpec LAST_MOMENT = new SplitSpec(SplitKind.USER_TEMPORAL, 0.975, 0.026);

  private static final List<String> FAMILY =
      List.of("drr-gru", "drr-att", "drr-max", "drr-ave", "drr-p", "drr-u");

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
        .models(List.of("drr-gru", "drr-ave", "pmf", "popularity", "random"))
        .modes(List.of(Mode.OFFLINE, Mode.ONLINE))
        .hyperparameters(toyValues())
        .listLengths(List.of(3))
        .simulator(new SimulatorSettings(8, 8, 5))
        .gradientSteps(1_500)
        .build();
  }

  private static Map<String, String> toyValues() {
    Map<String, String> values = new TreeMap<>();
    for (String agent : List.of("drr-gru", "drr-ave")) {
      // Vectors that say nothing and an actor that starts from nothing: all is to be learned.
      values.put(agent + ".embeddings", "random");
      values.put(agent + ".actor", "direction");
      values.put(agent + ".embeddingSize", "64");
      values.put(agent + ".historyLength", "5");
      values.put(agent + ".trainListLength", "3");
      values.put(agent + ".hiddenSize", "32");
      values.put(agent + ".dropout", "0.1");
      values.put(agent + ".l2", "0.0");
      values.put(agent + ".evaluateEvery", "50");
    }
    values.put("pmf.factors", "8");
    return values;
  }

  private static ExperimentSpec orderWorld(String id, long gradientSteps) {
    return ExperimentSpec.defaults().toBuilder()
        .name(id)
        .data(DataSpec.of(id, null))
        .split(LAST_MOMENT)
        .models(
            Stream.concat(FAMILY.stream(), Stream.of("pmf", "popularity", "random", "oracle"))
                .toList())
        .hyperparameters(orderValues())
        .listLengths(List.of(1))
        .gradientSteps(gradientSteps)
        .build();
  }

  /**
   * A session is one moment, all of which is shown. The user vectors tell the lasting taste, which
   * says nothing of the moment, so the actor does not start from them. docs/worlds.md says why the
   * rest.
   */
  private static Map<String, String> orderValues() {
    Map<String, String> values = new TreeMap<>();
    for (String agent : FAMILY) {
      values.put(agent + ".actor", "direction");
      values.put(agent + ".embeddingSize", "10");
      values.put(agent + ".factorsL2", "4.0");
      values.put(agent + ".folds", "0");
      values.put(agent + ".historyLength", "5");
      values.put(agent + ".sessionRows", "following");
      values.put(agent + ".trainListLength", "10");
      values.put(agent + ".episodeSteps", "1");
      values.put(agent + ".criticLearningRate", "0.004");
      values.put(agent + ".dropout", "0.1");
      values.put(agent + ".hiddenSize", "256");
      values.put(agent + ".l2", "0.0");
      values.put(agent + ".patience", "40");
    }
    return values;
  }
}
