package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static final PositiveRule FOUR = PositiveRule.from(4);

  /**
   * Of ten items user 0 trained on 0 (5 stars), 1 (2 stars), validated on 2 (4 stars), and tests 3
   * (5), 4 (1) and 5 (4); user 1 tests 0 (1 star). Nobody rated 6 to 9.
   */
  private static Ratings ratings() {
    return Ratings.stars(2, 10)
        .train(0, 0, 5)
        .train(0, 1, 2)
        .add(Ratings.Part.VALIDATION, 0, 2, 4)
        .test(0, 3, 5)
        .test(0, 4, 1)
        .test(0, 5, 4)
        .test(1, 0, 1);
  }

  private static List<TestCase> cases(String protocol, Split split, int user) {
    return new Candidates(FOUR).cases(Protocol.of(protocol), TestUsers.of(split, FOUR).get(user));
  }

  private static int[] only(List<TestCase> cases) {
    assertThat(cases).hasSize(1);
    return cases.get(0).candidates();
  }

  @Test
  void fullLeavesOutWhatWasLikedAndFullUnseenWhatWasSeen() {
    Split split = ratings().split();
    assertThat(only(cases("rated-only", split, 0))).containsExactly(3, 4, 5);
    // Item 1 was disliked in training: the article's words leave it in.
    assertThat(only(cases("full", split, 0))).containsExactly(1, 3, 4, 5, 6, 7, 8, 9);
    assertThat(only(cases("full-unseen", split, 0))).containsExactly(3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void sampledHasOneCaseForEachPositiveTestItem() {
    List<TestCase> cases = cases("sampled-2", ratings().split(), 0);
    assertThat(cases).extracting(TestCase::positives).containsExactly(1, 1);
    assertThat(cases.get(0).candidates()).hasSize(3).contains(3);
    assertThat(cases.get(1).candidates()).hasSize(3).contains(5);
    assertThat(cases("sampled-2", ratings().split(), 1)).isEmpty();
  }

  @Test
  void ratedPlusAddsUnratedItemsToTheTestItems() {
    assertThat(only(cases("rated-plus-2", ratings().split(), 0))).hasSize(5).contains(3, 4, 5);
    assertThat(cases("rated-plus-2", ratings().split(), 0).get(0).positives()).isEqualTo(2);
  }

  @Test
  void whereFewerItemsAreUnratedAllOfThemAreCandidates() {
    assertThat(only(cases("rated-plus-100", ratings().split(), 0)))
        .containsExactly(3, 4, 5, 6, 7, 8, 9);
    assertThat(cases("sampled-100", ratings().split(), 0).get(1).candidates())
        .containsExactly(5, 6, 7, 8, 9);
  }

  @Property(tries = 100)
  void drawnItemsAreDistinctAndNeverRatedByTheUser(
      @ForAll @IntRange(min = 1, max = 6) int n, @ForAll int seed) {
    Split split = ratings().split(seed);
    for (String protocol : List.of("sampled-" + n, "rated-plus-" + n)) {
      for (TestCase one : cases(protocol, split, 0)) {
        int[] drawn = IntStream.of(one.candidates()).filter(item -> item > 5).toArray();
        assertThat(drawn).hasSize(Math.min(4, n)).doesNotHaveDuplicates();
        assertThat(one.candidates()).isSorted().doesNotContain(0, 1, 2);
      }
    }
  }

  @Test
  void drawsRepeatAndDoNotDependOnOtherUsers() {
    Split split = many(300).split(7);
    Split without = many(300).test(2, 5, 5).split(7);
    assertThat(candidates(split, 0)).isEqualTo(candidates(split, 0));
    assertThat(candidates(split, 0)).isEqualTo(candidates(without, 0));
    assertThat(candidates(split, 0)).isNotEqualTo(candidates(split, 1));
    assertThat(candidates(split, 0)).isNotEqualTo(candidates(many(300).split(8), 0));
  }

  private static Ratings many(int items) {
    return Ratings.stars(3, items).test(0, 0, 5).test(1, 0, 5);
  }

  private static String candidates(Split split, int user) {
    return Arrays.toString(only(cases("sampled-100", split, user)));
  }

  @Test
  void everyUnratedItemIsDrawnEquallyOften() {
    int[] counts = new int[10];
    for (int seed = 0; seed < 4000; seed++) {
      for (int item : cases("sampled-1", ratings().split(seed), 0).get(1).candidates()) {
        counts[item]++;
      }
    }
    // 4000 draws of one item out of four: 1000 each, deviation sqrt(4000 * 1/4 * 3/4) = 27.4.
    assertThat(counts[5]).isEqualTo(4000);
    for (int item = 6; item < 10; item++) {
      assertThat(counts[item]).isBetween(1000 - 4 * 28, 1000 + 4 * 28);
    }
  }

  @Test
  void anyNumberUpToTheLimitCanBeDrawn() {
    assertThat(Protocol.of("sampled-99").negatives()).isEqualTo(99);
    assertThat(Protocol.of("rated-plus-10000").id()).isEqualTo("rated-plus-10000");
    for (String wrong : List.of("sampled-0", "sampled-10001", "sampled", "rated-plus-", "full-1")) {
      assertThatThrownBy(() -> Protocol.of(wrong))
          .hasMessageContaining("'" + wrong + "'")
          .hasMessageContaining("sampled-100, rated-plus-100")
          .hasMessageContaining("1 to 10000");
    }
  }

  @Test
  void theFiveStandardProtocolsAreFoundByTheirIds() {
    for (Protocol protocol : Protocol.standard()) {
      assertThat(Protocol.of(protocol.id())).isEqualTo(protocol);
    }
    assertThat(Protocol.standard()).hasSize(5);
  }
}
