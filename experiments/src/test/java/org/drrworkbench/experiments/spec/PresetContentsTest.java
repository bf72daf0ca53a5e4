package org.drrworkbench.experiments.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.prepare.KCore;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.UserSample;
import org.drrworkbench.core.recommend.ItemMeanModel;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.factor.BiasedMfModel;
import org.drrworkbench.core.recommend.linear.EaseModel;
import org.drrworkbench.experiments.paper.PaperValue;
import org.drrworkbench.experiments.paper.PaperValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the presets behind the article's tables and figures run. */
class PresetContentsTest {
  private static final List<String> AGENTS = List.of("drr-ave", "drr-att", "drr-max", "drr-gru");
  private static final List<String> OF_TABLES =
      List.of(
          "drr-ave",
          "drr-att",
          "drr-max",
          "drr-gru",
          "random",
          "popularity",
          "item-mean",
          "pmf",
          "biased-mf",
          "ease",
          "oracle");

  /** Of the article's lists of 5 to 25 items none is the one to train with. */
  private static final Set<String> NOT_TAKEN_OVER = Set.of("trainListLength");

  private static final List<Mode> OFFLINE = List.of(Mode.OFFLINE);
  private static final List<Mode> BOTH = List.of(Mode.OFFLINE, Mode.ONLINE);
  private static final ModelCatalogue MODELS = models();

  private static ModelCatalogue models() {
    List<Model> models = new ArrayList<>(DrrModel.family());
    models.addAll(
        List.of(
            new RandomModel(),
            new PopularityModel(),
            new ItemMeanModel(),
            new PmfModel(),
            new BiasedMfModel(),
            new EaseModel(),
            new OracleModel()));
    return new ModelCatalogue(models);
  }

  private static ExperimentSpec preset(String id) {
    return Preset.of(id).spec();
  }

  private static List<RunSpec> runs(String id) {
    return new ExperimentExpansion(MODELS).runs(preset(id));
  }

  /** Every hyperparameter of a preset's model, chosen or default. */
  private static Map<String, String> resolved(String id, String model) {
    return runs(id).stream()
        .filter(run -> run.model().equals(model))
        .findFirst()
        .orElseThrow()
        .hyperparameters();
  }

  /** The preset's values that are not the model's defaults. */
  private static Map<String, String> changed(String id, String model) {
    Map<String, String> values = new TreeMap<>(resolved(id, model));
    Map<String, String> defaults = MODELS.complete(model, Map.of());
    values.keySet().removeIf(name -> Objects.equals(values.get(name), defaults.get(name)));
    return values;
  }

  @Test
  void budgetsAreTheirSteps() {
    assertThat(Budget.values())
        .extracting(Budget::gradientSteps)
        .containsExactly(2_000L, 10_000L, 50_000L);
    assertThat(preset("first-look").gradientSteps()).isEqualTo(2_000);
    assertThat(preset("movielens-100k").gradientSteps()).isEqualTo(2_000);
    for (Preset preset : Preset.all()) {
      if (preset.id().matches("table-.*|figure-.*|ablation|recommended|whole-catalogue|article")) {
        assertThat(preset.spec().gradientSteps()).as(preset.id()).isEqualTo(10_000);
      }
    }
  }

  /** Section "Experimental settings" of the article, and equations 5, 7, 8 and 9. */
  @Test
  void theArticlesRecipeHasWhatTheArticleStates() {
    for (String agent : AGENTS) {
      assertThat(resolved("article", agent))
          .as(agent)
          .containsEntry("embeddingSize", "200")
          .containsEntry("embeddings", "pmf")
          .containsEntry("historyVectors", "fixed")
          .containsEntry("actorLearningRate", "1.0E-4")
          .containsEntry("criticLearningRate", "0.001")
          .containsEntry("discountFactor", "0.9")
          .containsEntry("batchSize", "64")
          .containsEntry("rewardCredit", "list")
          .containsEntry("rewardForm", "rating")
          .containsEntry("centredReward", "false")
          .containsEntry("learner", "ddpg")
          .containsEntry("replay", "uniform")
          .containsEntry("actor", "tanh")
          .containsEntry("folds", "0");
      // The article says that there is an L2 term, and not how strong it is.
      assertThat(Double.parseDouble(String.valueOf(resolved("article", agent).get("l2"))))
          .isPositive();
    }
    assertThat(resolved("article", "drr-gru")).containsEntry("ablation", "none");
    assertThat(preset("article").split().kind()).isEqualTo(SplitKind.USER_RANDOM);
    assertThat(preset("article").split().ratio()).isEqualTo(0.7);
  }

