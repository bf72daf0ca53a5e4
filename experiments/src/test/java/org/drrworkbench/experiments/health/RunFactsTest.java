package org.drrworkbench.experiments.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.experiments.run.DeviceChoice;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.RunSpec;
import org.junit.jupiter.api.Test;

class RunFactsTest {
  @Test
  void theAgentsDefaultsAreKnown() {
    RunFacts facts = facts(Map.of());
    assertThat(facts.discountFactor()).isEqualTo(0);
    assertThat(facts.largestReward()).as("centred").isEqualTo(2);
    assertThat(facts.listLength()).isEqualTo(20);
    assertThat(facts.endless()).isFalse();
    assertThat(facts.actorInEveryLine()).isTrue();
  }

  @Test
  void theLargestRewardFollowsItsForm() {
    assertThat(facts(Map.of("centredReward", "false")).largestReward()).isEqualTo(1);
    assertThat(facts(Map.of("rewardForm", "unit")).largestReward()).isEqualTo(1);
    assertThat(facts(Map.of("rewardForm", "positive")).largestReward()).isEqualTo(2);
    assertThat(facts(Map.of("rewardClip", "0.5")).largestReward()).isEqualTo(0.5);
    assertThat(facts(Map.of("rewardClip", "1.5", "centredReward", "false")).largestReward())
        .as("clipped above the largest")
        .isEqualTo(1);
    assertThat(facts(Map.of("scaledReward", "true")).largestReward()).isInfinite();
    assertThat(facts(Map.of("scaledReward", "true", "rewardClip", "1.5")).largestReward())
        .isEqualTo(1.5);
    Map<String, String> summed =
        Map.of("rewardCredit", "list", "listReward", "sum", "trainListLength", "5");
    assertThat(facts(summed).largestReward()).isEqualTo(10);
    assertThat(facts(summed).rewardUnit()).isEqualTo(5);
  }

  @Test
  void theLargestReturnFollowsTheDiscountUnlessItIsTakenOut() {
    assertThat(facts(Map.of("discountFactor", "0.75")).largestReturn()).isEqualTo(8);
    assertThat(facts(Map.of("discountFactor", "0.75", "ablation", "no-discount")).largestReturn())
        .isEqualTo(2);
  }

  @Test
  void specsOfOtherModelsAreNoProblem() {
    RunFacts facts = RunFacts.of(spec(Map.of("discountFactor", "much")), Optional.empty());
    assertThat(facts.discountFactor()).isNaN();
    assertThat(facts.listLength()).isEqualTo(0);
    assertThat(facts.actorInEveryLine()).isTrue();
  }

  @Test
  void onlyACertainDeviceCanBeRefused() {
    assertThat(new DeviceChoice("gpu:0", "cpu", "why").refused()).isTrue();
    assertThat(new DeviceChoice("auto", "cpu", "why").refused()).isFalse();
    assertThat(new DeviceChoice("cpu", "cpu", "why").refused()).isFalse();
  }

  @Test
  void aRunWithoutAnyFilesIsNotWarnedAbout() {
    RunFolder nowhere = new RunFolder(Path.of("no", "such", "run"));
    assertThat(new RunHealth(nowhere, spec(Map.of())).checkLog()).isEmpty();
  }

  /** What an agent's schema makes of the values chosen. */
  private static RunFacts facts(Map<String, String> chosen) {
    Map<String, String> all = new HashMap<>();
    DrrModel.gru()
        .hyperparameters()
        .values(chosen)
        .asMap()
        .forEach((name, value) -> all.put(name, value.toString()));
    return RunFacts.of(spec(all), Optional.empty());
  }

  private static RunSpec spec(Map<String, String> hyperparameters) {
    ExperimentSpec usual = ExperimentSpec.defaults();
    return new RunSpec(
        RunSpec.SCHEMA_VERSION,
        "drr-gru-1",
        usual.data(),
        usual.preparation(),
        usual.split(),
        "drr-gru",
        usual.modes(),
        hyperparameters,
        usual.settings(),
        usual.protocols(),
        List.of(10),
        null,
        1,
        2000,
        50,
        60,
        "cpu",
        null,
        usual.simulator(),
        usual.fitOnTest(),
        usual.tuning());
  }
}
