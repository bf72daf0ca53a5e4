package org.drrworkbench.core.recommend;

import java.util.Locale;
import org.drrworkbench.core.data.Choice;

/**
 * The simulated users of the online mode, the same for every model of an experiment.
 *
 * @param factors size of the simulator's vectors, 1..1000
 * @param l2 its ridge weight, above 0
 * @param sessionSteps lists in a session, 1..1000
 * @param kind what predicts the feedback
 * @param rows which rows the simulator is fitted on
 * @param logOverrides whether an item that the user has rated in those rows may be shown and earns
 *     that rating; otherwise only unrated items are shown
 * @param coldValue what a pair earns whose user or item has none of those rows
 */
public record SimulatorSettings(
    int factors,
    double l2,
    int sessionSteps,
    Kind kind,
    Rows rows,
    boolean logOverrides,
    ColdValue coldValue) {
  /**
   * PMF of size 20 with weight 8, the best by test error among those tried; five lists a session.
   */
  public static final SimulatorSettings DEFAULT = new SimulatorSettings(20, 8, 5);

  /** What predicts the feedback, on ratings normalised to [-1, 1]. */
  public enum Kind implements Choice {
    /** PMF by alternating least squares: u.i, clipped. */
    LINEAR_PMF,
    /** PMF with biases by alternating least squares: mean + b_u + b_i + p.q, clipped. */
    BIASED_MF,
    /**
     * PMF by gradient descent through the logistic g: {@code 2 g(u.i) - 1}, g being the rating
     * mapped to [0, 1] ({@link PmfLink#LOGISTIC}).
     */
    LOGISTIC_PMF;

    @Override
    public String id() {
      return word(this);
    }

    /** The kind of a word. */
    public static Kind of(String id) {
      return choice("kind", Kind.class, id);
    }
  }

  /** Which rows the simulator is fitted on. */
  public enum Rows implements Choice {
    /** Train and validation rows, which models are fitted on too. */
    ALL,
    /** A random half of these, which no model sees: models are fitted on the other half. */
    APART;

    @Override
    public String id() {
      return word(this);
    }

    /** The rows of a word. */
    public static Rows of(String id) {
      return choice("rows", Rows.class, id);
    }
  }

  /** What a pair earns whose user or item is unknown to the simulator. */
  public enum ColdValue implements Choice {
    /** What the vectors say: 0 from PMF, mean and the known bias from biased MF. */
    PREDICTION,
    /** The mean rating of the user; of everybody where the user is the unknown one. */
    USER_MEAN,
    /** The mean rating of everybody. */
    GLOBAL_MEAN;

    @Override
    public String id() {
      return word(this);
    }

    /** The value of a word. */
    public static ColdValue of(String id) {
      return choice("coldValue", ColdValue.class, id);
    }
  }

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

  /** A linear PMF fitted on all rows, with unrated items only. */
  public SimulatorSettings(int factors, double l2, int sessionSteps) {
    this(factors, l2, sessionSteps, Kind.LINEAR_PMF, Rows.ALL, false, ColdValue.PREDICTION);
  }

  /** The same with vectors of another size and weight. */
  public SimulatorSettings withFactors(int size, double weight) {
    return new SimulatorSettings(size, weight, sessionSteps, kind, rows, logOverrides, coldValue);
  }

  /** The same with another number of lists in a session. */
  public SimulatorSettings withSessionSteps(int lists) {
    return new SimulatorSettings(factors, l2, lists, kind, rows, logOverrides, coldValue);
  }

  /** The same of another kind. */
  public SimulatorSettings withKind(Kind other) {
    return new SimulatorSettings(factors, l2, sessionSteps, other, rows, logOverrides, coldValue);
  }

  /** The same on other rows. */
  public SimulatorSettings withRows(Rows other) {
    return new SimulatorSettings(factors, l2, sessionSteps, kind, other, logOverrides, coldValue);
  }

  /** The same with ratings of the log before predictions, or without. */
  public SimulatorSettings withLogOverrides(boolean overrides) {
    return new SimulatorSettings(factors, l2, sessionSteps, kind, rows, overrides, coldValue);
  }

  /** The same with another value of unknown pairs. */
  public SimulatorSettings withColdValue(ColdValue other) {
    return new SimulatorSettings(factors, l2, sessionSteps, kind, rows, logOverrides, other);
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T extends Enum<T> & Choice> T choice(String field, Class<T> kind, String id) {
    return Choice.find(kind, id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The simulator's "
                        + field
                        + " is '"
                        + id
                        + "'; it must be one of "
                        + String.join(", ", Choice.ids(kind))
                        + "."));
  }
}
