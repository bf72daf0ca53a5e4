package org.drrworkbench.app.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Loads the engine in this process and sees whether it computes. */
public final class EngineCheck {
  private static final int SIDE = 256;
  private static final long BUDGET_NANOS = 1_000_000_000L;

  private final LongSupplier nanoTime;

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   */
  public EngineCheck(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * What the engine said of itself.
   *
   * @param engine its name
   * @param version its version
   * @param binding version of the Java library that speaks to it
   * @param devices devices that runs can ask for, such as {@code cpu} and {@code gpu:0}
   * @param correct whether matrix products of known result came out right
   * @param gigaflops floating-point operations a second in those products, in 10^9
   */
  public record Findings(
      String engine,
      String version,
      String binding,
      List<String> devices,
      boolean correct,
      double gigaflops) {
    public Findings {
      devices = List.copyOf(devices);
    }
  }

  /** Multiplies matrices for about a second. */
  public Findings run() {
    Engine engine = Engine.getInstance();
    List<String> devices = new ArrayList<>(List.of("cpu"));
    for (int gpu = 0; gpu < engine.getGpuCount(); gpu++) {
      devices.add("gpu:" + gpu);
    }
    boolean correct = true;
    long products = 0;
    long start = nanoTime.getAsLong();
    long spent;
    try (NDManager manager = engine.newBaseManager(Device.cpu())) {
      NDArray ones = manager.ones(new Shape(SIDE, SIDE));
      do {
        try (NDArray product = ones.matMul(ones)) {
          // A row of ones times a column of ones is their number.
          correct &= product.getFloat(SIDE - 1, SIDE - 1) == SIDE;
        }
        products++;
        spent = nanoTime.getAsLong() - start;
      } while (spent < BUDGET_NANOS);
    }
    double operations = 2.0 * SIDE * SIDE * SIDE * products;
    return new Findings(
        engine.getEngineName(),
        engine.getVersion(),
        Engine.getDjlVersion(),
        devices,
        correct,
        operations / spent);
  }
}
