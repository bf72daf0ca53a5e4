package org.drrworkbench.experiments.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The warnings of several runs, one for each rule.
 *
 * @param rule which rule warned
 * @param runs names of the runs that it warned about, in their order
 * @param sentence what it says about the first of them
 */
public record HealthSummary(HealthRule rule, List<String> runs, String sentence) {
  public HealthSummary {
    runs = List.copyOf(runs);
  }

  /**
   * Puts warnings together.
   *
   * @param warnings of each run by its name, in the order in which runs are to be named
   * @return in the order of the rules
   */
  public static List<HealthSummary> of(Map<String, List<HealthWarning>> warnings) {
    List<HealthSummary> all = new ArrayList<>();
    for (HealthRule rule : HealthRules.all()) {
      List<String> runs = new ArrayList<>();
      List<String> sentences = new ArrayList<>();
      warnings.forEach(
          (run, own) ->
              own.stream()
                  .filter(warning -> warning.rule().equals(rule))
                  .forEach(
                      warning -> {
                        runs.add(run);
                        sentences.add(warning.sentence());
                      }));
      if (!runs.isEmpty()) {
        all.add(new HealthSummary(rule, runs, sentences.get(0)));
      }
    }
    return all;
  }
}
