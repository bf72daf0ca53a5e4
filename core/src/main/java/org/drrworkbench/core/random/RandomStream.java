package org.drrworkbench.core.random;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A named generator (xoshiro256++) whose state can be saved. Its sequence depends on the run's seed
 * and its own name only, so that adding a stream changes no other. Not safe for several threads.
 */
public final class RandomStream {
  private final String name;
  private final RestorableUniformRandomProvider source;
  private final SharedStateContinuousSampler gaussian;

  /**
   * @param seed the run's seed
   * @param name what the numbers are for, such as {@code replay}; equal names give equal sequences
   */
  public RandomStream(long seed, String name) {
    this.name = name;
    long[] state = new long[4];
    long mix = seed;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      mix = splitMix(mix ^ b);
    }
    for (int k = 0; k < state.length; k++) {
      mix = splitMix(mix);
      state[k] = mix;
    }
    source = RandomSource.XO_SHI_RO_256_PP.create(state);
    gaussian = ZigguratSampler.NormalizedGaussian.of(source);
  }

  private static long splitMix(long x) {
    long z = x + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public String name() {
    return name;
  }

  public long nextLong() {
    return source.nextLong();
  }

  /** Uniform over 0 .. bound - 1. */
  public int nextInt(int bound) {
    return source.nextInt(bound);
  }

  /** Uniform over [0, 1). */
  public float nextFloat() {
    return source.nextFloat();
  }

  /** Uniform over [0, 1). */
  public double nextDouble() {
    return source.nextDouble();
  }

  /** Normal with mean 0 and deviation 1. */
  public double nextGaussian() {
    return gaussian.sample();
  }

  /** Fisher-Yates, in place. */
  public void shuffle(int[] values) {
    for (int last = values.length - 1; last > 0; last--) {
      int other = nextInt(last + 1);
      int kept = values[last];
      values[last] = values[other];
      values[other] = kept;
    }
  }

  /** Fills with independent normal numbers of the given deviation. */
  public void fillGaussian(float[] values, double deviation) {
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) (deviation * nextGaussian());
    }
  }

  /** The generator's whole state. */
  public byte[] state() {
    return ((RandomProviderDefaultState) source.saveState()).getState();
  }

  /** Continues from a state that {@link #state} gave. */
  public void restore(byte[] state) {
    source.restoreState(new RandomProviderDefaultState(state));
  }
}
