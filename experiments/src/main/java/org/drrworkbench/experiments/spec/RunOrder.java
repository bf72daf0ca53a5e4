package org.drrworkbench.experiments.spec;

import java.util.Comparator;
import java.util.List;

/** Puts an experiment's runs into the order in which its spec makes them. */
public final class RunOrder {
  private RunOrder() {}

  /** By model, value of the sweep and seed; runs that the spec does not make come last, by name. */
  public static Comparator<RunSpec> of(ExperimentSpec spec) {
    return Comparator.comparingInt((RunSpec run) -> place(spec.models(), run.model()))
        .thenComparingInt(run -> sweepPlace(spec, run))
        .thenComparingInt(run -> place(spec.seeds(), run.seed()))
        .thenComparing(RunSpec::name);
  }

  private static int place(List<?> list, Object value) {
    int place = list.indexOf(value);
    return place < 0 ? list.size() : place;
  }

  private static int sweepPlace(ExperimentSpec spec, RunSpec run) {
    Sweep sweep = spec.sweep();
    String own = sweep == null ? null : run.hyperparameters().get(sweep.name());
    if (sweep == null || own == null) {
      return 0;
    }
    List<String> values = sweep.values();
    for (int k = 0; k < values.size(); k++) {
      if (same(values.get(k), own)) {
        return k;
      }
    }
    return values.size();
  }

  /** A run's spec has the number's own text: 0.1 where the sweep may say .10. */
  private static boolean same(String asked, String resolved) {
    if (asked.equals(resolved)) {
      return true;
    }
    try {
      return Double.parseDouble(asked) == Double.parseDouble(resolved);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
