package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static final int K = DoubleWorld.K;
  private static final int N = DoubleWorld.LENGTH;
  private static final int B = DoubleWorld.USERS;
  private final DoubleWorld world = new DoubleWorld();

  @AfterEach
  void close() {
    world.close();
  }

  /** Equations 1 to 4 once more, in plain loops over one user. */
  private static double[][] printedGru(FlatParameters.Bound p, double[][] x, boolean[] present) {
    double[] gatesInput = p.get("gru/gatesInput").toDoubleArray();
    double[] gatesHidden = p.get("gru/gatesHidden").toDoubleArray();
    double[] gatesBias = p.get("gru/gatesBias").toDoubleArray();
    double[] w = p.get("gru/candidateInput").toDoubleArray();
    double[] u = p.get("gru/candidateHidden").toDoubleArray();
    double[] b = p.get("gru/candidateBias").toDoubleArray();
    double[] h = new double[K];
    double[][] hidden = new double[x.length][];
    for (int t = 0; t < x.length; t++) {
      double[] z = new double[K];
      double[] r = new double[K];
      for (int d = 0; d < K; d++) {
        z[d] = sigmoid(row(gatesInput, d, x[t]) + row(gatesHidden, d, h) + gatesBias[d]);
        r[d] =
            sigmoid(row(gatesInput, K + d, x[t]) + row(gatesHidden, K + d, h) + gatesBias[K + d]);
      }
      double[] gated = new double[K];
      for (int d = 0; d < K; d++) {
        gated[d] = r[d] * h[d];
      }
      double[] next = new double[K];
      for (int d = 0; d < K; d++) {
        double candidate = Math.tanh(row(w, d, x[t]) + row(u, d, gated) + b[d]);
        next[d] = present[t] ? z[d] * h[d] + (1 - z[d]) * candidate : 0;
      }
      h = next;
      hidden[t] = h;
    }
    return hidden;
  }

  private static double row(double[] matrix, int row, double[] x) {
    double sum = 0;
    for (int d = 0; d < K; d++) {
      sum += matrix[row * K + d] * x[d];
    }
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Test
  void gruFollowsThePrintedEquationsForLongAndShortHistories() {
    Gru gru = new Gru(K);
    ParameterLayout layout = new ParameterLayout();
    gru.declare(layout);
    FlatParameters.Bound p = world.parameters(layout).bindConstant();
    HistoryBatch batch = world.histories();
    NDList hidden = gru.hidden(p, batch);
    double[] items = batch.items().toDoubleArray();
    double[] mask = batch.mask().toDoubleArray();
    for (int user = 0; user < B; user++) {
      double[][] x = new double[N][K];
      boolean[] present = new boolean[N];
      for (int t = 0; t < N; t++) {
        System.arraycopy(items, (t * B + user) * K, x[t], 0, K);
        present[t] = mask[t * B + user] == 1;
      }
      double[][] expected = printedGru(p, x, present);
      for (int t = 0; t < N; t++) {
        assertThat(hidden.get(t).get(user).toDoubleArray())
            .containsExactly(expected[t], within(1e-12));
      }
    }
  }

  @Test
  void attentionWeightsSumToOneAndLeavePaddedPlacesOut() {
    GruAttentionEncoder encoder = new GruAttentionEncoder(K);
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    FlatParameters.Bound p = world.parameters(layout).bindConstant();
    HistoryBatch batch = world.histories();
    NDArray hidden = NDArrays.stack(new Gru(K).hidden(p, batch), 1);
    double[] alpha = encoder.attention(p, batch, hidden).toDoubleArray();
    // Users have 4, 2 and 1 items; padding stands on the left.
    for (int user = 0; user < B; user++) {
      double sum = 0;
      for (int t = 0; t < N; t++) {
        double weight = alpha[user * N + t];
        sum += weight;
        if (t < N - new int[] {4, 2, 1}[user]) {
          assertThat(weight).isZero();
        } else {
          assertThat(weight).isPositive();
        }
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void attentionFollowsItsFormula() {
    GruAttentionEncoder encoder = new GruAttentionEncoder(K);
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    FlatParameters.Bound p = world.parameters(layout).bindConstant();
    HistoryBatch batch = world.histories();
    double[] a = encoder.encode(p, batch).get(0).toDoubleArray();
    NDList hidden = new Gru(K).hidden(p, batch);
    double[] weight = p.get("attention/weight").toDoubleArray();
    double[] bias = p.get("attention/bias").toDoubleArray();
    double[] query = p.get("attention/query").toDoubleArray();
    double[] energy = new double[N];
    double total = 0;
    for (int t = 0; t < N; t++) {
      double[] h = hidden.get(t).get(0).toDoubleArray();
      for (int d = 0; d < K; d++) {
        energy[t] += query[d] * Math.tanh(row(weight, d, h) + bias[d]);
      }
      total += Math.exp(energy[t]);
    }
    double[] expected = new double[K];
    for (int t = 0; t < N; t++) {
      double[] h = hidden.get(t).get(0).toDoubleArray();
      for (int d = 0; d < K; d++) {
        expected[d] += Math.exp(energy[t]) / total * h[d];
      }
    }
    assertThat(a).containsExactly(expected, within(1e-12));
  }

  @Test
  void averageOfCopiesIsTheCopyHoweverShortTheHistory() {
    WeightedAverageEncoder encoder = new WeightedAverageEncoder(N);
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    double[] ones = new double[(int) layout.size()];
    java.util.Arrays.fill(ones, 1);
    FlatParameters.Bound p =
        new FlatParameters(layout, world.manager.create(ones), false).bindConstant();
    HistoryBatch random = world.histories();
    NDArray copies =
        world.manager.create(new double[] {1, -2, 3, 0.5, 4}, new Shape(1, K)).mul(random.mask());
    HistoryBatch batch = new HistoryBatch(B, N, random.users(), copies, random.mask());
    for (int user = 0; user < B; user++) {
      assertThat(encoder.encode(p, batch).get(user).toDoubleArray())
          .containsExactly(new double[] {1, -2, 3, 0.5, 4}, within(1e-12));
    }
  }

  @Test
  void anEmptyHistoryGivesZeroAndNoNan() {
    GruAttentionEncoder encoder = new GruAttentionEncoder(K);
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    FlatParameters.Bound p = world.parameters(layout).bindConstant();
    HistoryBatch full = world.histories();
    HistoryBatch empty =
        new HistoryBatch(B, N, full.users(), full.items().mul(0), full.mask().mul(0));
    assertThat(encoder.encode(p, empty).toDoubleArray()).containsOnly(0);
  }

  @Test
  void theLastItemMattersToTheGru() {
    GruAttentionEncoder encoder = new GruAttentionEncoder(K);
    ParameterLayout layout = new ParameterLayout();
    encoder.declare(layout);
    FlatParameters.Bound p = world.parameters(layout).bindConstant();
    HistoryBatch batch = world.histories();
    double[] items = batch.items().toDoubleArray();
    double[] swapped = items.clone();
    // User 0's last two items change places.
    System.arraycopy(items, 2 * B * K, swapped, 3 * B * K, K);
    System.arraycopy(items, 3 * B * K, swapped, 2 * B * K, K);
    HistoryBatch other =
        new HistoryBatch(
            B,
            N,
            batch.users(),
            world.manager.create(swapped, batch.items().getShape()),
            batch.mask());
    assertThat(encoder.encode(p, other).get(0).toDoubleArray())
        .isNotEqualTo(encoder.encode(p, batch).get(0).toDoubleArray());
  }
}
