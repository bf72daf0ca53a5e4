package org.drrworkbench.ui.setup;

import java.util.Locale;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How many runs an experiment has.
 *
 * @param sweep the hyperparameter of its sweep, or null
 * @param runs all of them
 */
record RunCount(int models, int seeds, @Nullable String sweep, long runs) {
  private static final Texts TEXTS = Texts.beside(RunCount.class);

  /**
   * Counts the runs and checks what they take from the models.
   *
   * @throws org.drrworkbench.experiments.spec.SpecException one sentence if they cannot be made
   */
  static RunCount of(ExperimentSpec spec, ExperimentExpansion expansion) {
    // Every seed has the same runs, and there may be thousands of them.
    ExperimentSpec one = spec.toBuilder().seeds(spec.seeds().subList(0, 1)).build();
    int seeds = spec.seeds().size();
    Sweep sweep = spec.sweep();
    return new RunCount(
        spec.models().size(),
        seeds,
        sweep == null ? null : sweep.name(),
        (long) expansion.runs(one).size() * seeds);
  }

  /** In words: {@code 6 models × 3 seeds = 18 runs}. */
  String words() {
    String ofModels = counted("model", models);
    String ofSeeds = counted("seed", seeds);
    String ofRuns = counted("run", runs);
    return sweep == null
        ? TEXTS.get("summary", ofModels, ofSeeds, ofRuns)
        : TEXTS.get("summary.sweep", ofModels, ofSeeds, sweep, ofRuns);
  }

  private static String counted(String what, long count) {
    return TEXTS.get(
        "count." + what + (count == 1 ? "" : "s"), String.format(Locale.ROOT, "%,d", count));
  }
}
