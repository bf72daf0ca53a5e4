package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The presets of the generated worlds as a user calls them. */
class GeneratedWorldsTest {
  @TempDir private Path folder;

  private CommandLineSession run(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "run";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--runs";
    all[words.length + 2] = folder.toString();
    CommandLineSession session = CommandLineSession.call(all);
    assertThat(session.code()).as(session.err()).isZero();
    return session;
  }

  private double figure(String run, String model, String mode, String protocol, String metric) {
    return Csv.read(folder.resolve(run).resolve("results.csv")).stream()
        .filter(row -> model.equals(row.get("model")))
        .filter(row -> mode.equals(row.get("mode")))
        .filter(row -> protocol.equals(row.get("protocol")))
        .filter(row -> metric.equals(row.get("metric")))
        .map(row -> String.valueOf(row.get("value")))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theAgentEarnsNearlyAllThereIsInTheToyWorld() {
    run("toy-world", "--model", "drr-gru");
    String run = "toy-world/drr-gru-offline-online-seed1";
    double agent = figure(run, "drr-gru", "online", "simulator", "reward");
    double oracle = figure(run, "oracle", "online", "simulator", "reward");
    double random = figure(run, "random", "online", "simulator", "reward");
    assertThat(agent).isGreaterThan(0.95 * oracle);
    assertThat(random).isBetween(-0.05, 0.05);
  }

  @ParameterizedTest
  @ValueSource(strings = {"order-world-1", "order-world-2"})
  void chanceAndCeilingOfAnOrderWorldAreWhatItWasMadeFor(String world) {
    run(world, "--model", "drr-ave,random,oracle", "--steps", "20");
    for (Map.Entry<String, Double> reference : Map.of("oracle", 1.0, "random", 0.1).entrySet()) {
      String run = world + "/" + reference.getKey() + "-offline-seed1";
      double precision = figure(run, reference.getKey(), "offline", "rated-only", "precision");
      // Three standard errors of 1000 users at chance.
      assertThat(Math.abs(precision - reference.getValue())).isLessThan(0.029);
    }
    String untrained = world + "/drr-ave-offline-seed1";
    assertThat(figure(untrained, "drr-ave", "offline", "rated-only", "precision"))
        .isBetween(0.05, 0.15);
  }
}