  /** What models declare as the article's value stands in the preset of that name. */
  @Test
  void everyValueDeclaredAsTheArticlesIsInItsRecipe() {
    int declared = 0;
    List<String> others = new ArrayList<>();
    for (String agent : AGENTS) {
      Map<String, String> values = resolved("article", agent);
      for (Hyperparameter hyperparameter : MODELS.get(agent).hyperparameters().all()) {
        String stated = hyperparameter.articleValue();
        if (!stated.isEmpty() && !NOT_TAKEN_OVER.contains(hyperparameter.name())) {
          declared++;
          String value = String.valueOf(values.get(hyperparameter.name()));
          if (!hyperparameter.parse(value).equals(hyperparameter.parse(stated))) {
            others.add(agent + "." + hyperparameter.name() + "=" + value + ", not " + stated);
          }
        }
      }
    }
    assertThat(others).isEmpty();
    assertThat(declared).isGreaterThanOrEqualTo(4 * 9);
  }

  /** The usual choice where the article is silent, and nothing but that. */
  @Test
  void theArticlesRecipeChangesTheseDefaultsAndNoOthers() {
    for (String agent : AGENTS) {
      Map<String, String> own = new TreeMap<>(changed("article", agent));
      assertThat(own.remove("gruBias")).isEqualTo(agent.equals("drr-gru") ? "gates" : null);
      assertThat(own)
          .as(agent)
          .containsOnly(
              Map.entry("folds", "0"),
              Map.entry("rewardCredit", "list"),
              Map.entry("centredReward", "false"),
              Map.entry("actor", "tanh"),
              Map.entry("critic", "joined"),
              Map.entry("discountFactor", "0.9"),
              Map.entry("softUpdateRate", "0.001"),
              Map.entry("actorLearningRate", "1.0E-4"),
              Map.entry("actionNoise", "0.1"),
              Map.entry("finalActionNoise", "0.01"),
              Map.entry("noiseDecaySteps", "10000"),
              Map.entry("embeddingSize", "200"),
              Map.entry("hiddenSize", "256"),
              Map.entry("l2", "1.0E-4"),
              Map.entry("dropout", "0.0"));
    }
    assertOnDemo("article", "pmf", "item-mean", "popularity");
  }

  private static void assertOnDemo(String id, String... rankers) {
    ExperimentSpec spec = preset(id);
    List<String> models = new ArrayList<>(AGENTS);
    models.addAll(List.of(rankers));
    assertThat(spec.data()).isEqualTo(DataSpec.of("demo", null));
    assertThat(spec.models()).isEqualTo(models);
    assertThat(spec.modes()).isEqualTo(OFFLINE);
    assertThat(spec.seeds()).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(spec.protocols()).containsExactly("rated-only", "full-unseen");
    assertThat(spec.listLengths()).containsExactly(5, 10, 15, 20, 25);
  }

  @Test
  void recommendedLeavesTheDefaultsAndWaitsLonger() {
    for (String agent : AGENTS) {
      assertThat(changed("recommended", agent)).containsOnly(Map.entry("patience", "20"));
    }
    assertOnDemo("recommended", "pmf", "item-mean", "popularity");
  }

  @Test
  void wholeCatalogueTeachesWhatGetsRated() {
    for (String agent : AGENTS) {
      assertThat(changed("whole-catalogue", agent))
          .containsOnly(
              Map.entry("patience", "20"),
              Map.entry("unratedCandidates", "100"),
              Map.entry("unratedReward", "-0.5"),
              Map.entry("validateBy", "full-unseen"));
    }
    assertOnDemo("whole-catalogue", "pmf", "item-mean", "popularity", "ease");
  }

