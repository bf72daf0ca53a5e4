package org.drrworkbench.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  /** A little of everything a stream gives. */
  private static double[] draws(RandomStream random, int count) {
    double[] drawn = new double[5 * count];
    for (int k = 0; k < drawn.length; k += 5) {
      drawn[k] = random.nextLong();
      drawn[k + 1] = random.nextInt(1000);
      drawn[k + 2] = random.nextFloat();
      drawn[k + 3] = random.nextDouble();
      drawn[k + 4] = random.nextGaussian();
    }
    return drawn;
  }

  @Property(tries = 50)
  void seedAndNameAloneDecideTheSequence(@ForAll long seed) {
    double[] first = draws(new RandomStream(seed, "replay"), 20);
    assertThat(draws(new RandomStream(seed, "replay"), 20)).isEqualTo(first);
    assertThat(draws(new RandomStream(seed, "noise"), 20)).isNotEqualTo(first);
    assertThat(draws(new RandomStream(seed, "replay2"), 20)).isNotEqualTo(first);
    assertThat(draws(new RandomStream(seed + 1, "replay"), 20)).isNotEqualTo(first);
  }

  @Test
  void streamsOfOneSeedAreUncorrelated() {
    RandomStream one = new RandomStream(1, "replay");
    RandomStream other = new RandomStream(1, "noise");
    double sum = 0;
    for (int k = 0; k < 10_000; k++) {
      sum += one.nextGaussian() * other.nextGaussian();
    }
    // The mean of 10,000 products deviates by 0.01.
    assertThat(sum / 10_000).isCloseTo(0, within(0.05));
  }

  @Property(tries = 50)
  void aRestoredStreamGoesOnAsTheOneThatWasSaved(
      @ForAll long seed,
      @ForAll @IntRange(max = 7) int floats,
      @ForAll @IntRange(max = 3) int everything) {
    RandomStream saved = new RandomStream(seed, "replay");
    for (int k = 0; k < floats; k++) {
      saved.nextFloat();
    }
    draws(saved, everything);
    byte[] state = saved.state();
    double[] next = draws(saved, 20);
    RandomStream other = new RandomStream(99, "noise");
    other.nextFloat();
    other.restore(state);
    assertThat(draws(other, 20)).isEqualTo(next);
  }

  @Property(tries = 100)
  void aShuffleIsAPermutation(@ForAll int[] values, @ForAll long seed) {
    int[] shuffled = values.clone();
    new RandomStream(seed, "test").shuffle(shuffled);
    Arrays.sort(shuffled);
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(shuffled).isEqualTo(sorted);
  }

  @Test
  void everyOrderIsEquallyLikely() {
    RandomStream random = new RandomStream(1, "test");
    int[] orders = new int[1000];
    for (int draw = 0; draw < 6000; draw++) {
      int[] values = {1, 2, 3};
      random.shuffle(values);
      orders[100 * values[0] + 10 * values[1] + values[2]]++;
    }
    for (int order : new int[] {123, 132, 213, 231, 312, 321}) {
      // 1000 expected, deviation sqrt(6000 x 1/6 x 5/6) = 29.
      assertThat(orders[order]).isBetween(850, 1150);
    }
  }

  @Test
  void gaussianNumbersHaveTheMomentsOfTheNormalDistribution() {
    float[] values = new float[100_000];
    new RandomStream(1, "test").fillGaussian(values, 2);
    double mean = 0;
    double square = 0;
    double fourth = 0;
    for (float value : values) {
      double z = value / 2.0;
      mean += z / values.length;
      square += z * z / values.length;
      fourth += z * z * z * z / values.length;
    }
    // Deviations of the three: 1, sqrt(2) and sqrt(96), each over sqrt(100,000) = 316.
    assertThat(mean).isCloseTo(0, within(0.016));
    assertThat(square).isCloseTo(1, within(0.023));
    assertThat(fourth).isCloseTo(3, within(0.16));
  }

  @Property(tries = 100)
  void uniformNumbersStayInTheirRange(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    RandomStream random = new RandomStream(seed, "test");
    assertThat(random.nextInt(bound)).isBetween(0, bound - 1);
    assertThat(random.nextFloat()).isGreaterThanOrEqualTo(0).isLessThan(1);
    assertThat(random.nextDouble()).isGreaterThanOrEqualTo(0).isLessThan(1);
  }
}
