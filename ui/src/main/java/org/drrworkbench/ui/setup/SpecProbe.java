package org.drrworkbench.ui.setup;

import java.util.function.BiConsumer;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;

/** Has the spec itself say what may stand in one of its fields. */
final class SpecProbe {
  private SpecProbe() {}

  /**
   * The defaults with one field of another value.
   *
   * @throws org.drrworkbench.experiments.spec.SpecException if the value may not stand there
   */
  static <T> ExperimentSpec with(BiConsumer<ExperimentSpecBuilder, T> field, T value) {
    ExperimentSpecBuilder builder = ExperimentSpec.defaults().toBuilder();
    field.accept(builder, value);
    return builder.build();
  }
}
