package org.drrworkbench.experiments.run;

/**
 * Which device a run uses and why.
 *
 * @param asked what the spec says: {@code auto}, {@code cpu}, {@code gpu:0}
 * @param used what it came to: {@code cpu} or {@code gpu:0}
 * @param why one sentence
 */
public record DeviceChoice(String asked, String used, String why) {
  /** Whether a certain device was asked for and another is used. */
  public boolean refused() {
    return !asked.equals("auto") && !asked.equals(used);
  }
}
