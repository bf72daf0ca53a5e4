package org.drrworkbench.core.environment;

import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.PmfSettings;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.SimulatorSettings.Rows;
import org.drrworkbench.core.recommend.factor.BiasedMfSettings;
import org.drrworkbench.core.split.Split;

/**
 * The simulated users of one run: a simulator fitted on rows that users have rated so far, apart
 * from any agent's factors (another size, another start, and where the settings say so other rows).
 */
public final class SimulatedUsers {
  private static final String STREAM = "simulator";

  private final Split split;
  private final Histories histories;
  private final Simulator simulator;
  private final SimulatorSettings settings;

  private SimulatedUsers(
      Split split, HistoryRule history, Simulator simulator, SimulatorSettings settings) {
    this.split = split;
    this.histories = new Histories(split.trainAndValidation(), history);
    this.simulator = simulator;
    this.settings = settings;
  }

  /**
   * Fits the simulator on the train and validation rows, or on those that the split has set apart.
   * Histories come from train and validation rows in any case: they are what the agent may know.
   *
   * @param split whose test rows take no part
   * @param history which of the users' items the agent is shown
   * @param seed the run's seed
   * @throws DataException if the settings want rows apart, and the split has none
   */
  public static SimulatedUsers fit(
      Split split, HistoryRule history, SimulatorSettings settings, long seed, FactorStore store) {
    RatingLog rows = rows(split, settings);
    if (settings.rows() == Rows.APART && rows.size() == 0) {
      throw new DataException(
          "The split "
              + split.name()
              + " has no rows set apart for the simulator; choose the simulator's rows all, or"
              + " give it more train rows.");
    }
    Factors factors =
        switch (settings.kind()) {
          case LINEAR_PMF ->
              PmfSettings.als(settings.factors(), settings.l2()).fit(rows, seed, STREAM, store);
          case BIASED_MF ->
              new BiasedMfSettings(settings.factors(), settings.l2())
                  .fit(rows, seed, STREAM, store);
          case LOGISTIC_PMF ->
              PmfSettings.logistic(settings.factors(), settings.l2())
                  .fit(rows, seed, STREAM, store);
        };
    return new SimulatedUsers(split, history, new Simulator(factors, rows, settings), settings);
  }

  private static RatingLog rows(Split split, SimulatorSettings settings) {
    return settings.rows() == Rows.APART ? split.apart() : split.trainAndValidation();
  }

  /** The rows that the simulator was fitted on, and that its log answers from. */
  public RowSet fittedOn() {
    return rows(split, settings).rowSet();
  }

  /** What a user says of an item, in the unit of the scale. */
  public float rating(int user, int item) {
    return simulator.rating(user, item);
  }

  /** Sessions with these users, described to the agent by the vectors of the given fold. */
  public SimulatedFeedback feedback(int historyLength, int fold) {
    RatingLog rated = split.rated();
    RatingLog kept = settings.logOverrides() ? rated.select(new int[0]) : rated;
    return new SimulatedFeedback(simulator, kept, histories, historyLength, fold);
  }

  /**
   * What scorers earn from these users.
   *
   * @param mostUsers how many users at most, spread evenly over all
   */
  public OnlineEvaluation evaluation(int historyLength, int mostUsers) {
    return new OnlineEvaluation(feedback(historyLength, 0), settings.sessionSteps(), mostUsers);
  }
}
