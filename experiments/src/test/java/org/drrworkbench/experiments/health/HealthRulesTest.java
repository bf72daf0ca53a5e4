package org.drrworkbench.experiments.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.drrworkbench.experiments.run.MetricLine;
import org.junit.jupiter.api.Test;

class HealthRulesTest {
  private static final RunFacts FACTS =
      new RunFacts(1, 1, 0.9, false, 20, OptionalInt.of(1000), true, Map.of(), null);

  @Test
  void aHealthyAgentIsNotWarnedAbout() {
    List<MetricLine> log = new ArrayList<>();
    log.add(validation(0, 0.30));
    for (int step = 50; step <= 400; step += 50) {
      log.add(
          line(
              step,
              Map.of(
                  "train/meanQ", 0.5,
                  "train/realisedReturn", 0.45,
                  "train/gradientNorm", 0.8,
                  "train/actorGradientNorm", 0.02)));
      log.add(validation(step, 0.30 + step / 10_000.0));
    }
    assertThat(HealthRules.check(new LoggedLines(log), FACTS)).isEmpty();
  }

  private static MetricLine validation(int step, double correlation) {
    return line(
        step,
        Map.of(
            "eval/validationCorrelation", correlation,
            "eval/criticCorrelation", 0.2,
            "train/actionSameness", 0.6,
            "train/actionSaturation", 0.1,
            "train/catalogueShare", 0.4));
  }

  @Test
  void aModelThatLogsOtherFiguresIsNotWarnedAbout() {
    assertThat(HealthRules.check(new LoggedLines(List.of()), FACTS)).isEmpty();
    assertThat(check("train/rmse", 5000.0, Double.NaN, 0.0)).isEmpty();
  }

  @Test
  void valuesBeyondAnyReturnAreImpossible() {
    assertThat(check("train/largestQ", 10.0)).isEmpty();
    assertThat(check("train/largestQ", 11.0, 9.5)).isEmpty();
    HealthWarning found = only("train/largestQ", 9.0, 10.5);
    assertThat(id(found)).isEqualTo("impossible-values");
    assertThat(found.sentence()).contains("reach 10.5", "0.9", "exceeds 10.0");
  }

  @Test
  void withoutADiscountFactorNoValueIsImpossible() {
    RunFacts unknown =
        new RunFacts(1, 1, Double.NaN, false, 20, OptionalInt.of(1000), true, Map.of(), null);
    assertThat(HealthRules.check(figures("train/largestQ", 1e6), unknown)).isEmpty();
  }

  @Test
  void centredRewardsAllowTwiceTheValue() {
    RunFacts centred = new RunFacts(1, 2, 0, false, 20, OptionalInt.of(1000), true, Map.of(), null);
    assertThat(HealthRules.check(figures("train/largestQ", 1.9), centred)).isEmpty();
    assertThat(HealthRules.check(figures("train/largestQ", 2.1), centred)).hasSize(1);
  }

  @Test
  void promisesFarAboveWhatWasEarnedAreOverestimation() {
    Map<String, double[]> promised =
        Map.of(
            "train/meanQ", new double[] {0.1, 0.8, 0.8, 0.8},
            "train/realisedReturn", new double[] {0.1, 0.5, 0.5, 0.5});
    List<HealthWarning> found = HealthRules.check(figures(promised), FACTS);
    assertThat(found).extracting(HealthRulesTest::id).containsExactly("overestimation");
    assertThat(found.get(0).sentence()).contains("0.800", "0.500", "doubleCritic=true");
    assertThat(
            HealthRules.check(
                figures(
                    Map.of(
                        "train/meanQ", new double[] {9, 0.7, 0.7, 0.7},
                        "train/realisedReturn", new double[] {0.1, 0.5, 0.5, 0.5})),
                FACTS))
        .isEmpty();
  }

