package org.drrworkbench.core.drr.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.drrworkbench.core.drr.encode.DoubleWorld.PRESENT;
import static org.drrworkbench.core.drr.encode.DoubleWorld.row;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drrworkbench.core.drr.encode.EncoderSettings.GruBias;
import org.drrworkbench.core.drr.encode.EncoderSettings.Kind;
import org.drrworkbench.core.drr.encode.EncoderSettings.PoolingForm;
import org.drrworkbench.core.drr.encode.EncoderSettings.ResetGate;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every history encoder: its gradients, its masks, and how it pools. */
class EncoderTest {
  private static final int K = DoubleWorld.K;
  private static final int N = DoubleWorld.LENGTH;
  private static final int B = DoubleWorld.USERS;

  private final DoubleWorld world = new DoubleWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private static EncoderSettings gru(PoolingForm form, boolean skip) {
    return new EncoderSettings(Kind.GRU, true, ResetGate.BEFORE, GruBias.ALL, form, skip);
  }

  /** Every encoder there is. */
  private static Stream<EncoderSettings> all() {
    List<EncoderSettings> all = new ArrayList<>();
    for (PoolingForm form : PoolingForm.values()) {
      all.add(gru(form, false));
      all.add(
          new EncoderSettings(Kind.ATTENTION, false, ResetGate.BEFORE, GruBias.ALL, form, false));
    }
    all.add(gru(PoolingForm.ADDITIVE, true));
    all.add(
        new EncoderSettings(
            Kind.GRU, true, ResetGate.AFTER, GruBias.ALL, PoolingForm.ADDITIVE, false));
    for (ResetGate gate : ResetGate.values()) {
      for (GruBias bias : List.of(GruBias.GATES, GruBias.NONE)) {
        all.add(new EncoderSettings(Kind.GRU, true, gate, bias, PoolingForm.ADDITIVE, false));
      }
    }
    for (Kind kind : List.of(Kind.MAX, Kind.AVERAGE, Kind.PAIRS, Kind.USER_PAIRS)) {
      all.add(
          new EncoderSettings(kind, false, ResetGate.BEFORE, GruBias.ALL, PoolingForm.MAX, false));
    }
    return all.stream();
  }

  private FlatParameters parameters(HistoryEncoder encoder) {
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    // A layout without parameters still needs an array to be bound.
    return layout.size() == 0
        ? new FlatParameters(layout, world.numbers(1, 1), true)
        : world.parameters(layout);
  }

  @ParameterizedTest
  @MethodSource("all")
  void gradientsAgreeWithFiniteDifferences(EncoderSettings settings) {
    HistoryEncoder encoder = settings.newEncoder(K, N);
    FlatParameters parameters = parameters(encoder);
    HistoryBatch batch = world.histories();
    NDArray weights = world.numbers(1, B, encoder.stateSize());
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    if (layout.size() == 0) {
      return;
    }
    double error =
        world.gradientError(
            parameters,
            p -> {
              NDArray s = encoder.state(p, batch);
              return s.mul(weights).add(s.mul(s).mul(0.3)).sum();
            });
    assertThat(error).isLessThan(1e-6);
  }

  @ParameterizedTest
  @MethodSource("all")
  void anEmptyHistoryGivesTheUserAndZerosAndNoNan(EncoderSettings settings) {
    HistoryEncoder encoder = settings.newEncoder(K, N);
    FlatParameters.Bound p = parameters(encoder).bindConstant();
    HistoryBatch full = world.histories();
    HistoryBatch empty =
        new HistoryBatch(
            B, N, full.users(), full.items().mul(0), full.rows(), null, full.mask().mul(0));
    double[] state = encoder.state(p, empty).get(1).toDoubleArray();
    boolean pairs = settings.kind() == Kind.PAIRS || settings.kind() == Kind.USER_PAIRS;
    int user = pairs ? 0 : K;
    assertThat(Arrays.copyOfRange(state, user, state.length)).containsOnly(0.0, -0.0);
    assertThat(Arrays.copyOf(state, user))
        .isEqualTo(Arrays.copyOf(full.users().get(1).toDoubleArray(), user));
  }

