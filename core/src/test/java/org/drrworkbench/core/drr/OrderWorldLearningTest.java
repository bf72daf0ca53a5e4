package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.recommend.RatedOnlyPrecision;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserTemporalSplitter;
import org.drrworkbench.core.world.OrderRule;
import org.drrworkbench.core.world.OrderWorld;
import org.drrworkbench.core.world.OrderWorldSettings;
import org.junit.jupiter.api.Test;

/**
 * A small world in which the last two liked items together, in their order, tell the next, learned
 * by the recipe of the world's preset. Chance is one in five.
 */
class OrderWorldLearningTest {
  private static final int CLUSTERS = 5;
  private static final int MOMENTS = 12;
  private static final int HISTORY = 3;
  private static final OrderWorldSettings SMALL =
      new OrderWorldSettings(new OrderRule(CLUSTERS, 2, 4, 1), 300, 36, MOMENTS, 24, 14, 0.1);
  private static final PositiveRule LIKED = PositiveRule.from(4);
  private static final Split SPLIT = split();
  private static final Map<String, Factors> FITTED = new ConcurrentHashMap<>();
  private static final FactorStore STORE =
      (key, fit) -> FITTED.computeIfAbsent(key, k -> fit.get());

  /** The last moment tests, the last but one validates. */
  private static Split split() {
    RatingLog log = OrderWorld.create("order", SMALL, 1).log();
    double last = CLUSTERS / (double) SMALL.ratingsPerUser();
    Split split = new UserTemporalSplitter(1 - last, last / (1 - last)).split(log, 1);
    assertThat(split.test().size()).isEqualTo(SMALL.users() * CLUSTERS);
    assertThat(split.validation().size()).isEqualTo(SMALL.users() * CLUSTERS);
    return split;
  }

  /** The preset's, of the size of this world, and with rates at which 600 steps are enough. */
  private static Map<String, String> recipe(Map<String, String> more) {
    Map<String, String> values = new TreeMap<>();
    values.put("actor", "direction");
    values.put("embeddingSize", "5");
    values.put("factorsL2", "4");
    values.put("folds", "0");
    values.put("historyLength", Integer.toString(HISTORY));
    values.put("sessionRows", "following");
    values.put("sessionCandidates", "5");
    values.put("trainListLength", "5");
    values.put("episodeSteps", "1");
    values.put("actorLearningRate", "0.004");
    values.put("criticLearningRate", "0.01");
    values.put("softUpdateRate", "0.05");
    values.put("dropout", "0.1");
    values.put("hiddenSize", "64");
    values.put("l2", "0");
    values.putAll(more);
    return values;
  }

  private static TrainingSession trained(DrrModel model, Map<String, String> more) {
    TrainingInput input =
        new TrainingInput(
            SPLIT,
            LIKED,
            model.hyperparameters().values(recipe(more)),
            1,
            600,
            100,
            new SimulatorSettings(4, 8, 1),
            "cpu",
            STORE);
    TrainingSession session = model.train(input, (step, figures) -> {});
    boolean going = true;
    while (going) {
      going = session.advance();
    }
    return session;
  }

  /** Share of users whose right item of the last moment is put first. */
  private static double precision(ItemScorer scorer) {
    return RatedOnlyPrecision.of(scorer, SPLIT.test(), 1);
  }

  /** The user's latest likes before the last moment, oldest first, told by their times alone. */
  private static int[] likedBefore(int user) {
    RatingLog log = SPLIT.trainAndValidation();
    int[] liked =
        IntStream.range(0, log.size())
            .filter(row -> log.user(row) == user && log.rating(row) == OrderWorld.LIKED)
            .boxed()
            .sorted(Comparator.comparingLong(log::time))
            .mapToInt(log::item)
            .toArray();
    assertThat(liked).hasSize(MOMENTS - 1);
    return Arrays.copyOfRange(liked, liked.length - HISTORY, liked.length);
  }

  private static int[] backwards(int[] items) {
    return IntStream.range(0, items.length).map(k -> items[items.length - 1 - k]).toArray();
  }

  private static ItemScorer shown(TrainingSession session, IntFunction<int[]> history) {
    SessionScorer scorer = session.sessionScorer();
    return (users, scores) ->
        scorer.score(users, IntStream.of(users).mapToObj(history).toArray(int[][]::new), scores);
  }

  @Test
  void theLastHiddenStateLearnsTheRuleAndReadsHistoriesFromTheOldestOn() {
    try (TrainingSession session = trained(DrrModel.gru(), Map.of("pooling", "last"))) {
      double learned = precision(session.recommender());
      assertThat(learned).isGreaterThan(0.75);
      session.startOnline();
      assertThat(precision(shown(session, OrderWorldLearningTest::likedBefore))).isEqualTo(learned);
      assertThat(precision(shown(session, user -> backwards(likedBefore(user))))).isLessThan(0.45);
    }
  }

  /** Which three items they were tells a little of their order, because the rule made them. */
  @Test
  void poolingTheItemsThemselvesDoesNotLearnIt() {
    try (TrainingSession max = trained(DrrModel.max(), Map.of());
        TrainingSession mean =
            trained(DrrModel.gru(), Map.of("ablation", "no-gru", "pooling", "mean"))) {
      assertThat(precision(max.recommender())).isLessThan(0.55);
      assertThat(precision(mean.recommender())).isLessThan(0.55);
    }
  }
}