  @Test
  void whereTheActorsAnswersEarnTheRewardsTheirValuesAreThePromise() {
    Map<String, double[]> promised =
        Map.of(
            "train/meanQ", new double[] {0.4, 0.4, 0.4},
            "train/policyQ", new double[] {0.9, 0.9, 0.9},
            "train/realisedReturn", new double[] {0.5, 0.5, 0.5});
    List<HealthWarning> found = HealthRules.check(figures(promised), FACTS);
    assertThat(found).extracting(HealthRulesTest::id).containsExactly("overestimation");
    assertThat(found.get(0).sentence()).contains("0.900", "0.500");
  }

  @Test
  void twoLinesAreTooFewForOverestimationAndEndlessSessionsAreWorthMore() {
    Map<String, double[]> two =
        Map.of(
            "train/meanQ", new double[] {5, 5},
            "train/realisedReturn", new double[] {1, 1});
    assertThat(HealthRules.check(figures(two), FACTS)).isEmpty();
    Map<String, double[]> three =
        Map.of(
            "train/meanQ", new double[] {5, 5, 5},
            "train/realisedReturn", new double[] {1, 1, 1});
    RunFacts endless =
        new RunFacts(1, 1, 0.9, true, 20, OptionalInt.of(1000), true, Map.of(), null);
    assertThat(HealthRules.check(figures(three), endless)).isEmpty();
    assertThat(HealthRules.check(figures(three), FACTS)).hasSize(1);
  }

  @Test
  void aSaturatedActorIsSeenAtTheLatestValidation() {
    assertThat(check("train/actionSaturation", 0.9, 0.5)).isEmpty();
    assertThat(only("train/actionSaturation", 0.1, 0.62).sentence()).contains("62 %");
  }

  @Test
  void gradientsExplodeInEitherNetwork() {
    assertThat(check("train/gradientNorm", 5000, 1000)).isEmpty();
    assertThat(only("train/gradientNorm", 1, 1001).sentence())
        .contains("critic")
        .contains("explod");
    assertThat(only("train/actorGradientNorm", 1, Double.NaN).sentence())
        .contains("actor", "no number");
    assertThat(only("train/gradientNorm", Double.POSITIVE_INFINITY).sentence())
        .contains("no number");
  }

  @Test
  void gradientsAreDeadWhenTheyStaySmall() {
    assertThat(check("train/gradientNorm", 0, 0)).isEmpty();
    assertThat(check("train/gradientNorm", 0, 1e-7, 0)).isEmpty();
    assertThat(only("train/actorGradientNorm", 1, 0, 1e-9, 0).sentence())
        .contains("actor", "1.0e-09", "3 lines");
    assertThat(only("train/gradientNorm", 1, 0, 1e-9, 0).sentence())
        .contains("critic", "1.0e-09", "3 lines")
        .doesNotContain("actor");
    RunFacts seldom =
        new RunFacts(1, 1, 0.9, false, 20, OptionalInt.of(1000), false, Map.of(), null);
    assertThat(HealthRules.check(figures("train/actorGradientNorm", 0, 0, 0), seldom)).isEmpty();
  }

  @Test
  void oneListForEverybodyIsACollapse() {
    assertThat(check("train/actionSameness", 0.95)).isEmpty();
    assertThat(only("train/actionSameness", 0.5, 0.97).sentence()).contains("0.970");
    assertThat(
            HealthRules.check(
                figures(
                    Map.of(
                        "train/actionSameness", new double[] {0.97},
                        "train/catalogueShare", new double[] {0.04})),
                FACTS))
        .isEmpty();
    List<HealthWarning> few =
        HealthRules.check(
            figures(
                Map.of(
                    "train/actionSameness", new double[] {0.97},
                    "train/catalogueShare", new double[] {0.025})),
            FACTS);
    assertThat(few).extracting(HealthRulesTest::id).containsExactly("action-collapse");
    assertThat(few.get(0).sentence()).contains("lists of 20 reach 25 items");
  }

