package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

/** What training rows say about items, worked by hand. */
class TrainingFactsTest {
  private static final Offset<Double> CLOSE = within(1e-6);
  private static final int ITEMS = 9;

  /**
   * Item 0 was rated by users 0 (3) and 1 (4), item 1 by users 1 (5) and 2 (5), item 2 by user 0
   * (2) and item 3 by nobody; user 3 tests only. Three users train.
   */
  private static final TrainingFacts FACTS =
      new TrainingFacts(
          Ratings.stars(4, 4)
              .train(0, 0, 3)
              .train(1, 0, 4)
              .train(1, 1, 5)
              .add(Ratings.Part.VALIDATION, 2, 1, 5)
              .train(0, 2, 2)
              .test(3, 3, 5)
              .split());

  private static ListFacts list(int[] profile, int... items) {
    return FACTS.ofList(items, profile, FACTS.room());
  }

  @Test
  void noveltyIsTheMeanSelfInformation() {
    // Item 0: -log2(2/3) = 0.5849625; item 2: log2(3) = 1.5849625; item 3 counts as rated once.
    ListFacts facts = list(new int[0], 0, 2, 3);
    assertThat(facts.at(1).novelty()).isCloseTo(0.5849625, CLOSE);
    assertThat(facts.at(2).novelty()).isCloseTo((0.5849625 + 1.5849625) / 2, CLOSE);
    assertThat(facts.at(3).novelty()).isCloseTo((0.5849625 + 2 * 1.5849625) / 3, CLOSE);
  }

  @Test
  void diversityIsTheMeanDistanceOfPairs() {
    // Columns (3, 4, 0), (0, 5, 5), (2, 0, 0): lengths 5, 5 sqrt(2), 2.
    // cos 0-1 = 20 / (25 sqrt(2)) = 0.5656854, 0-2 = 6/10, 1-2 = 0.
    ListFacts facts = list(new int[0], 0, 1, 2, 3);
    assertThat(facts.at(1).diversity()).isNaN();
    assertThat(facts.at(2).diversity()).isCloseTo(1 - 0.5656854, CLOSE);
    assertThat(facts.at(3).diversity()).isCloseTo(1 - 1.1656854 / 3, CLOSE);
    // Item 3 has nobody in common with any: six pairs.
    assertThat(facts.at(4).diversity()).isCloseTo(1 - 1.1656854 / 6, CLOSE);
  }

  @Test
  void popularityLiftComparesWithTheProfile() {
    // Counts 2, 2, 1, 0. The profile {2, 1} has 1.5 on average: item 0 is a third more popular.
    ListFacts facts = list(new int[] {1, 2}, 0, 3);
    assertThat(facts.at(1).popularityLift()).isCloseTo(2 / 1.5 - 1, CLOSE);
    assertThat(facts.at(2).popularityLift()).isCloseTo(1 / 1.5 - 1, CLOSE);
    assertThat(list(new int[0], 0).at(1).popularityLift()).isNaN();
  }

  @Property(tries = 100)
  void aSetHasTheFactsOfItsListWhateverItsSize(
      @ForAll long seed, @ForAll @IntRange(max = ITEMS) int mostInTable) {
    TrainingFacts facts = new TrainingFacts(randomRatings(seed).split(), mostInTable);
    double[] room = facts.room();
    int[] profile = {0, 4};
    for (int[] set : new int[][] {{0, 3}, {1, 2, 5}, {0, 1, 2, 3, 5, 6, 8}}) {
      ItemSetFacts together = facts.ofSet(set, profile, room);
      ItemSetFacts oneByOne = facts.ofList(set, profile, room).at(set.length);
      assertThat(together.novelty()).isCloseTo(oneByOne.novelty(), within(1e-9));
      assertThat(together.diversity()).isCloseTo(oneByOne.diversity(), within(1e-9));
      assertThat(together.diversity()).isBetween(0.0, 1.0);
      assertThat(together.popularityLift()).isCloseTo(oneByOne.popularityLift(), within(1e-9));
    }
    assertThat(room).containsOnly(0);
  }

  /** Pairs are looked up where the catalogue is small, and summed over users where it is not. */
  @Property(tries = 100)
  void theTableOfPairsSaysWhatTheColumnsSay(@ForAll long seed) {
    Split split = randomRatings(seed).split();
    TrainingFacts table = new TrainingFacts(split, ITEMS);
    TrainingFacts columns = new TrainingFacts(split, ITEMS - 1);
    double[] room = table.room();
    int[] profile = {0, 4};
    for (int[] set : new int[][] {{0, 3}, {1, 2, 5}, {0, 1, 2, 3, 5, 6, 8}}) {
      assertThat(table.ofSet(set, profile, room).diversity())
          .isCloseTo(columns.ofSet(set, profile, room).diversity(), within(1e-12));
    }
    int[] list = {7, 2, 5, 0};
    for (int shown = 2; shown <= list.length; shown++) {
      assertThat(table.ofList(list, profile, room).at(shown).diversity())
          .isCloseTo(columns.ofList(list, profile, room).at(shown).diversity(), within(1e-12));
    }
  }

  private static Ratings randomRatings(long seed) {
    RandomStream random = new RandomStream(seed, "rows");
    Ratings ratings = new Ratings(5, ITEMS, new RatingScale(-10, 10));
    for (int user = 0; user < 5; user++) {
      for (int item = 0; item < ITEMS; item++) {
        if (user + item == 0 || random.nextInt(2) == 0) {
          ratings.train(user, item, random.nextInt(21) - 10);
        }
      }
    }
    return ratings;
  }
}
