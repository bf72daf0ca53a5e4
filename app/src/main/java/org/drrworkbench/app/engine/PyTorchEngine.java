package org.drrworkbench.app.engine;

import ai.djl.engine.Engine;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.core.nn.ComputeDevice;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.experiments.run.ComputeEngine;
import org.drrworkbench.experiments.run.DeviceChoice;

/** The engine as a worker knows it; unpacked before it is loaded. */
public final class PyTorchEngine implements ComputeEngine {
  private final EngineFiles files;

  public PyTorchEngine(EngineFiles files) {
    this.files = files;
  }

  @Override
  public boolean usedBy(Model model) {
    return model instanceof DrrModel;
  }

  @Override
  public DeviceChoice choose(String asked) {
    files.prepare();
    ComputeDevice device = ComputeDevice.resolve(asked);
    return new DeviceChoice(asked, device.name(), device.reason());
  }

  @Override
  public String version() {
    files.prepare();
    Engine engine = Engine.getInstance();
    return engine.getEngineName() + " " + engine.getVersion() + ", DJL " + Engine.getDjlVersion();
  }
}