  /** What stands at a padded place must not matter, nor may other users' histories. */
  @ParameterizedTest
  @MethodSource("all")
  void aStateDependsOnItsOwnHistoryAlone(EncoderSettings settings) {
    HistoryEncoder encoder = settings.newEncoder(K, N);
    FlatParameters.Bound p = parameters(encoder).bindConstant();
    HistoryBatch batch = world.histories();
    double[] before = encoder.state(p, batch).get(1).toDoubleArray();
    double[] items = batch.items().toDoubleArray();
    for (int t = 0; t < N; t++) {
      Arrays.fill(items, t * B * K, (t * B + 1) * K, 9.0);
    }
    HistoryBatch others = batch.withItems(world.manager.create(items, batch.items().getShape()));
    assertThat(encoder.state(p, others).get(1).toDoubleArray())
        .containsExactly(before, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(
      value = PoolingForm.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MAX", "LAST"})
  void attentionWeightsSumToOneAndLeavePaddedPlacesOut(PoolingForm form) {
    HistoryEncoder encoder = gru(form, false).newEncoder(K, N);
    FlatParameters.Bound p = parameters(encoder).bindConstant();
    double[] weights =
        Objects.requireNonNull(encoder.weights(p, world.histories())).toDoubleArray();
    for (int user = 0; user < B; user++) {
      double sum = 0;
      for (int t = 0; t < N; t++) {
        double weight = weights[user * N + t];
        sum += weight;
        if (t < N - PRESENT[user]) {
          assertThat(weight).isZero();
        } else {
          assertThat(weight).isPositive();
        }
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  /** The energies of user 0, whose history is full, by each form's formula in plain loops. */
  private static double[] energies(
      PoolingForm form, FlatParameters.Bound p, double[] u, double[][] h) {
    double[] query = p.get("attention/query").toDoubleArray();
    double[] energy = new double[N];
    for (int t = 0; t < N; t++) {
      double[] x =
          switch (form) {
            case USER -> joined(u, h[t]);
            case USER_PRODUCT -> joined(joined(u, h[t]), product(u, h[t]));
            default -> h[t];
          };
      for (int d = 0; d < K; d++) {
        energy[t] +=
            switch (form) {
              case ADDITIVE -> query[d] * Math.tanh(affine(p, d, x));
              case USER, USER_PRODUCT -> query[d] * Math.max(0, affine(p, d, x));
              case USER_DOT ->
                  row(query, d, u)
                      * row(p.get("attention/key").toDoubleArray(), d, x)
                      / Math.sqrt(K);
              case LAST_QUERY -> x[d] * row(query, d, h[N - 1]);
              case SELF_LAST ->
                  row(query, d, h[N - 1])
                      * row(p.get("attention/key").toDoubleArray(), d, x)
                      / Math.sqrt(K);
              default -> throw new IllegalArgumentException(form.id());
            };
      }
    }
    return energy;
  }

  private static double affine(FlatParameters.Bound p, int d, double[] x) {
    double[] weight = p.get("attention/weight").toDoubleArray();
    double sum = p.get("attention/bias").toDoubleArray()[d];
    for (int j = 0; j < x.length; j++) {
      sum += weight[d * x.length + j] * x[j];
    }
    return sum;
  }

  private static double[] joined(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static double[] product(double[] a, double[] b) {
    double[] both = a.clone();
    Arrays.setAll(both, d -> a[d] * b[d]);
    return both;
  }

  @ParameterizedTest
  @EnumSource(
      value = PoolingForm.class,
      names = {"ADDITIVE", "USER", "USER_PRODUCT", "USER_DOT", "LAST_QUERY", "SELF_LAST"})
  void attentionFollowsItsFormula(PoolingForm form) {
    HistoryEncoder encoder = gru(form, false).newEncoder(K, N);
    FlatParameters.Bound p = parameters(encoder).bindConstant();
    HistoryBatch batch = world.histories();
    double[] state = encoder.state(p, batch).get(0).toDoubleArray();
    NDArray hidden = new Gru(K, GruBias.ALL).hidden(p, batch);
    double[][] h = new double[N][];
    Arrays.setAll(h, t -> hidden.get(0, t).toDoubleArray());
    double[] u = batch.users().get(0).toDoubleArray();
    double[] energy = energies(form, p, u, h);
    double total = Arrays.stream(energy).map(Math::exp).sum();
    double[] a = new double[K];
    for (int t = 0; t < N; t++) {
      for (int d = 0; d < K; d++) {
        a[d] += Math.exp(energy[t]) / total * h[t][d];
      }
    }
    // The factor 1 / sqrt(k) of the dot products is a float32.
    assertThat(state).containsExactly(joined(joined(u, product(u, a)), a), within(1e-7));
  }

  /** Mean over the places asking, of each one's weights (user 1 has two items). */
  @Test
  void selfAttentionsMeanIsTheMeanOfItsRows() {
    HistoryEncoder encoder = gru(PoolingForm.SELF_MEAN, false).newEncoder(K, N);
    FlatParameters.Bound p = parameters(encoder).bindConstant();
    HistoryBatch batch = world.histories();
    NDArray hidden = new Gru(K, GruBias.ALL).hidden(p, batch);
    double[] query = p.get("attention/query").toDoubleArray();
    double[] key = p.get("attention/key").toDoubleArray();
    double[] expected = new double[N];
    for (int asking = 2; asking < N; asking++) {
      double[] e = new double[N];
      double total = 0;
      for (int t = 2; t < N; t++) {
        for (int d = 0; d < K; d++) {
          e[t] +=
              row(query, d, hidden.get(1, asking).toDoubleArray())
                  * row(key, d, hidden.get(1, t).toDoubleArray())
                  / Math.sqrt(K);
        }
        total += Math.exp(e[t]);
      }
      for (int t = 2; t < N; t++) {
        expected[t] += Math.exp(e[t]) / total / 2;
      }
    }
    assertThat(Objects.requireNonNull(encoder.weights(p, batch)).get(1).toDoubleArray())
        .containsExactly(expected, within(1e-7));
  }

  @Test
  void theSkipAddsTheLastHiddenState() {
    HistoryEncoder with = gru(PoolingForm.ADDITIVE, true).newEncoder(K, N);
    HistoryEncoder without = gru(PoolingForm.ADDITIVE, false).newEncoder(K, N);
    FlatParameters.Bound p = parameters(with).bindConstant();
    HistoryBatch batch = world.histories();
    double[] last = new Gru(K, GruBias.ALL).hidden(p, batch).get(2, N - 1).toDoubleArray();
    double[] plain = without.state(p, batch).get(2).toDoubleArray();
    double[] skipped = with.state(p, batch).get(2).toDoubleArray();
    for (int d = 0; d < K; d++) {
      assertThat(skipped[2 * K + d]).isCloseTo(plain[2 * K + d] + last[d], within(1e-12));
    }
  }

  @Test
  void theMaximumLeavesPaddedPlacesOutEvenWhenAllNumbersAreNegative() {
    HistoryEncoder encoder =
        new EncoderSettings(Kind.MAX, false, ResetGate.BEFORE, GruBias.ALL, PoolingForm.MAX, false)
            .newEncoder(K, N);
    FlatParameters.Bound p = parameters(encoder).bindConstant();
    HistoryBatch batch = world.histories();
    HistoryBatch negative = batch.withItems(batch.items().abs().add(1).neg().mul(batch.mask()));
    double[] items = negative.items().toDoubleArray();
    double[] state = encoder.state(p, negative).get(1).toDoubleArray();
    for (int d = 0; d < K; d++) {
      double expected = Math.max(items[(2 * B + 1) * K + d], items[(3 * B + 1) * K + d]);
      assertThat(state[2 * K + d]).isCloseTo(expected, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"MAX", "AVERAGE"})
  void untrainedPoolingOfCopiesIsTheCopyHoweverShortTheHistory(Kind kind) {
    HistoryEncoder encoder =
        new EncoderSettings(kind, false, ResetGate.BEFORE, GruBias.ALL, PoolingForm.MAX, false)
            .newEncoder(K, N);
    HistoryBatch random = world.histories();
    double[] copy = {1, -2, 3, 0.5, 4};
    NDArray copies = world.manager.create(copy, new Shape(1, K)).mul(random.mask());
    HistoryBatch batch = random.withItems(copies);
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    float[] start = layout.initialValues(new RandomStream(4, "start"));
    // A layout without parameters still needs an array to be bound.
    double[] values = new double[Math.max(1, start.length)];
    for (int k = 0; k < start.length; k++) {
      values[k] = start[k];
    }
    FlatParameters.Bound p =
        new FlatParameters(layout, world.manager.create(values), false).bindConstant();
    for (int user = 0; user < B; user++) {
      double[] state = encoder.state(p, batch).get(user).toDoubleArray();
      assertThat(Arrays.copyOfRange(state, 2 * K, 3 * K)).containsExactly(copy, within(1e-12));
    }
  }

  /** State blocks of user 0 by hand: single items first, then pairs by their distance. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"PAIRS", "USER_PAIRS"})
  void pairsFollowTheirFormula(Kind kind) {
    HistoryEncoder encoder =
        new EncoderSettings(kind, false, ResetGate.BEFORE, GruBias.ALL, PoolingForm.MEAN, false)
            .newEncoder(K, N);
    FlatParameters.Bound p = parameters(encoder).bindConstant();
    HistoryBatch batch = world.histories();
    double[] w = p.get("encoder/positionWeights").toDoubleArray();
    double[] items = batch.items().toDoubleArray();
    double[] u = batch.users().get(0).toDoubleArray();
    List<Double> expected = new ArrayList<>();
    for (int t = 0; t < N; t++) {
      for (int d = 0; d < K; d++) {
        double item = items[t * B * K + d];
        expected.add(kind == Kind.PAIRS ? item : u[d] * w[t] * item);
      }
    }
    for (int apart = 1; apart < N; apart++) {
      for (int a = 0; a + apart < N; a++) {
        for (int d = 0; d < K; d++) {
          int b = a + apart;
          expected.add(w[a] * items[a * B * K + d] * w[b] * items[b * B * K + d]);
        }
      }
    }
    double[] state = encoder.state(p, batch).get(0).toDoubleArray();
    assertThat(state)
        .containsExactly(
            expected.stream().mapToDouble(Double::doubleValue).toArray(), within(1e-12));
    assertThat(encoder.stateSize()).isEqualTo(K * (N + N * (N - 1) / 2)).isEqualTo(state.length);
  }

  @Test
  void theOrderOfTheHistoryMattersToTheGruAndNotToTheMaximum() {
    assertThat(swappedState(Kind.GRU, true)).isNotEqualTo(swappedState(Kind.GRU, false));
    assertThat(swappedState(Kind.MAX, true)).isEqualTo(swappedState(Kind.MAX, false));
  }

  /** User 0's state, the last two items of the history changing places or not. */
  private static double[] swappedState(Kind kind, boolean swap) {
    try (DoubleWorld own = new DoubleWorld()) {
      HistoryEncoder encoder =
          new EncoderSettings(
                  kind, kind == Kind.GRU, ResetGate.BEFORE, GruBias.ALL, PoolingForm.MAX, false)
              .newEncoder(K, N);
      ParameterLayout layout = new ParameterLayout();
      encoder.declare(layout);
      FlatParameters.Bound p =
          new FlatParameters(layout, own.numbers(1, Math.max(1, layout.size())), false)
              .bindConstant();
      HistoryBatch batch = own.histories();
      double[] items = batch.items().toDoubleArray();
      double[] moved = items.clone();
      if (swap) {
        System.arraycopy(items, 2 * B * K, moved, 3 * B * K, K);
        System.arraycopy(items, 3 * B * K, moved, 2 * B * K, K);
      }
      NDArray changed = own.manager.create(moved, batch.items().getShape());
      HistoryBatch other = batch.withItems(changed);
      return encoder.state(p, other).get(0).toDoubleArray();
    }
  }
}
