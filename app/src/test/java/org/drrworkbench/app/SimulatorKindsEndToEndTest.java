package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The online mode of the real program with each kind of simulated users, on the demo data. */
class SimulatorKindsEndToEndTest {
  @TempDir private Path folder;

  private CommandLineSession run(String simulator) {
    return CommandLineSession.call(
        "run",
        "--model",
        "drr-ave",
        "--mode",
        "online",
        "--steps",
        "20",
        "--list-lengths",
        "10",
        "--simulator",
        simulator,
        "--runs",
        folder.toString());
  }

  private double reward(String model) {
    return Csv.read(folder.resolve("experiment/drr-ave-online-seed1/results.csv")).stream()
        .filter(row -> model.equals(row.get("model")))
        .filter(row -> "simulator".equals(row.get("protocol")))
        .filter(row -> "reward".equals(row.get("metric")))
        .map(row -> String.valueOf(row.get("value")))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=linear-pmf",
        "kind=biased-mf,coldValue=user-mean",
        "kind=logistic-pmf,logOverrides=true",
        "kind=linear-pmf,rows=apart"
      })
  void anAgentLearnsOnlineAndStaysBelowTheCeiling(String simulator) {
    CommandLineSession session = run(simulator);
    assertThat(session.code()).as(session.err()).isZero();
    assertThat(reward("oracle")).isLessThanOrEqualTo(1).isGreaterThan(reward("popularity"));
    assertThat(reward("popularity")).isGreaterThan(reward("random"));
    assertThat(reward("drr-ave")).isBetween(-1.0, reward("oracle"));
  }

  @Test
  void anUnknownKindIsAWrongCall() {
    CommandLineSession session = run("kind=svd");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .contains("The simulator's kind is 'svd'; it must be one of linear-pmf, biased-mf");
    assertThat(folder).isEmptyDirectory();
  }
}
