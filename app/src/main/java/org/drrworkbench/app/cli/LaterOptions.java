package org.drrworkbench.app.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options that are planned: taken from the command line, and refused by name.
 *
 * @param names the options
 */
record LaterOptions(List<String> names) {
  static final LaterOptions RUN = new LaterOptions(List.of("--launcher"));

  void addTo(CommandSpec spec) {
    for (String name : names) {
      spec.addOption(
          OptionSpec.builder(name).type(String.class).arity("0..1").hidden(true).build());
    }
  }

  void refuse(ParseResult parsed) {
    for (ArgSpec arg : parsed.matchedArgs()) {
      if (arg instanceof OptionSpec option
          && Arrays.stream(option.names()).anyMatch(names::contains)) {
        throw CallException.wrongCall(
            option.longestName() + " is planned, but not part of this version.");
      }
    }
  }
}