  /** Data set, mode, lengths and models as the article prints them. */
  @ParameterizedTest
  @ValueSource(strings = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"})
  void aTablesPresetRunsWhatTheTablePrints(String table) {
    List<PaperValue> printed =
        PaperValues.ofArticle().all().stream().filter(v -> v.table().equals(table)).toList();
    List<String> roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
    ExperimentSpec spec = preset("table-" + (roman.indexOf(table) + 1));
    assertThat(printed).extracting(PaperValue::dataset).containsOnly(spec.data().id());
    assertThat(spec.modes())
        .extracting(Mode::id)
        .containsAll(new TreeSet<>(printed.stream().map(PaperValue::mode).toList()));
    assertThat(spec.listLengths())
        .containsAll(new TreeSet<>(printed.stream().map(PaperValue::listLength).toList()));
    assertThat(spec.models())
        .containsAll(
            printed.stream().map(PaperValue::model).filter(m -> m.startsWith("drr")).toList());
  }

  @Test
  void tablesShareModelsSeedsLengthsAndTheRecipe() {
    for (int table = 1; table <= 10; table++) {
      ExperimentSpec spec = preset("table-" + table);
      assertThat(spec.name()).isEqualTo("table-" + table);
      assertThat(spec.models()).isEqualTo(OF_TABLES);
      assertThat(spec.seeds()).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(spec.listLengths()).containsExactly(5, 10, 15, 20, 25);
      assertThat(spec.split()).isEqualTo(SplitSpec.userRandom());
      assertThat(spec.split().ratio()).isEqualTo(0.7);
      assertThat(spec.split().validationFraction()).isEqualTo(0.1);
      assertThat(spec.settings()).isEqualTo(Settings.ARTICLE);
      assertThat(spec.positiveThreshold()).isNull();
      assertThat(spec.sweep()).isNull();
      assertThat(spec.fitOnTest()).isFalse();
      assertThat(runs("table-" + table)).hasSize(11 * 5);
    }
  }

  @Test
  void tablesOneToEightAreOfBooksOfflineAndFromSevenOnOnlineToo() {
    for (int table = 1; table <= 8; table++) {
      boolean amazon = table % 2 == 0;
      ExperimentSpec spec = preset("table-" + table);
      assertThat(spec.modes()).as(spec.name()).isEqualTo(table < 7 ? OFFLINE : BOTH);
      assertBooks(spec, amazon);
      assertRidge(spec.name(), AGENTS, "2.0");
      assertThat(changed(spec.name(), "pmf")).containsOnly(Map.entry("l2", "2.0"));
    }
  }

  private static void assertBooks(ExperimentSpec spec, boolean amazon) {
    assertThat(spec.data().id()).isEqualTo(amazon ? "amazon-books" : "book-crossing");
    assertThat(spec.preparation())
        .isEqualTo(
            amazon
                ? new Preparation(false, null, new KCore(5, 5), null, new UserSample(10_000, 1))
                : new Preparation(true, null, new KCore(10, 10), null, null));
    assertThat(spec.protocols()).containsExactly("full", "rated-plus-100", "rated-only");
    assertThat(spec.simulator()).isEqualTo(new SimulatorSettings(20, 2, 5));
  }

  private static void assertRidge(String id, Collection<String> agents, String l2) {
    for (String agent : agents) {
      assertThat(changed(id, agent))
          .as(id + " " + agent)
          .containsOnly(Map.entry("patience", "20"), Map.entry("factorsL2", l2));
    }
  }

  @Test
  void tableNineIsOfMovieLensInBothModes() {
    ExperimentSpec spec = preset("table-9");
    assertThat(spec.data().id()).isEqualTo("movielens-1m");
    assertThat(spec.modes()).isEqualTo(BOTH);
    assertThat(spec.preparation()).isEqualTo(Preparation.NONE);
    assertThat(spec.protocols()).containsExactly("rated-only", "full-unseen");
    assertThat(spec.simulator()).isEqualTo(new SimulatorSettings(20, 8, 5));
    for (String agent : AGENTS) {
      assertThat(changed("table-9", agent)).containsOnly(Map.entry("patience", "20"));
    }
    assertThat(changed("table-9", "pmf")).isEmpty();
    assertBiasedMf("table-9", "8.0");
  }

  @Test
  void tableTenIsOfJesterInBothModes() {
    ExperimentSpec spec = preset("table-10");
    assertThat(spec.data().id()).isEqualTo("jester-1");
    assertThat(spec.modes()).isEqualTo(BOTH);
    assertThat(spec.preparation()).isEqualTo(Preparation.NONE);
    assertThat(spec.protocols()).containsExactly("rated-only", "full-unseen");
    // One list a session: with 25 of about 50 unrated jokes a second one leaves no choice.
    assertThat(spec.simulator()).isEqualTo(new SimulatorSettings(20, 30, 1));
    assertRidge("table-10", AGENTS, "20.0");
    assertThat(changed("table-10", "pmf")).containsOnly(Map.entry("l2", "20.0"));
    assertBiasedMf("table-10", "30.0");
  }

  private static void assertBiasedMf(String id, String l2) {
    assertThat(resolved(id, "biased-mf"))
        .containsEntry("solver", "als")
        .containsEntry("factors", "20")
        .containsEntry("l2", l2)
        .containsEntry("biasL2", l2)
        .containsEntry("frequencyExponent", "0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"figure-4", "figure-5"})
  void figuresSweepTheLengthOfTheVectorsAsTheArticleDoes(String id) {
    ExperimentSpec spec = preset(id);
    assertThat(spec.models()).containsExactly("drr-gru");
    assertThat(spec.modes()).isEqualTo(OFFLINE);
    assertThat(spec.seeds()).containsExactly(1L, 2L, 3L);
    assertThat(spec.listLengths()).containsExactly(5, 10, 15, 20, 25);
    assertThat(spec.sweep())
        .isEqualTo(new Sweep("drr-gru.embeddingSize", List.of("50", "100", "150", "200", "250")));
    assertBooks(spec, id.equals("figure-5"));
    List<RunSpec> runs = runs(id);
    assertThat(runs).hasSize(5 * 3);
    for (RunSpec run : runs) {
      assertThat(run.hyperparameters())
          .containsEntry("patience", "20")
          .containsEntry("factorsL2", "2.0");
    }
    assertThat(runs)
        .extracting(run -> String.valueOf(run.hyperparameters().get("embeddingSize")))
        .containsExactlyElementsOf(
            IntStream.of(50, 100, 150, 200, 250)
                .boxed()
                .flatMap(size -> Collections.nCopies(3, size.toString()).stream())
                .toList());
  }

  /** Every part that can be taken out is, once for each seed, in both modes. */
  @Test
  void theAblationTakesOutOnePartAtATime() {
    ExperimentSpec spec = preset("ablation");
    assertThat(spec.data().id()).isEqualTo("movielens-100k");
    assertThat(spec.split()).isEqualTo(new SplitSpec(SplitKind.USER_TEMPORAL, 0.7, 0.1));
    assertThat(spec.modes()).isEqualTo(BOTH);
    assertThat(spec.models()).containsExactly("drr-gru", "pmf", "item-mean", "popularity");
    assertThat(spec.listLengths()).containsExactly(5, 10, 15, 20, 25);
    Map<String, Integer> byPart = new HashMap<>();
    for (RunSpec run : runs("ablation")) {
      if (run.model().equals("drr-gru")) {
        byPart.merge(String.valueOf(run.hyperparameters().get("ablation")), 1, Integer::sum);
        assertThat(run.hyperparameters())
            .containsEntry("discountFactor", "0.9")
            .containsEntry("onlineLearning", "true")
            .containsEntry("patience", "20");
      }
    }
    List<String> parts =
        MODELS.get("drr-gru").hyperparameters().all().stream()
            .filter(hyperparameter -> hyperparameter.name().equals("ablation"))
            .findFirst()
            .orElseThrow()
            .choices();
    assertThat(byPart.keySet()).containsExactlyInAnyOrderElementsOf(parts).hasSize(6);
    assertThat(byPart.values()).containsOnly(5);
  }
}
