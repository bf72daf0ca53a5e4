package org.drrworkbench.core.drr.encode;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.function.Function;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.GradientMode;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.random.RandomStream;

/** Small networks and histories in double precision, so that finite differences can be trusted. */
public final class DoubleWorld implements AutoCloseable {
  public static final int USERS = 3;
  public static final int LENGTH = 4;
  public static final int K = 5;

  /** Items of each fold's table. */
  static final int ITEMS = 3;

  /** Users have 4, 2 and 1 items in their histories; padding stands on the left. */
  static final int[] PRESENT = {LENGTH, 2, 1};

  public final NDManager manager;
  private final RandomStream random = new RandomStream(11, "double world");

  public DoubleWorld() {
    GradientMode.offOnThisThread();
    manager = NDManager.newBaseManager();
  }

  /** Parameters drawn at random, the zero-started ones too: at zero too much vanishes. */
  public FlatParameters parameters(ParameterLayout layout) {
    return new FlatParameters(layout, numbers(0.6, layout.size()), true);
  }

  public NDArray numbers(double deviation, long... shape) {
    double[] values = new double[(int) new Shape(shape).size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = deviation * random.nextGaussian();
    }
    return manager.create(values, new Shape(shape));
  }

  /** Three users with their histories. */
  public HistoryBatch histories() {
    double[] mask = new double[LENGTH * USERS];
    long[] rows = new long[LENGTH * USERS];
    for (int t = 0; t < LENGTH; t++) {
      for (int b = 0; b < USERS; b++) {
        boolean present = t >= LENGTH - PRESENT[b];
        mask[t * USERS + b] = present ? 1 : 0;
        // User b is described by fold b, and one item stands in two places.
        rows[t * USERS + b] = (long) b * (ITEMS + 1) + (present ? (t + b) % ITEMS : ITEMS);
      }
    }
    NDArray maskArray = manager.create(mask, new Shape((long) LENGTH * USERS, 1));
    return new HistoryBatch(
        USERS,
        LENGTH,
        numbers(1, USERS, K),
        numbers(1, (long) LENGTH * USERS, K).mul(maskArray),
        manager.create(rows),
        null,
        maskArray);
  }

  /**
   * The largest difference between the backward pass and central differences over all parameters,
   * relative to the largest slope.
   */
  public double gradientError(
      FlatParameters parameters, Function<FlatParameters.Bound, NDArray> loss) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(loss.apply(parameters.bind()));
    }
    return gradientError(parameters.gradient().toDoubleArray(), parameters, loss);
  }

  /**
   * The same of a gradient that somebody else computed.
   *
   * @param gradient one slope for each parameter
   */
  public double gradientError(
      double[] gradient, FlatParameters parameters, Function<FlatParameters.Bound, NDArray> loss) {
    double[] values = parameters.values().toDoubleArray();
    double largest = 0;
    double worst = 0;
    double h = 1e-5;
    for (int p = 0; p < values.length; p++) {
      double kept = values[p];
      values[p] = kept + h;
      double above = valueAt(parameters, values, loss);
      values[p] = kept - h;
      double below = valueAt(parameters, values, loss);
      values[p] = kept;
      double slope = (above - below) / (2 * h);
      worst = Math.max(worst, Math.abs(slope - gradient[p]));
      largest = Math.max(largest, Math.abs(slope));
    }
    valueAt(parameters, values, loss);
    return worst / largest;
  }

  private double valueAt(
      FlatParameters parameters, double[] values, Function<FlatParameters.Bound, NDArray> loss) {
    parameters.values().set(new NDIndex(":"), manager.create(values));
    return loss.apply(parameters.bindConstant()).toType(DataType.FLOAT64, false).getDouble();
  }

  @Override
  public void close() {
    manager.close();
  }

  /** A row of a square matrix times a vector. */
  static double row(double[] matrix, int row, double[] x) {
    double sum = 0;
    for (int d = 0; d < K; d++) {
      sum += matrix[row * K + d] * x[d];
    }
    return sum;
  }
}
