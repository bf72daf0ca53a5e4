package org.drrworkbench.experiments.queue;

import java.util.List;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.RunSpec;

/**
 * What is looked at before anything of an experiment is written, so that a wrong model, value or
 * file is told of at once and not by the twentieth worker. It reads the data, which takes time.
 */
public final class ExperimentCheck {
  private final ModelCatalogue models;
  private final DataSource data;

  public ExperimentCheck(ModelCatalogue models, DataSource data) {
    this.models = models;
    this.data = data;
  }

  /**
   * Refuses what cannot be run.
   *
   * @throws org.drrworkbench.experiments.spec.SpecException one sentence on a model or value
   * @throws org.drrworkbench.core.data.DataException one sentence on a file
   */
  public void check(ExperimentSpec experiment) {
    List<RunSpec> all = new ExperimentExpansion(models).runs(experiment);
    RunSpec first = all.get(0);
    data.load(first.data()).split(first.split(), first.seed());
  }
}