  @Test
  void aCriticThatAgreesWithNobodyIsAimless() {
    Map<String, double[]> aimless =
        Map.of(
            "eval/criticCorrelation", new double[] {0.2, 0.04},
            "eval/validationCorrelation", new double[] {0.3, 0.31});
    List<HealthWarning> found = HealthRules.check(figures(aimless), FACTS);
    assertThat(found).extracting(HealthRulesTest::id).containsExactly("aimless-critic");
    assertThat(found.get(0).sentence()).contains("0.040", "0.310");
    assertThat(check("eval/criticCorrelation", -0.3)).isEmpty();
    assertThat(
            HealthRules.check(
                figures(
                    Map.of(
                        "eval/criticCorrelation", new double[] {0.01, 0.05},
                        "eval/validationCorrelation", new double[] {0.3, 0.31})),
                FACTS))
        .isEmpty();
  }

  @Test
  void anAgentThatNeverRisesAboveItsStartIsSeenAfterThreeValidations() {
    assertThat(check("eval/validationCorrelation", 0.3, 0.2, 0.1)).isEmpty();
    assertThat(check("eval/validationCorrelation", 0.3, 0.2, 0.31, 0.1)).isEmpty();
    assertThat(only("eval/validationCorrelation", 0.3, 0.2, 0.3, 0.1).sentence())
        .contains("3 validations", "0.3000");
    List<MetricLine> withoutStart = new ArrayList<>();
    for (int step = 100; step <= 500; step += 100) {
      withoutStart.add(line(step, Map.of("eval/validationCorrelation", 0.3 - step / 1e4)));
    }
    assertThat(HealthRules.check(new LoggedLines(withoutStart), FACTS)).isEmpty();
  }

  @Test
  void adviceThatIsFollowedAlreadyIsLeftOut() {
    LoggedFigures same = figures("train/actionSameness", 0.97);
    assertThat(advice(same, Map.of()))
        .endsWith("; choose actor=correction and rewardCredit=item, or lower actorLearningRate.");
    assertThat(advice(same, Map.of("actor", "correction", "rewardCredit", "list")))
        .endsWith("; choose rewardCredit=item, or lower actorLearningRate.");
    assertThat(advice(same, Map.of("actor", "correction", "rewardCredit", "item")))
        .endsWith("; lower actorLearningRate.");
  }

  private static String advice(LoggedFigures figures, Map<String, String> chosen) {
    RunFacts facts = new RunFacts(1, 1, 0.9, false, 20, OptionalInt.of(1000), true, chosen, null);
    return HealthRules.check(figures, facts).get(0).sentence();
  }

  @Test
  void everyRuleHasANameOfItsOwnAndSaysWhatItReads() {
    assertThat(new HashSet<>(HealthRules.all().stream().map(HealthRule::id).toList()))
        .hasSameSizeAs(HealthRules.all());
    assertThat(HealthRules.all())
        .allSatisfy(
            rule -> assertThat(rule.reads().isEmpty()).isEqualTo(rule.id().equals("other-device")));
  }

  private static List<HealthWarning> check(String key, double... values) {
    return HealthRules.check(figures(key, values), FACTS);
  }

  private static HealthWarning only(String key, double... values) {
    List<HealthWarning> found = check(key, values);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String id(HealthWarning warning) {
    return warning.rule().id();
  }

  /** Figures of one key at steps 0, 100, 200 ... */
  private static LoggedFigures figures(String key, double... values) {
    return figures(Map.of(key, values));
  }

  private static LoggedFigures figures(Map<String, double[]> values) {
    List<MetricLine> lines = new ArrayList<>();
    values.forEach(
        (key, figures) -> {
          for (int place = 0; place < figures.length; place++) {
            lines.add(line(100L * place, Map.of(key, figures[place])));
          }
        });
    return new LoggedLines(lines);
  }

  private static MetricLine line(long step, Map<String, Double> values) {
    return new MetricLine(step, 1, values);
  }

  @Test
  void anotherDeviceThanTheOneAskedForIsTold() {
    String why = "Device gpu:0 was asked for, but the engine sees 0 CUDA devices.";
    RunFacts facts = new RunFacts(1, 1, 0.9, false, 20, OptionalInt.of(9), true, Map.of(), why);
    assertThat(HealthRules.check(figures(Map.of()), facts))
        .extracting(HealthWarning::sentence)
        .containsExactly(why);
  }
}
