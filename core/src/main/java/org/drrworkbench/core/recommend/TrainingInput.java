package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.split.Split;

/**
 * What a model is trained with.
 *
 * @param split the rows; no model but the oracle looks at the test rows
 * @param positive which ratings are positive
 * @param values checked values of the model's own hyperparameters
 * @param seed the run's seed, from which the model derives named streams
 * @param gradientSteps the budget of an agent, in gradient steps of each mode
 * @param logEvery gradient steps between two lines of the log
 * @param simulator the simulated users of the online mode
 * @param device {@code cpu} or {@code gpu:0}, already resolved
 * @param factors where pretrained factors are kept between runs
 */
public record TrainingInput(
    Split split,
    PositiveRule positive,
    HyperparameterValues values,
    long seed,
    long gradientSteps,
    long logEvery,
    SimulatorSettings simulator,
    String device,
    FactorStore factors) {

  /** The same with other rows. */
  public TrainingInput withSplit(Split other) {
    return new TrainingInput(
        other, positive, values, seed, gradientSteps, logEvery, simulator, device, factors);
  }

  /** The same with other values of the model's hyperparameters. */
  public TrainingInput withValues(HyperparameterValues others) {
    return new TrainingInput(
        split, positive, others, seed, gradientSteps, logEvery, simulator, device, factors);
  }
}
