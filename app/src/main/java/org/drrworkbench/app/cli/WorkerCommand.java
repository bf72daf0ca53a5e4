package org.drrworkbench.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Executes one run in this process. */
@Command(name = "worker", description = "Execute or resume the run of one run folder.")
final class WorkerCommand implements Callable<Integer> {
  private final Services services;

  @Mixin private final RunArgument run = new RunArgument();

  WorkerCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return services.worker().applyAsInt(run.absolute());
  }
}
