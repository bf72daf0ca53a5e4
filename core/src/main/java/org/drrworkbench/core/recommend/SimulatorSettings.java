package org.drrworkbench.core.recommend;

/**
 * The simulated users of the online mode, the same for every model of an experiment.
 *
 * @param factors size of the simulator's PMF, 1..1000
 * @param l2 its ridge weight, above 0
 * @param sessionSteps lists in a session, 1..1000
 */
public record SimulatorSettings(int factors, double l2, int sessionSteps) {
  /**
   * PMF of size 20 with weight 8, the best by test error among those tried; five lists a session.
   */
  public static final SimulatorSettings DEFAULT = new SimulatorSettings(20, 8, 5);

  public SimulatorSettings {
    if (factors < 1 || factors > 1000) {
      throw new IllegalArgumentException(
          "The simulator's factors are " + factors + "; they must be from 1 to 1000.");
    }
    if (!(l2 > 0) || Double.isInfinite(l2)) {
      throw new IllegalArgumentException(
          "The simulator's l2 is " + l2 + "; it must be a number above 0.");
    }
    if (sessionSteps < 1 || sessionSteps > 1000) {
      throw new IllegalArgumentException(
          "The simulator's sessionSteps are " + sessionSteps + "; they must be from 1 to 1000.");
    }
  }
}
