package org.drrworkbench.core.recommend.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.RandomRatings;
import org.drrworkbench.core.recommend.RatedOnlyPrecision;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.recommend.bias.SlopeOneModel;
import org.drrworkbench.core.recommend.bias.UserItemBiasModel;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserHoldoutSplitter;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the sessions of all models that are fitted in epochs. */
class FactorSessionsTest {
  /** So many cells and factors that an epoch takes several pieces. */
  private static final RatingLog LOG =
      RandomRatings.log(new RandomStream(1, "test"), 320, 300, 90_000);

  private static final Split SPLIT = new UserRandomSplitter(0.95, 0.1).split(LOG, 1);

  static List<Arguments> models() {
    return List.of(
        Arguments.of(new PmfModel(), Map.of("solver", "als", "factors", "60")),
        Arguments.of(new PmfModel(), Map.of("solver", "sgd", "factors", "1000")),
        Arguments.of(
            new PmfModel(), Map.of("solver", "sgd", "link", "logistic", "factors", "1000")),
        Arguments.of(new BiasedMfModel(), Map.of("solver", "als", "factors", "60")),
        Arguments.of(new BiasedMfModel(), Map.of("solver", "sgd", "factors", "1000")),
        Arguments.of(new SvdPlusPlusModel(), Map.of("factors", "1000")),
        Arguments.of(new BprMfModel(), Map.of("factors", "1000")),
        Arguments.of(new IalsModel(), Map.of("factors", "60")));
  }

  private static TrainingInput input(Model model, Map<String, String> values, long seed) {
    Map<String, String> all = new HashMap<>(values);
    all.put("epochs", "2");
    return RatedOnlyPrecision.input(model, SPLIT, seed, all);
  }

  private static List<Long> trainedTo(int pieces, TrainingSession session) {
    List<Long> steps = new ArrayList<>();
    for (int piece = 0; piece < pieces && session.advance(); piece++) {
      steps.add(session.gradientStep());
    }
    return steps;
  }

  private static float[] scores(TrainingSession session) {
    float[] scores = new float[2 * LOG.itemCount()];
    session.recommender().score(new int[] {3, 200}, scores);
    return scores;
  }

  @ParameterizedTest
  @MethodSource("models")
  void aResumedTrainingEqualsAnUninterruptedOne(Model model, Map<String, String> values) {
    TrainingInput input = input(model, values, 1);
    List<Map<?, ?>> logged = new ArrayList<>();
    float[] expected;
    int pieces;
    try (TrainingSession whole = model.train(input, (step, figures) -> logged.add(figures))) {
      pieces = trainedTo(Integer.MAX_VALUE, whole).size();
      expected = scores(whole);
    }
    assertThat(pieces).as("two epochs of at least two pieces").isGreaterThanOrEqualTo(4);
    List<Map<?, ?>> again = new ArrayList<>();
    try (TrainingSession first = model.train(input, (step, figures) -> again.add(figures));
        TrainingSession second = model.train(input, (step, figures) -> again.add(figures));
        TrainingSession third = model.train(input, (step, figures) -> again.add(figures))) {
      trainedTo(1, first);
      second.restore(first.snapshot());
      // What goes on after a snapshot must not reach into it.
      var kept = first.snapshot();
      trainedTo(1, first);
      assertThat(second.snapshot()).isEqualTo(kept);
      again.clear();
      trainedTo(pieces - 2, second);
      third.restore(second.snapshot());
      trainedTo(Integer.MAX_VALUE, third);
      assertThat(scores(third)).containsExactly(expected);
    }
    assertThat(again).isEqualTo(logged);
  }

  @ParameterizedTest
  @MethodSource("models")
  void anotherSeedGivesOtherScores(Model model, Map<String, String> values) {
    try (TrainingSession one = model.train(input(model, values, 1), (step, figures) -> {});
        TrainingSession other = model.train(input(model, values, 2), (step, figures) -> {})) {
      trainedTo(Integer.MAX_VALUE, one);
      trainedTo(Integer.MAX_VALUE, other);
      assertThat(scores(other)).isNotEqualTo(scores(one));
    }
  }

  static List<Model> servingNewUsers() {
    return List.of(
        new PmfModel(),
        new BiasedMfModel(),
        new SvdPlusPlusModel(),
        new IalsModel(),
        new SlopeOneModel(),
        new UserItemBiasModel());
  }

  /** What is told of a new user changes that user's scores and nobody else's. */
  @ParameterizedTest
  @MethodSource("servingNewUsers")
  void newUsersAreServedFromTheirRows(Model model) {
    assertThat(model.servesNewUsers()).isTrue();
    RatingLog log = RandomRatings.log(new RandomStream(2, "test"), 40, 30, 700);
    Split split = new UserHoldoutSplitter(0.8, 0.1, 0.6).split(log, 1);
    int user = split.foldIn().user(0);
    Map<String, String> values =
        model.hyperparameters().has("factors") ? Map.of("factors", "4") : Map.of();
    Recommender fitted = RatedOnlyPrecision.fit(model, split, 1, values);
    Split untold =
        new Split(
            split.name(),
            1,
            split.train(),
            split.validation(),
            split.foldIn().select(new int[0]),
            split.test(),
            split.dropped());
    Recommender ignorant = RatedOnlyPrecision.fit(model, untold, 1, values);
    float[] told = new float[log.itemCount()];
    float[] nothing = new float[log.itemCount()];
    fitted.score(new int[] {user}, told);
    ignorant.score(new int[] {user}, nothing);
    assertThat(told).isNotEqualTo(nothing);
    assertThat(fitted.fittedOn())
        .isEqualTo(split.trainAndValidation().rowSet().union(split.foldIn().rowSet()));
    // Known users are not touched by what is told of new ones.
    int known = split.train().user(0);
    fitted.score(new int[] {known}, told);
    ignorant.score(new int[] {known}, nothing);
    assertThat(told).isEqualTo(nothing);
  }
}
