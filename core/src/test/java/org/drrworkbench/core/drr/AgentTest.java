package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.environment.Histories;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked for all users at once against what is asked for each with the user's history. */
class AgentTest {
  /** More than act in one product. */
  private static final int USERS = 515;

  /** Around the ends of the first chunk; nobody else among them has user 0's history. */
  private static final int[] ASKED = {0, 1, 2, 3, 255, 510, 511, 512, 514};

  /** Every user liked two items, the pairs of neighbouring users having none in common. */
  private static final Histories HISTORIES =
      new Histories(
          RatingLog.of(
              USERS,
              9,
              new RatingScale(1, 5),
              IntStream.range(0, 2 * USERS).map(row -> row / 2).toArray(),
              IntStream.range(0, 2 * USERS).map(row -> row % 9).toArray(),
              ratings(),
              IntStream.range(0, 2 * USERS).asLongStream().toArray()),
          HistoryRule.latestLiked(new PositiveRule(3, false)));

  private TinyAgent tiny;

  private static float[] ratings() {
    float[] ratings = new float[2 * USERS];
    Arrays.fill(ratings, 5);
    return ratings;
  }

  /** Weights under which histories matter, those of the targets differing from the others. */
  @BeforeEach
  void drawWeights() {
    RandomStream random = new RandomStream(6, "factors");
    float[] users = new float[USERS * 4];
    float[] items = new float[9 * 4];
    random.fillGaussian(users, 0.5);
    random.fillGaussian(items, 0.5);
    tiny =
        new TinyAgent(
            EncoderSettings.Kind.GRU,
            new Factors(4, users, items),
            TinyAgent.settings("critic", "joined"));
    for (var parameters :
        new FlatParameters[] {
          tiny.networks.actor(),
          tiny.networks.critic(),
          tiny.networks.targetActor(),
          tiny.networks.targetCritic()
        }) {
      float[] values = new float[(int) parameters.values().size()];
      random.fillGaussian(values, 0.5);
      parameters.set(values);
    }
  }

  @AfterEach
  void close() {
    tiny.close();
  }

  private static int[] history(int user) {
    return HISTORIES.atEnd(user, 3);
  }

  private float[] alone(int user, int whose) {
    return tiny.agent.act(0, new int[] {user}, new int[][] {history(whose)}, true);
  }

  private static float[] row(Factors all, int user) {
    return Arrays.copyOfRange(all.users(), user * 4, user * 4 + 4);
  }

  @Test
  void everybodysActionIsTheTargetActorsForTheUsersOwnHistory() {
    Factors all = tiny.agent.actions(0, HISTORIES);
    assertThat(all.users()).hasSize(USERS * 4);
    for (int user : ASKED) {
      assertThat(row(all, user)).as("user %d", user).containsExactly(alone(user, user), near());
    }
  }

  /** Far beyond the other tests' tolerance: they can tell whose history was read. */
  @Test
  void theActionWouldBeAnotherWithANeighboursHistory() {
    for (int user : ASKED) {
      float[] own = alone(user, user);
      float[] other = alone(user, user == 0 ? 1 : user - 1);
      float[] first = user == 0 ? other : alone(user, 0);
      assertThat(distance(own, other)).as("user %d", user).isGreaterThan(1e-3);
      assertThat(distance(own, first)).as("user %d", user).isGreaterThan(1e-3);
    }
  }

  @Test
  void everybodysSlopeIsTheTargetCriticsForTheUsersOwnHistory() {
    Factors all = tiny.agent.slopes(0, HISTORIES);
    for (int user : ASKED) {
      float[] slope =
          HostBuffer.read(
              tiny.networks.slope(
                  tiny.vectors.histories(
                      tiny.manager,
                      new int[] {0},
                      new int[] {user},
                      new int[][] {history(user)},
                      3)));
      assertThat(row(all, user)).as("user %d", user).containsExactly(slope, near());
    }
  }

  /** Products of many rows may add up in another order than that of one. */
  private static Offset<Float> near() {
    return within(1e-5f);
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (a[d] - b[d]) * (a[d] - b[d]);
    }
    return Math.sqrt(sum);
  }
}
