package org.drrworkbench.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command of the design that the program does not have yet, and says so. */
@Command(hidden = true)
final class LaterCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Unmatched private List<String> ignored = new ArrayList<>();

  @Override
  public Integer call() {
    throw CallException.wrongCall(
        "'" + spec.qualifiedName() + "' is planned, but not part of this version.");
  }
}
