package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.SimulatorSettings.Rows;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.tune.TunedModel;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.TuningSpec;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a run's spec comes to: its ratings, divided, and what its model is trained with.
 *
 * @param model the model, tuned first where the spec asks for it
 * @param ratings the prepared ratings
 * @param split the divided ratings, by whose test rows the model is judged
 * @param learning what models and simulated users learn from: the split, and where the spec sets
 *     the simulator's rows apart, the split with half of its train and validation rows kept from
 *     models, whichever mode runs
 * @param training what the model is trained with; its rows are the learning split's unless the spec
 *     asks for a leak
 * @param device where it computes; null for a model that needs no engine
 */
record RunInputs(
    Model model,
    DataSource.Ratings ratings,
    Split split,
    Split learning,
    TrainingInput training,
    @Nullable DeviceChoice device) {

  /**
   * Reads and divides the ratings.
   *
   * @throws org.drrworkbench.core.data.DataException if they cannot be read or divided so
   * @throws org.drrworkbench.experiments.spec.SpecException if the spec does not fit the model
   */
  static RunInputs of(RunSpec spec, WorkerParts parts, FactorCache factors) throws IOException {
    Model model = parts.models().get(spec.model());
    HyperparameterValues values =
        model
            .hyperparameters()
            .values(parts.models().complete(spec.model(), spec.hyperparameters()));
    parts.models().refuseNewUsers(List.of(spec.model()), spec.split());
    DataSource.Ratings ratings = parts.data().load(spec.data()).prepared(spec.preparation());
    Split split = ratings.split(spec.split(), spec.seed());
    Split learning =
        spec.simulator().rows() == Rows.APART ? split.withRowsApart(spec.seed()) : split;
    DeviceChoice device =
        parts.engine().usedBy(model) ? parts.engine().choose(spec.device()) : null;
    Double threshold = spec.positiveThreshold();
    PositiveRule positive =
        threshold == null
            ? PositiveRule.aboveMiddle(ratings.dataSet().log().scale())
            : PositiveRule.from(threshold);
    TrainingInput training =
        new TrainingInput(
            spec.fitOnTest() ? learning.leaking() : learning,
            positive,
            values,
            spec.seed(),
            spec.gradientSteps(),
            spec.logEvery(),
            spec.simulator(),
            device == null ? "cpu" : device.used(),
            factors);
    TuningSpec tuning = spec.tuning();
    Model asked = tuning == null ? model : new TunedModel(model, tuning.settings(spec.protocols()));
    return new RunInputs(asked, ratings, split, learning, training, device);
  }
}
