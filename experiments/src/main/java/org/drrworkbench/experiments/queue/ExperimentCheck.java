package org.drrworkbench.experiments.queue;

import java.util.List;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.split.Split;
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

  /**
   * What an experiment that can be run works on.
   *
   * @param experiment with the place of its data, so that its record does not depend on names
   * @param dataSet the ratings of all its runs, prepared
   * @param split the first run's division of them
   */
  public record Checked(ExperimentSpec experiment, DataSet dataSet, Split split) {}

  public ExperimentCheck(ModelCatalogue models, DataSource data) {
    this.models = models;
    this.data = data;
  }

  /**
   * Refuses what cannot be run.
   *
   * @return what the first run works on
   * @throws org.drrworkbench.experiments.spec.SpecException one sentence on a model or value
   * @throws org.drrworkbench.core.data.DataException one sentence on a file
   */
  public Checked check(ExperimentSpec experiment) {
    ExperimentSpec placed = experiment.toBuilder().data(data.resolved(experiment.data())).build();
    List<RunSpec> all = new ExperimentExpansion(models).runs(placed);
    RunSpec first = all.get(0);
    DataSource.Ratings ratings = data.load(first.data()).prepared(first.preparation());
    return new Checked(placed, ratings.dataSet(), ratings.split(first.split(), first.seed()));
  }
}
