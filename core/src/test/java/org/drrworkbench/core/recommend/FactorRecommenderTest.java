package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.random.RandomStream;

class FactorRecommenderTest {
  private static final RowSet NOTHING = new RowSet("none", new BitSet());

  @Property(tries = 40)
  void scoresAreInnerProductsWhateverTheBatch(
      @ForAll @IntRange(min = 1, max = 20) int size,
      @ForAll @IntRange(min = 1, max = 1200) int items,
      @ForAll long seed) {
    Factors factors = random(size, 3, items, seed);
    FactorRecommender recommender = new FactorRecommender(factors, NOTHING);
    float[] batch = new float[2 * items];
    Arrays.fill(batch, 9);
    recommender.score(new int[] {2, 1}, batch);
    float[] alone = new float[items];
    recommender.score(new int[] {1}, alone);
    for (int item = 0; item < items; item++) {
      float expected = 0;
      for (int k = 0; k < size; k++) {
        expected += factors.users()[2 * size + k] * factors.items()[item * size + k];
      }
      assertThat(batch[item]).isCloseTo(expected, within(1e-4f));
      assertThat(batch[items + item]).isEqualTo(alone[item]);
    }
  }

  private static Factors random(int size, int users, int items, long seed) {
    RandomStream random = new RandomStream(seed, "test");
    float[] u = new float[users * size];
    float[] i = new float[items * size];
    random.fillGaussian(u, 1);
    random.fillGaussian(i, 1);
    return new Factors(size, u, i);
  }
}
