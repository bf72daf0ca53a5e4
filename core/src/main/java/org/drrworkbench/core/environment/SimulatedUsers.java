package org.drrworkbench.core.environment;

import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.PmfSettings;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.split.Split;

/**
 * The simulated users of one run: a simulator fitted on the rows users have rated so far, apart
 * from any agent's factors (another size, another start).
 */
public final class SimulatedUsers {
  private final RatingLog rows;
  private final PositiveRule positive;
  private final Histories histories;
  private final Simulator simulator;
  private final SimulatorSettings settings;

  private SimulatedUsers(
      RatingLog rows, PositiveRule positive, Simulator simulator, SimulatorSettings settings) {
    this.rows = rows;
    this.positive = positive;
    this.histories = new Histories(rows, positive);
    this.simulator = simulator;
    this.settings = settings;
  }

  /**
   * Fits the simulator on the train and validation rows.
   *
   * @param split whose test rows take no part
   * @param seed the run's seed
   */
  public static SimulatedUsers fit(
      Split split,
      PositiveRule positive,
      SimulatorSettings settings,
      long seed,
      FactorStore store) {
    RatingLog rows = split.trainAndValidation();
    Simulator simulator =
        new Simulator(
            PmfSettings.als(settings.factors(), settings.l2()).fit(rows, seed, "simulator", store),
            rows.scale());
    return new SimulatedUsers(rows, positive, simulator, settings);
  }

  /** The rows that the simulator was fitted on. */
  public RowSet fittedOn() {
    return rows.rowSet();
  }

  /** Sessions with these users, described to the agent by the vectors of the given fold. */
  public SimulatedFeedback feedback(int historyLength, int fold) {
    return new SimulatedFeedback(simulator, rows, histories, historyLength, fold);
  }

  /**
   * What scorers earn from these users.
   *
   * @param mostUsers how many users at most, spread evenly over all
   */
  public OnlineEvaluation evaluation(int historyLength, int mostUsers) {
    return new OnlineEvaluation(
        feedback(historyLength, 0), positive, settings.sessionSteps(), mostUsers);
  }
}
