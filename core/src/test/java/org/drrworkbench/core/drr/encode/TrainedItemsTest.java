package org.drrworkbench.core.drr.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.Arrays;
import org.drrworkbench.core.drr.encode.EncoderSettings.GruBias;
import org.drrworkbench.core.drr.encode.EncoderSettings.Kind;
import org.drrworkbench.core.drr.encode.EncoderSettings.PoolingForm;
import org.drrworkbench.core.drr.encode.EncoderSettings.ResetGate;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainedItemsTest {
  private static final int K = DoubleWorld.K;
  private static final int N = DoubleWorld.LENGTH;
  private static final int B = DoubleWorld.USERS;

  private final DoubleWorld world = new DoubleWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private static HistoryEncoder inner(Kind kind) {
    return new EncoderSettings(
            kind, kind == Kind.GRU, ResetGate.BEFORE, GruBias.ALL, PoolingForm.ADDITIVE, false)
        .newEncoder(K, N);
  }

  private static TrainedItems trained(Kind kind) {
    return new TrainedItems(inner(kind), K, DoubleWorld.ITEMS);
  }

  private FlatParameters parameters(HistoryEncoder encoder) {
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    return world.parameters(layout);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void gradientsAgreeWithFiniteDifferences(Kind kind) {
    TrainedItems encoder = trained(kind);
    HistoryBatch batch = world.histories();
    NDArray weights = world.numbers(1, B, encoder.stateSize());
    double error =
        world.gradientError(
            parameters(encoder), p -> encoder.state(p, batch).tanh().mul(weights).sum());
    assertThat(error).isLessThan(1e-6);
  }

  /** At the start all offsets are 0. */
  @Test
  void anUntrainedOneReadsAsTheEncoderItself() {
    TrainedItems encoder = trained(Kind.GRU);
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    FlatParameters parameters = world.parameters(layout);
    HistoryBatch batch = world.histories();
    NDArray drawn = encoder.state(parameters.bindConstant(), batch);
    NDArray plain = inner(Kind.GRU).state(parameters.bindConstant(), batch);
    assertThat(drawn.toDoubleArray()).isNotEqualTo(plain.toDoubleArray());
    int offsets = DoubleWorld.ITEMS * K;
    assertThat(layout.offset("encoder/itemOffsets")).isZero();
    parameters.values().set(new NDIndex("0:" + offsets), 0);
    assertThat(encoder.state(parameters.bindConstant(), batch).toDoubleArray())
        .isEqualTo(plain.toDoubleArray());
  }

  /**
   * By hand, with the mean of the places: the third user has one item, number (3 + 2) mod 3 of the
   * third fold, and three padded places, which no offset moves.
   */
  @Test
  void anItemMovesInEveryFoldAndPaddingNever() {
    TrainedItems encoder =
        new TrainedItems(
            new PooledEncoder(K, new ItemSequence(), new MeanPooling(), false),
            K,
            DoubleWorld.ITEMS);
    FlatParameters parameters = parameters(encoder);
    HistoryBatch batch = world.histories();
    double[] offsets = parameters.values().toDoubleArray();
    double[] read = batch.items().toDoubleArray();
    double[] state = encoder.state(parameters.bindConstant(), batch).toDoubleArray();
    for (int d = 0; d < K; d++) {
      double only = read[((N - 1) * B + 2) * K + d] + offsets[2 * K + d];
      assertThat(state[2 * 3 * K + 2 * K + d]).isEqualTo(only);
      // The second user's two places: items (2 + 1) mod 3 and (3 + 1) mod 3 of the second fold.
      double first = read[(2 * B + 1) * K + d] + offsets[d];
      double second = read[(3 * B + 1) * K + d] + offsets[K + d];
      assertThat(state[3 * K + 2 * K + d]).isCloseTo((first + second) / 2, within(1e-12));
    }
  }

  /** DRR-p reads every place as it stands: its first blocks are the items themselves. */
  @Test
  void paddingStaysZeroWhereNoMaskHidesIt() {
    TrainedItems encoder = trained(Kind.PAIRS);
    double[] state =
        encoder.state(parameters(encoder).bindConstant(), world.histories()).get(2).toDoubleArray();
    assertThat(Arrays.copyOf(state, (N - 1) * K)).containsOnly(0, -0.0);
    assertThat(Arrays.copyOfRange(state, (N - 1) * K, N * K)).doesNotContain(0.0);
  }

  /** Ratings of 0.5 for all: half of everything, offsets included. */
  @Test
  void ratingsMultiplyVectorsAndOffsetsAlike() {
    TrainedItems encoder = trained(Kind.PAIRS);
    FlatParameters parameters = parameters(encoder);
    HistoryBatch plain = world.histories();
    NDArray half = plain.mask().mul(0.5);
    HistoryBatch told =
        new HistoryBatch(
            B, N, plain.users(), plain.items().mul(half), plain.rows(), half, plain.mask());
    double[] whole = items(encoder.state(parameters.bindConstant(), plain));
    double[] halves = items(encoder.state(parameters.bindConstant(), told));
    for (int d = 0; d < whole.length; d++) {
      assertThat(halves[d]).isCloseTo(whole[d] / 2, within(1e-12));
    }
  }

  private static double[] items(NDArray state) {
    return Arrays.copyOf(state.get(0).toDoubleArray(), N * K);
  }
}
