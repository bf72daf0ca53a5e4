package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.recommend.PopularityModel;
import org.junit.jupiter.api.Test;

class ShownHistoryTest {
  private static final PositiveRule POSITIVE = PositiveRule.from(4);

  private static ShownHistory of(Map<String, String> chosen) {
    return ShownHistory.of(DrrModel.gru().hyperparameters().values(chosen), POSITIVE);
  }

  @Test
  void anAgentIsShownWhatItsHyperparametersAskFor() {
    assertThat(of(Map.of("historyOf", "rated", "historyEnd", "first", "historyLength", "7")))
        .isEqualTo(
            new ShownHistory(
                new HistoryRule(HistoryRule.Of.RATED, HistoryRule.End.FIRST, POSITIVE), 7));
  }

  @Test
  void theFamilysDefaultsAreShownToModelsThatAskForNothing() {
    ShownHistory none =
        ShownHistory.of(new PopularityModel().hyperparameters().defaults(), POSITIVE);
    assertThat(none).isEqualTo(of(Map.of()));
    assertThat(none.rule()).isEqualTo(HistoryRule.latestLiked(POSITIVE));
  }
}
