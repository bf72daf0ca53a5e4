package org.drrworkbench.core.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Adam (Kingma and Ba, 2015) over one flat parameter buffer, by PyTorch's formula, so that
 * published settings carry over; DJL's own adds epsilon before the bias correction and keeps its
 * moments where nobody can save them.
 *
 * <pre>
 * g = gradient + l2 * p
 * m = beta1 m + (1 - beta1) g          v = beta2 v + (1 - beta2) g^2
 * p = p - learningRate / (1 - beta1^t) * m / (sqrt(v / (1 - beta2^t)) + epsilon)
 * </pre>
 */
public final class Adam {
  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final FlatParameters parameters;
  private final double learningRate;
  private final double l2;
  private final NDArray firstMoment;
  private final NDArray secondMoment;
  private long step;

  /**
   * @param manager owns the moments
   * @param learningRate above 0
   * @param l2 weight of the penalty (l2 / 2) |p|^2, at least 0
   */
  public Adam(NDManager manager, FlatParameters parameters, double learningRate, double l2) {
    if (!(learningRate > 0) || !(l2 >= 0)) {
      throw new IllegalArgumentException(
          "Adam needs a learning rate above 0 and an L2 weight of at least 0, but got "
              + learningRate
              + " and "
              + l2
              + ".");
    }
    this.parameters = parameters;
    this.learningRate = learningRate;
    this.l2 = l2;
    this.firstMoment = manager.zeros(parameters.values().getShape());
    this.secondMoment = manager.zeros(parameters.values().getShape());
  }

  /** One step along the parameters' gradient, which is zeroed: the engine would add to it. */
  public void update() {
    step++;
    double correction1 = 1 - Math.pow(BETA_1, (double) step);
    double correction2 = 1 - Math.pow(BETA_2, (double) step);
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray p = parameters.values();
      // The gradient doubles as scratch room: fresh arrays of this size cost more than the sums.
      NDArray g = parameters.gradient();
      if (l2 > 0) {
        g.addi(p.stopGradient().mul(l2));
      }
      g.muli(1 - BETA_1);
      firstMoment.muli(BETA_1).addi(g);
      g.muli(g).muli((1 - BETA_2) / ((1 - BETA_1) * (1 - BETA_1)));
      secondMoment.muli(BETA_2).addi(g);
      NDArray denominator = secondMoment.sqrt().divi(Math.sqrt(correction2)).addi(EPSILON);
      p.subi(firstMoment.div(denominator).muli(learningRate / correction1));
      // Multiplying by 0 would keep what is not a number.
      g.set(new NDIndex(":"), 0);
    }
  }

  public Snapshot snapshot() {
    return new Snapshot()
        .put("firstMoment", HostBuffer.read(firstMoment))
        .put("secondMoment", HostBuffer.read(secondMoment))
        .putLong("step", step);
  }

  public void restore(Snapshot from) {
    HostBuffer.write(from.floats("firstMoment"), firstMoment);
    HostBuffer.write(from.floats("secondMoment"), secondMoment);
    step = from.getLong("step");
  }
}
