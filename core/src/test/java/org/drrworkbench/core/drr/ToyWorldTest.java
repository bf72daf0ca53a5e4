package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.environment.Episode;
import org.drrworkbench.core.environment.EpisodeSource;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.environment.ListEnvironment;
import org.drrworkbench.core.environment.RewardForm;
import org.drrworkbench.core.environment.RewardRule;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.junit.jupiter.api.Test;

/**
 * A world whose best policy is known: two kinds of users, two clusters of items, and each kind
 * gives 5 stars to its cluster and 1 to the other. User vectors say nothing; only the history tells
 * the kind. Random lists earn 0, the best earn 1.
 */
class ToyWorldTest {
  private static final int CLUSTER = 20;
  private static final int K = 8;
  private static final RewardRule REWARD =
      new RewardRule(RewardForm.RATING, new RatingScale(1, 5), new PositiveRule(3, false));

  private static Factors factors() {
    RandomStream random = new RandomStream(2, "toy");
    float[] items = new float[2 * CLUSTER * K];
    random.fillGaussian(items, 0.3);
    for (int item = 0; item < 2 * CLUSTER; item++) {
      items[item * K + (item < CLUSTER ? 0 : 1)] += 1;
    }
    return new Factors(K, new float[2 * K], items);
  }

  /** Half the candidates are of the user's cluster; the history holds four others of it. */
  private static final EpisodeSource USERS =
      random -> {
        int kind = random.nextInt(2);
        int[] own = new int[CLUSTER];
        int[] other = new int[CLUSTER];
        for (int k = 0; k < CLUSTER; k++) {
          own[k] = kind * CLUSTER + k;
          other[k] = (1 - kind) * CLUSTER + k;
        }
        random.shuffle(own);
        random.shuffle(other);
        int[] history = java.util.Arrays.copyOf(own, 4);
        int[] candidates = new int[20];
        float[] ratings = new float[20];
        for (int k = 0; k < 10; k++) {
          candidates[2 * k] = own[4 + k];
          ratings[2 * k] = 5;
          candidates[2 * k + 1] = other[k];
          ratings[2 * k + 1] = 1;
        }
        return new Episode(0, 0, history, candidates, ratings);
      };

  private static double rewardAfter(EncoderSettings.Kind encoder, long gradientSteps) {
    return rewardAfter(encoder, gradientSteps, 0, Map.of());
  }

  /**
   * @param stepsBefore gradient steps of an earlier mode
   */
  private static double rewardAfter(
      EncoderSettings.Kind encoder,
      long gradientSteps,
      long stepsBefore,
      Map<String, String> choices) {
    Map<String, String> settings =
        TinyAgent.settings(
            "embeddingSize",
            "8",
            "hiddenSize",
            "32",
            "historyLength",
            "4",
            "trainListLength",
            "5",
            "batchSize",
            "32",
            "dropout",
            "0.1",
            "usersPerStep",
            "64",
            "episodeSteps",
            "2");
    settings.putAll(choices);
    try (TinyAgent tiny = new TinyAgent(encoder, factors(), settings)) {
      ListEnvironment environment =
          new ListEnvironment(
              USERS,
              new RandomStream(4, "toy/episodes"),
              HistoryRule.latestLiked(REWARD.positive()),
              REWARD,
              tiny.settings.session().usersPerStep(),
              tiny.settings.session().trainListLength(),
              tiny.settings.session().episodeSteps(),
              tiny.settings.session().historyLength());
      LearningLoop loop =
          new LearningLoop(
              tiny.settings,
              tiny.agent,
              tiny.learner,
              environment,
              REWARD,
              1,
              tiny.settings.session().episodeSteps(),
              stepsBefore,
              4,
              "toy");
      loop.advance(0);
      if (gradientSteps > 0) {
        while (loop.gradientSteps() < gradientSteps) {
          loop.advance(gradientSteps);
        }
        loop.drainStatistics();
        for (long last = loop.gradientSteps(); loop.gradientSteps() < last + 64; ) {
          loop.advance(last + 64);
        }
      }
      return loop.drainStatistics().getOrDefault(LoggedKey.REWARD, Double.NaN);
    }
  }

  @Test
  void untrainedAgentEarnsChance() {
    assertThat(rewardAfter(EncoderSettings.Kind.GRU, 0)).isBetween(-0.3, 0.3);
  }

  @Test
  void gruLearnsTheKindFromTheHistory() {
    assertThat(rewardAfter(EncoderSettings.Kind.GRU, 400)).isGreaterThan(0.95);
  }

  @Test
  void averageLearnsTheKindFromTheHistory() {
    assertThat(rewardAfter(EncoderSettings.Kind.AVERAGE, 400)).isGreaterThan(0.95);
  }

  /** Online goes on where offline ended: noise that has decayed does not come back. */
  @Test
  void noiseThatHasDecayedStaysSo() {
    EncoderSettings.Kind mean = EncoderSettings.Kind.AVERAGE;
    Map<String, String> decays =
        Map.of("actionNoise", "5", "finalActionNoise", "0", "noiseDecaySteps", "1000");
    double silent = rewardAfter(mean, 8, 0, Map.of("actionNoise", "0"));
    assertThat(rewardAfter(mean, 8, 1000, decays)).isEqualTo(silent);
    assertThat(rewardAfter(mean, 8, 0, decays)).isNotEqualTo(silent);
  }
}
