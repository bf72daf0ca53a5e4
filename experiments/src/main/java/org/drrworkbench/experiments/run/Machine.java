package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process runs on, in words for the provenance. */
final class Machine {
  private Machine() {}

  static String java() {
    return System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
  }

  static String os() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " "
        + System.getProperty("os.arch");
  }

  /** The processor's model where the system tells it, else its architecture. */
  static String cpu() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  static int engineThreads() {
    return Integer.getInteger("ai.djl.pytorch.num_threads", 1);
  }

  static long heapMegabytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }
}
