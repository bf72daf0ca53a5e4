package org.drrworkbench.experiments.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ExperimentExpansionTest {
  private final ExperimentExpansion expansion = new ExperimentExpansion(ModelsOfTest.catalogue());

  private List<RunSpec> runs(UnaryOperator<ExperimentSpecBuilder> change) {
    return expansion.runs(change.apply(ModelsOfTest.spec().toBuilder()).build());
  }

  @Test
  void everyModelMeetsEverySeedUnderAReadableName() {
    assertThat(runs(b -> b.modes(List.of(Mode.OFFLINE, Mode.ONLINE))).stream().map(RunSpec::name))
        .containsExactly(
            "pmf-offline-online-seed4",
            "pmf-offline-online-seed2",
            "plain-offline-online-seed4",
            "plain-offline-online-seed2");
  }

  @Test
  void runsHoldEveryHyperparameterAndAbsolutePaths() {
    RunSpec run = runs(b -> b.data(DataSpec.of("mine", "here/../mine.csv"))).get(0);

    assertThat(run.hyperparameters()).isEqualTo(Map.of("factors", "30", "l2", "0.1"));
    assertThat(run.data().path()).isEqualTo(Path.of("mine.csv").toAbsolutePath().toString());
  }

  @Test
  void aBareNameReachesEveryModelThatHasItAndAPrefixedOneWins() {
    Map<String, Map<String, String>> values =
        ModelsOfTest.catalogue()
            .resolve(
                List.of("pmf", "walk", "plain"), Map.of("factors", "30", "walk.factors", "40"));

    assertThat(values.get("pmf")).containsEntry("factors", "30").containsEntry("l2", "0.1");
    assertThat(values.get("walk")).isEqualTo(Map.of("factors", "40"));
    assertThat(values.get("plain")).isEmpty();
  }

  private static Sweep sweep(String name, String... values) {
    return new Sweep(name, List.of(values));
  }

  @Test
  void aSweepMakesARunOfEachValueWhereTheModelHasIt() {
    List<RunSpec> runs = runs(b -> b.hyperparameters(Map.of()).sweep(sweep("l2", ".1", "0.25")));
    assertThat(runs.stream().map(RunSpec::name))
        .containsExactly(
            "pmf-offline-l2_0.1-seed4",
            "pmf-offline-l2_0.1-seed2",
            "pmf-offline-l2_0.25-seed4",
            "pmf-offline-l2_0.25-seed2",
            "plain-offline-seed4",
            "plain-offline-seed2");
    assertThat(runs.get(3).hyperparameters()).containsEntry("l2", "0.25");
  }

  @Test
  void aSweepOfOneModelLeavesTheOthersAlone() {
    List<String> both = List.of("pmf", "walk");
    assertThat(
            runs(
                b ->
                    b.models(both)
                        .seeds(List.of(1L))
                        .hyperparameters(Map.of("factors", "30"))
                        .sweep(sweep("walk.factors", "40", "20"))))
        .extracting(RunSpec::name)
        .containsExactly(
            "pmf-offline-seed1", "walk-offline-factors40-seed1", "walk-offline-factors20-seed1");
  }

  @Test
  void theOrderOfRunsIsKnownWithoutTheModels() {
    ExperimentSpec spec =
        ModelsOfTest.spec().toBuilder()
            .hyperparameters(Map.of())
            .sweep(sweep("factors", "20", "100", "50"))
            .build();
    List<RunSpec> runs = expansion.runs(spec);
    List<RunSpec> mixed = new ArrayList<>(runs);
    mixed.sort(Comparator.comparing(RunSpec::name));
    assertThat(mixed).isNotEqualTo(runs);
    mixed.sort(RunOrder.of(spec));
    assertThat(mixed).isEqualTo(runs);
  }

  @Test
  void wrongSweepsAreToldInOneSentence() {
    Map<Sweep, String> sentences =
        Map.of(
            sweep("factor", "3", "4"), "has a hyperparameter 'factor'",
            sweep("walk.factors", "3", "4"), "walk is not among the chosen pmf, plain",
            sweep("l2", "1", "many"), "'many'",
            sweep("l2", "1", "1.0"), "two runs the name pmf-offline-l2_1.0-seed4",
            sweep("factors", "20", "30"), "but factors is set too");
    sentences.forEach(
        (sweep, sentence) ->
            assertThatThrownBy(() -> runs(b -> b.sweep(sweep)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence));
    assertThatThrownBy(() -> sweep("l2", "1")).hasMessageContaining("must hold 2 to 1000 values");
    assertThatThrownBy(() -> sweep("l2", "1", "1")).hasMessageContaining("twice");
    assertThatThrownBy(() -> sweep("l2", "1", "../2")).hasMessageContaining("'../2'");
  }

  @Test
  void wrongNamesAndValuesAreToldInOneSentence() {
    Map<Map<String, String>, String> sentences =
        Map.of(
            Map.of("factor", "3"), "None of the chosen models pmf, plain has a hyperparameter",
            Map.of("walk.factors", "3"), "walk is not among the chosen pmf, plain",
            Map.of("wlak.factors", "3"), "There is no model 'wlak'; known are pmf, walk, plain.",
            Map.of("plain.factors", "3"), "Model plain: There is no hyperparameter 'factors'",
            Map.of("factors", "101"), "'101'; it must be a whole number from 1 to 100.");
    sentences.forEach(
        (chosen, sentence) ->
            assertThatThrownBy(() -> runs(b -> b.hyperparameters(chosen)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence));
  }

  @Test
  void crossValidationMakesARunOfEachFoldAndKeepsTheirOrder() {
    ExperimentSpec spec =
        ModelsOfTest.spec().toBuilder()
            .split(SplitSpec.userRandom().withKind(SplitKind.KFOLD).withFolds(2))
            .seeds(List.of(4L, 2L))
            .models(List.of("plain"))
            .hyperparameters(Map.of())
            .build();
    List<RunSpec> runs = expansion.runs(spec);
    assertThat(runs)
        .extracting(RunSpec::name)
        .containsExactly(
            "plain-offline-fold1-seed4",
            "plain-offline-fold1-seed2",
            "plain-offline-fold2-seed4",
            "plain-offline-fold2-seed2");
    assertThat(runs).extracting(run -> run.split().fold()).containsExactly(1, 1, 2, 2);
    List<RunSpec> mixed = new ArrayList<>(runs);
    mixed.sort(Comparator.comparing(RunSpec::name));
    mixed.sort(RunOrder.of(spec));
    assertThat(mixed).isEqualTo(runs);
  }

  @Test
  void oneFoldThatIsNamedIsTheOnlyOne() {
    SplitSpec second = SplitSpec.userRandom().withKind(SplitKind.KFOLD).withFold(2);
    assertThat(runs(b -> b.split(second).seeds(List.of(1L))))
        .extracting(RunSpec::name)
        .containsExactly("pmf-offline-fold2-seed1", "plain-offline-fold2-seed1");
    assertThat(second.withKind(SplitKind.USER_RANDOM).fold()).isNull();
    assertThatThrownBy(() -> SplitSpec.userRandom().withFold(2))
        .hasMessage("split.fold is 2, but the split user-random has no folds.");
  }

  @Test
  void modelsThatKnowNoNewUsersAreRefusedWhereUsersAreHeldOut() {
    SplitSpec holdout = SplitSpec.userRandom().withKind(SplitKind.USER_HOLDOUT);
    assertThatThrownBy(() -> runs(b -> b.split(holdout)))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "The split user-holdout tests users without training ratings, to whom the model pmf"
                + " cannot recommend; choose among plain.");
  }

  @Test
  void anUnknownModelIsToldWithTheKnownOnes() {
    assertThatThrownBy(() -> runs(b -> b.models(List.of("pfm"))))
        .isInstanceOf(SpecException.class)
        .hasMessage("There is no model 'pfm'; known are pmf, walk, plain.");
  }

  @Test
  void fieldsOutOfRangeAreNamedWithValueAndRange() {
    Map<UnaryOperator<ExperimentSpecBuilder>, String> sentences =
        Map.of(
            b -> b.listLengths(List.of(0)), "listLengths is 0; it must be a whole number from 1",
            b -> b.listLengths(List.of(10, 5)), "listLengths is [10, 5]; it must be ascending",
            b -> b.seeds(List.of(-1L)), "seeds is -1",
            b -> b.seeds(List.of(1L, 1L)), "no value may stand in it twice",
            b -> b.gradientSteps(0), "gradientSteps is 0",
            b -> b.device("tpu"), "device is 'tpu'",
            b -> b.name("../up"), "name is '../up'",
            b -> b.modes(List.of(Mode.ONLINE, Mode.OFFLINE)), "the offline mode comes first",
            b -> b.startFrom("runs/a/b"), "it goes with the mode online alone",
            b -> b.protocols(List.of("fully")), "There is no protocol 'fully'");
    sentences.forEach(
        (change, sentence) ->
            assertThatThrownBy(() -> runs(change))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence));
    assertThatThrownBy(() -> SplitSpec.userRandom().withRatio(1))
        .hasMessage("split.ratio is 1.0; it must be above 0 and below 1.");
  }

  @Test
  void presetsAreWhatTheirNamesSay() {
    ExperimentSpec demo = Preset.of("demo").spec();
    assertThat(demo.models())
        .containsExactly("random", "popularity", "item-mean", "pmf", "drr-ave", "drr-gru");
    assertThat(demo.seeds()).containsExactly(1L, 2L, 3L);
    assertThat(demo.protocols()).containsExactly("rated-only", "full-unseen");
    assertThat(demo.listLengths()).containsExactly(5, 10, 15, 20, 25);
    assertThat(demo.gradientSteps()).isEqualTo(2000);
    assertThat(Preset.all().stream().map(Preset::id))
        .containsExactly(
            "first-look",
            "demo",
            "movielens-100k",
            "recommended",
            "whole-catalogue",
            "article",
            "table-1",
            "table-2",
            "table-3",
            "table-4",
            "table-5",
            "table-6",
            "table-7",
            "table-8",
            "table-9",
            "table-10",
            "figure-4",
            "figure-5",
            "ablation",
            "toy-world",
            "order-world-1",
            "order-world-2");
    assertThatThrownBy(() -> Preset.of("dmeo"))
        .hasMessageStartingWith("There is no preset 'dmeo'; known are first-look, demo, movielens");
  }
}
