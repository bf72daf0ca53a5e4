package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class UnratedCandidatesTest {
  /** User 0 rated items 0, 1 and 2 of 6; user 1 rated all but item 5. */
  private static final RatingLog LOG =
      Logs.of(
          2,
          6,
          new int[] {0, 0, 5, 1},
          new int[] {0, 1, 4, 2},
          new int[] {0, 2, 1, 3},
          new int[] {1, 0, 5, 1},
          new int[] {1, 1, 5, 2},
          new int[] {1, 2, 1, 3},
          new int[] {1, 3, 2, 4},
          new int[] {1, 4, 3, 5});

  private static EpisodeSource of(int user) {
    return random -> new Episode(user, 1, new int[] {0}, new int[] {1, 2}, new float[] {4, 1});
  }

  @Test
  void unratedItemsJoinWithTheirRatingAndAreDrawnEvenly() {
    UnratedCandidates source = new UnratedCandidates(of(0), LOG, 2, (fold, user, item) -> 3);
    RandomStream random = new RandomStream(4, "episodes");
    int[] drawn = new int[6];
    for (int k = 0; k < 3000; k++) {
      Episode episode = source.next(random);
      assertThat(Arrays.copyOf(episode.candidates(), 2)).containsExactly(1, 2);
      assertThat(episode.ratings()).containsExactly(4, 1, 3, 3);
      assertThat(Arrays.stream(episode.candidates()).distinct().count()).isEqualTo(4);
      assertThat(episode.history()).containsExactly(0);
      drawn[episode.candidates()[2]]++;
      drawn[episode.candidates()[3]]++;
    }
    assertThat(Arrays.copyOf(drawn, 3)).containsOnly(0);
    // Two of three items each time: 2,000 of each, three standard errors.
    for (int item = 3; item < 6; item++) {
      assertThat(drawn[item]).isBetween(1922, 2078);
    }
  }

  @Test
  void eachIsAnsweredForByFoldUserAndItem() {
    Episode episode =
        new UnratedCandidates(of(0), LOG, 3, (fold, user, item) -> 100 * fold + 10 * user + item)
            .next(new RandomStream(4, "episodes"));
    for (int place = 2; place < 5; place++) {
      assertThat(episode.ratings()[place]).isEqualTo(100 + episode.candidates()[place]);
    }
    assertThat(Arrays.copyOf(episode.ratings(), 2)).containsExactly(4, 1);
  }

  @Test
  void whereFewAreLeftFewerJoin() {
    Episode episode =
        new UnratedCandidates(of(1), LOG, 3, (fold, user, item) -> 2)
            .next(new RandomStream(4, "episodes"));
    assertThat(episode.candidates()).containsExactly(1, 2, 5);
    assertThat(episode.ratings()).containsExactly(4, 1, 2);
  }
}
