package org.drrworkbench.experiments.run;

import org.drrworkbench.core.recommend.Model;

/** The numerical engine, as far as a worker must know it. Models without it never load it. */
public interface ComputeEngine {
  /** Whether the model computes with the engine; answered without loading it. */
  boolean usedBy(Model model);

  /** Resolves a device of a spec; loads the engine. */
  DeviceChoice choose(String asked);

  /** Name and version of the engine and its native library; loads the engine. */
  String version();

  /** No engine at all. */
  static ComputeEngine none() {
    return new ComputeEngine() {
      @Override
      public boolean usedBy(Model model) {
        return false;
      }

      @Override
      public DeviceChoice choose(String asked) {
        throw new IllegalStateException("There is no engine.");
      }

      @Override
      public String version() {
        return "";
      }
    };
  }
}
