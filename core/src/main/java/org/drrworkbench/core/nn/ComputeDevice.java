package org.drrworkbench.core.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where tensors live, chosen at run time.
 *
 * @param name {@code cpu} or {@code gpu:0}
 * @param reason one sentence saying why, for provenance and the screen
 */
public record ComputeDevice(String name, String reason) {
  private static final Pattern GPU = Pattern.compile("gpu(?::(\\d{1,4}))?");

  /**
   * What a wish comes to on this machine. A wish for a GPU that is not there falls back to the CPU
   * and says so.
   *
   * @param wish {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}
   * @throws IllegalArgumentException for any other word
   */
  public static ComputeDevice resolve(String wish) {
    if (wish.equals("cpu")) {
      return new ComputeDevice("cpu", "The CPU was asked for.");
    }
    Matcher gpu = GPU.matcher(wish);
    if (!wish.equals("auto") && !gpu.matches()) {
      throw new IllegalArgumentException(
          "Device '" + wish + "' is unknown; it must be auto, cpu or gpu:N, such as gpu:0.");
    }
    int count = Engine.getInstance().getGpuCount();
    if (wish.equals("auto")) {
      return count > 0
          ? new ComputeDevice("gpu:0", "The first of " + count + " CUDA devices was found.")
          : new ComputeDevice("cpu", "No CUDA device was found, so the CPU is used.");
    }
    int index = gpu.group(1) == null ? 0 : Integer.parseInt(gpu.group(1));
    if (index < count) {
      return new ComputeDevice("gpu:" + index, "CUDA device " + index + " was asked for.");
    }
    return new ComputeDevice(
        "cpu",
        "Device "
            + wish
            + " was asked for, but the engine sees "
            + count
            + " CUDA devices, so the CPU is used; `workbench doctor` says what is missing.");
  }

  /** The engine's own word for it. */
  public Device device() {
    return Device.fromName(name);
  }
}
