package org.drrworkbench.core.drr.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.drrworkbench.core.drr.encode.DoubleWorld.PRESENT;
import static org.drrworkbench.core.drr.encode.DoubleWorld.row;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import org.drrworkbench.core.drr.encode.EncoderSettings.GruBias;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both GRUs against their equations in plain loops. */
class GruTest {
  private static final int K = DoubleWorld.K;
  private static final int N = DoubleWorld.LENGTH;
  private static final int B = DoubleWorld.USERS;

  private final DoubleWorld world = new DoubleWorld();

  @AfterEach
  void close() {
    world.close();
  }

  /** Equations 1 to 4 once more, in plain loops over one user. */
  private static double[][] printedGru(
      FlatParameters.Bound p, GruBias bias, double[][] x, boolean[] present) {
    double[] gatesInput = p.get("gru/gatesInput").toDoubleArray();
    double[] gatesHidden = p.get("gru/gatesHidden").toDoubleArray();
    double[] gatesBias =
        bias.inGates() ? p.get("gru/gatesBias").toDoubleArray() : new double[2 * K];
    double[] w = p.get("gru/candidateInput").toDoubleArray();
    double[] u = p.get("gru/candidateHidden").toDoubleArray();
    double[] b = bias.inCandidate() ? p.get("gru/candidateBias").toDoubleArray() : new double[K];
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

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @ParameterizedTest
  @EnumSource
  void gruFollowsThePrintedEquationsForLongAndShortHistories(GruBias bias) {
    Gru gru = new Gru(K, bias);
    ParameterLayout layout = new ParameterLayout();
    gru.declare(layout);
    FlatParameters.Bound p = world.parameters(layout).bindConstant();
    HistoryBatch batch = world.histories();
    assertFollows(batch, gru.hidden(p, batch), (x, present) -> printedGru(p, bias, x, present));
  }

  private interface Oracle {
    double[][] hidden(double[][] x, boolean[] present);
  }

  private static void assertFollows(HistoryBatch batch, NDArray hidden, Oracle oracle) {
    double[] items = batch.items().toDoubleArray();
    for (int user = 0; user < B; user++) {
      double[][] x = new double[N][K];
      boolean[] present = new boolean[N];
      for (int t = 0; t < N; t++) {
        System.arraycopy(items, (t * B + user) * K, x[t], 0, K);
        present[t] = t >= N - PRESENT[user];
      }
      double[][] expected = oracle.hidden(x, present);
      for (int t = 0; t < N; t++) {
        assertThat(hidden.get(user, t).toDoubleArray()).containsExactly(expected[t], within(1e-12));
      }
    }
  }

  /** Torch's equations in plain loops over one user: the reset gate after the product. */
  private static double[][] torchGru(
      FlatParameters.Bound p, GruBias bias, double[][] x, boolean[] present) {
    double[] w = p.get("gru/input").toDoubleArray();
    double[] u = p.get("gru/hidden").toDoubleArray();
    double[] b = torchBias(p, "gru/inputBias", bias);
    double[] c = torchBias(p, "gru/hiddenBias", bias);
    double[] h = new double[K];
    double[][] hidden = new double[x.length][];
    for (int t = 0; t < x.length; t++) {
      double[] next = new double[K];
      for (int d = 0; d < K; d++) {
        double r = sigmoid(row(w, d, x[t]) + b[d] + row(u, d, h) + c[d]);
        int zRow = K + d;
        double z = sigmoid(row(w, zRow, x[t]) + b[zRow] + row(u, zRow, h) + c[zRow]);
        int nRow = 2 * K + d;
        double candidate =
            Math.tanh(row(w, nRow, x[t]) + b[nRow] + r * (row(u, nRow, h) + c[nRow]));
        next[d] = present[t] ? z * h[d] + (1 - z) * candidate : 0;
      }
      h = next;
      hidden[t] = h;
    }
    return hidden;
  }

  /** Biases of r, z and the candidate; 0 where there is none. */
  private static double[] torchBias(FlatParameters.Bound p, String name, GruBias bias) {
    double[] learned = bias.inGates() ? p.get(name).toDoubleArray() : new double[0];
    assertThat(learned).hasSize(bias == GruBias.ALL ? 3 * K : bias == GruBias.GATES ? 2 * K : 0);
    return Arrays.copyOf(learned, 3 * K);
  }

  @ParameterizedTest
  @EnumSource
  void theNativeGruFollowsTorchsEquationsForLongAndShortHistories(GruBias bias) {
    NativeGru gru = new NativeGru(K, bias);
    ParameterLayout layout = new ParameterLayout();
    gru.declare(layout);
    FlatParameters.Bound p = world.parameters(layout).bindConstant();
    HistoryBatch batch = world.histories();
    assertFollows(batch, gru.hidden(p, batch), (x, present) -> torchGru(p, bias, x, present));
  }
}
