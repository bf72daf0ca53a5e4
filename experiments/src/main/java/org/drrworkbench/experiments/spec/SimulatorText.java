package org.drrworkbench.experiments.spec;

import java.util.Map;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.SimulatorSettings.ColdValue;
import org.drrworkbench.core.recommend.SimulatorSettings.Kind;
import org.drrworkbench.core.recommend.SimulatorSettings.Rows;

/** What people type for the fields of the simulator. */
public final class SimulatorText {
  private static final String NAMES =
      "factors, l2, sessionSteps, kind, rows, logOverrides, coldValue";

  private SimulatorText() {}

  /**
   * Settings with the named fields replaced.
   *
   * @param values text by the name of a field
   * @throws SpecException one sentence naming the field that is unknown or whose value is wrong
   */
  public static SimulatorSettings applied(SimulatorSettings settings, Map<String, String> values) {
    SimulatorSettings changed = settings;
    try {
      for (Map.Entry<String, String> field : values.entrySet()) {
        changed = with(changed, field.getKey().strip(), field.getValue().strip());
      }
    } catch (IllegalArgumentException e) {
      throw new SpecException(e.getMessage(), e);
    }
    return changed;
  }

  private static SimulatorSettings with(SimulatorSettings from, String name, String value) {
    return switch (name) {
      case "factors" ->
          from.withFactors(SpecText.whole(path(name), value, "a whole number"), from.l2());
      case "l2" -> from.withFactors(from.factors(), SpecText.number(path(name), value, "a number"));
      case "sessionSteps" ->
          from.withSessionSteps(SpecText.whole(path(name), value, "a whole number"));
      case "kind" -> from.withKind(Kind.of(value));
      case "rows" -> from.withRows(Rows.of(value));
      case "logOverrides" -> from.withLogOverrides(truth(path(name), value));
      case "coldValue" -> from.withColdValue(ColdValue.of(value));
      default ->
          throw new SpecException("simulator has no field '" + name + "'; it has " + NAMES + ".");
    };
  }

  private static String path(String name) {
    return "simulator." + name;
  }

  private static boolean truth(String field, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new SpecException(field + " is '" + text + "'; it must be true or false.");
    };
  }
}
