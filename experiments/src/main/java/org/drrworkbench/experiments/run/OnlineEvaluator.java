package org.drrworkbench.experiments.run;

import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.split.Split;

/** Scores a run, and the references beside it, in simulated sessions. */
@FunctionalInterface
public interface OnlineEvaluator {
  /** The word for these figures in the protocol column of the results. */
  String PROTOCOL = "simulator";

  /**
   * The model's figures first, then those of the references: {@code oracle} (the simulator's
   * ceiling), {@code popularity} and {@code random}. A reference that is the model itself is left
   * out.
   */
  List<OnlineValue> evaluate(Input input);

  /**
   * What is scored.
   *
   * @param model the model's id
   * @param scorer the trained model
   * @param split the rows that models were fitted on, and those set apart for the simulator
   * @param positive which ratings are positive
   * @param listLengths list lengths to score at
   * @param seed the run's seed
   * @param values the model's hyperparameters
   * @param simulator the simulated users
   * @param factors where pretrained factors are kept
   */
  record Input(
      String model,
      SessionScorer scorer,
      Split split,
      PositiveRule positive,
      List<Integer> listLengths,
      long seed,
      HyperparameterValues values,
      SimulatorSettings simulator,
      FactorStore factors) {}

  /**
   * One figure.
   *
   * @param model the model's or the reference's id
   * @param metric name of the metric, such as {@code reward}
   * @param listLength L
   * @param value the average over users
   * @param users how many users it averages
   */
  record OnlineValue(String model, String metric, int listLength, double value, int users) {}
}
