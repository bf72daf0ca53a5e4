package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.drrworkbench.experiments.run.OnlineEvaluator.OnlineValue;
import org.junit.jupiter.api.Test;

class SimulatedSessionsTest {
  private static final DataSet DEMO = DemoData.create();

  /** The higher an item's number, the earlier it is shown. */
  private static final SessionScorer BY_NUMBER =
      (users, histories, scores) -> {
        for (int place = 0; place < scores.length; place++) {
          scores[place] = place % DEMO.log().itemCount();
        }
      };

  private static List<OnlineValue> evaluate(int... listLengths) {
    return new SimulatedSessions()
        .evaluate(
            new OnlineEvaluator.Input(
                "by-number",
                BY_NUMBER,
                new UserRandomSplitter().split(DEMO.log(), 1),
                PositiveRule.aboveMiddle(DEMO.log().scale()),
                Arrays.stream(listLengths).boxed().toList(),
                1,
                new HyperparameterSchema(List.of()).defaults(),
                new SimulatorSettings(4, 8, 2),
                FactorStore.none()));
  }

  private static double value(List<OnlineValue> values, String model, String metric) {
    return values.stream()
        .filter(one -> one.model().equals(model) && one.metric().equals(metric))
        .mapToDouble(OnlineValue::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theShareRunsFromRandomToTheCeiling() {
    List<OnlineValue> values = evaluate(5);
    double random = value(values, "random", "reward");
    double ceiling = value(values, "oracle", "reward");
    assertThat(value(values, "random", "reward_share")).isZero();
    assertThat(value(values, "oracle", "reward_share")).isEqualTo(1);
    assertThat(value(values, "by-number", "reward_share"))
        .isEqualTo((value(values, "by-number", "reward") - random) / (ceiling - random));
  }

  /** Two lists of 200 show all 400 items: no order earns more, and a share would be noise. */
  @Test
  void whereEverythingIsShownThereIsNoShare() {
    List<OnlineValue> values = evaluate(200);
    assertThat(value(values, "by-number", "reward"))
        .isCloseTo(value(values, "random", "reward"), within(1e-6));
    assertThat(values).extracting(OnlineValue::metric).doesNotContain("reward_share");
    assertThat(value(values, "by-number", "regret")).isCloseTo(0, within(1e-6));
  }
}
