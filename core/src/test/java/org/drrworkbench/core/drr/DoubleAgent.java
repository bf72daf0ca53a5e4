package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.Stream;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;

/**
 * A tiny agent's networks in double precision, as they stood when this was made, and what its
 * learner is to descend by one mini-batch: written from the equations, and without gradients of its
 * own.
 */
final class DoubleAgent {
  private static final int K = 4;

  final FlatParameters actor;
  final FlatParameters critic;
  final HistoryBatch now;
  private final TinyAgent tiny;
  private final NDManager manager;
  private final MiniBatch batch;
  private final NDArray target;
  private final NDArray actions;
  private final NDArray weights;

  DoubleAgent(TinyAgent tiny, MiniBatch batch) {
    this.tiny = tiny;
    this.batch = batch;
    manager = tiny.manager;
    actor = inDouble(actorLayout(tiny), tiny.networks.actor());
    critic = inDouble(criticLayout(tiny), tiny.networks.critic());
    now = histories(Stream.of(batch.transitions()).map(Transition::history).toArray(int[][]::new));
    target = target();
    actions = actionsOfRecord();
    weights = weights();
  }

  static ParameterLayout actorLayout(TinyAgent tiny) {
    ParameterLayout layout = new ParameterLayout();
    tiny.networks.actorShape().declare(layout);
    return layout;
  }

  /** The encoder's parameters stand first. */
  static ParameterLayout criticLayout(TinyAgent tiny) {
    ParameterLayout layout = new ParameterLayout();
    tiny.settings.newEncoder(9).declare(layout);
    tiny.networks.criticShapes().forEach(shape -> shape.declare(layout));
    return layout;
  }

  private FlatParameters inDouble(ParameterLayout layout, FlatParameters of) {
    return new FlatParameters(layout, of.values().toType(DataType.FLOAT64, true), false);
  }

  private HistoryBatch histories(int[][] items) {
    int[] users = Stream.of(batch.transitions()).mapToInt(Transition::user).toArray();
    HistoryBatch single = tiny.vectors.histories(manager, new int[users.length], users, items, 3);
    return new HistoryBatch(
        users.length,
        3,
        single.users().toType(DataType.FLOAT64, true),
        single.items().toType(DataType.FLOAT64, true),
        single.rows().duplicate(),
        null,
        single.mask().toType(DataType.FLOAT64, true));
  }

  /** The state by the encoder among a critic's parameters. */
  NDArray state(FlatParameters.Bound encoder) {
    return tiny.networks.state(encoder, now);
  }

  /** -mean Q(s, pi(s)), eq. 7. */
  NDArray actorLoss(FlatParameters.Bound pi, FlatParameters.Bound q, NDArray state) {
    NDArray answer = tiny.networks.actorShape().act(pi, state, now.users(), null).expandDims(1);
    Critic first = tiny.networks.criticShapes().get(0);
    return first.value(q, state, now.users(), answer, null).mean().neg();
  }

  /** Weighted mean (y - Q(s, x))^2 over the actions of record, of both critics, eq. 8. */
  NDArray criticLoss(FlatParameters.Bound q) {
    NDArray state = state(q);
    NDArray sum = manager.create(0.0);
    for (Critic shape : tiny.networks.criticShapes()) {
      NDArray error = target.sub(shape.value(q, state, now.users(), actions, null));
      sum = sum.add(error.mul(error).mul(weights).sum());
    }
    return sum;
  }

  /** y = r + gamma min Q'(s', pi'(s')) where something follows, else r, eq. 9. */
  private NDArray target() {
    HistoryBatch next =
        histories(
            Stream.of(batch.transitions()).map(Transition::nextHistory).toArray(int[][]::new));
    var pi = inDouble(actorLayout(tiny), tiny.networks.targetActor()).bindConstant();
    var q = inDouble(criticLayout(tiny), tiny.networks.targetCritic()).bindConstant();
    NDArray state = tiny.networks.state(q, next);
    NDArray answer = tiny.networks.actorShape().act(pi, state, next.users(), null).expandDims(1);
    double[] y = new double[batch.size() * width()];
    double[] following = new double[batch.size()];
    Arrays.fill(following, Double.POSITIVE_INFINITY);
    for (Critic shape : tiny.networks.criticShapes()) {
      double[] value = shape.value(q, state, next.users(), answer, null).toDoubleArray();
      for (int b = 0; b < value.length; b++) {
        following[b] = Math.min(following[b], value[b]);
      }
    }
    double gamma = tiny.settings.learner().discountFactor();
    for (int b = 0; b < batch.size(); b++) {
      Transition t = batch.transitions()[b];
      for (int m = 0; m < t.rewards().length; m++) {
        y[b * width() + m] = t.rewards()[m] + (t.terminated() ? 0 : gamma * following[b]);
      }
    }
    return manager.create(y, new Shape(batch.size(), width()));
  }

  private int width() {
    return tiny.settings.rewardWidth();
  }

  /** The items shown, or the recorded answer where the list is credited. */
  private NDArray actionsOfRecord() {
    boolean list = tiny.settings.reward().credit() == RewardSettings.Credit.LIST;
    double[] x = new double[batch.size() * width() * K];
    for (int b = 0; b < batch.size(); b++) {
      Transition t = batch.transitions()[b];
      for (int m = 0; m < t.rewards().length; m++) {
        for (int d = 0; d < K; d++) {
          x[(b * width() + m) * K + d] =
              list ? t.action()[d] : tiny.vectors.itemVectors(0)[t.items()[m] * K + d];
        }
      }
    }
    return manager.create(x, new Shape(batch.size(), width(), K));
  }

  private NDArray weights() {
    int count = Stream.of(batch.transitions()).mapToInt(t -> t.rewards().length).sum();
    double[] w = new double[batch.size() * width()];
    for (int b = 0; b < batch.size(); b++) {
      for (int m = 0; m < batch.transitions()[b].rewards().length; m++) {
        w[b * width() + m] = batch.weights()[b] / (double) count;
      }
    }
    return manager.create(w, new Shape(batch.size(), width()));
  }
}
