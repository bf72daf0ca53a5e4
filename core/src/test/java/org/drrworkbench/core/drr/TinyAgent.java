package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.nn.GradientMode;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;

/** A small agent over given factors, with what its learner needs. */
final class TinyAgent implements AutoCloseable {
  final NDManager manager;
  final DrrSettings settings;
  final DrrNetworks networks;
  final VectorTables vectors;
  final DdpgLearner learner;
  final Agent agent;

  TinyAgent(EncoderSettings.Kind kind, Factors factors, Map<String, String> chosen) {
    GradientMode.offOnThisThread();
    manager = NDManager.newBaseManager();
    settings = DrrSettings.of(kind, DrrSettings.schema(kind).values(chosen));
    networks =
        new DrrNetworks(
            manager,
            settings,
            factors.items().length / factors.size(),
            new RandomStream(5, "tiny/parameters"));
    vectors =
        new VectorTables(
            manager, List.of(factors), factors, settings.session().shortHistory(), null);
    learner =
        new DdpgLearner(
            manager,
            settings,
            networks,
            vectors,
            new RandomStream(5, "tiny/dropout"),
            new RandomStream(5, "tiny/targetNoise"));
    agent = new Agent(manager, settings, networks, vectors);
  }

  /** Settings for vectors of size 4 with the given ones replaced, as name, value, name, value. */
  static Map<String, String> settings(String... pairs) {
    Map<String, String> chosen = new TreeMap<>();
    chosen.put("embeddingSize", "4");
    chosen.put("hiddenSize", "8");
    chosen.put("historyLength", "3");
    chosen.put("trainListLength", "2");
    chosen.put("batchSize", "4");
    for (int p = 0; p < pairs.length; p += 2) {
      chosen.put(pairs[p], pairs[p + 1]);
    }
    return chosen;
  }

  /** Random factors of size 4 for 6 users and 9 items. */
  static Factors factors() {
    RandomStream random = new RandomStream(8, "tiny/factors");
    float[] users = new float[6 * 4];
    float[] items = new float[9 * 4];
    random.fillGaussian(users, 0.5);
    random.fillGaussian(items, 0.5);
    return new Factors(4, users, items);
  }

  /** Mean critic's loss since the last call. */
  double criticLoss() {
    return Objects.requireNonNull(learner.drainStatistics().get(LoggedKey.CRITIC_LOSS));
  }

  /** Q(s, x) = x . 3 c u / sqrt(k) of an untrained bilinear critic, c = 0.1, of an item. */
  double startValue(int user, int item) {
    return startValue(user, Arrays.copyOfRange(vectors.itemVectors(0), item * 4, item * 4 + 4));
  }

  /** The same of any action. */
  double startValue(int user, float[] action) {
    float[] u =
        HostBuffer.read(
            vectors.histories(manager, new int[1], new int[] {user}, new int[][] {{}}, 3).users());
    double sum = 0;
    for (int d = 0; d < 4; d++) {
      sum += u[d] * action[d];
    }
    return sum * 0.3 / 2;
  }

  @Override
  public void close() {
    manager.close();
  }
}
