package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an agent learns: from the log alone, or in simulated sessions after that. */
public enum Mode {
  OFFLINE,
  ONLINE;

  /** The word in specs, options and results. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of a word. */
  @JsonCreator
  public static Mode of(String id) {
    for (Mode mode : values()) {
      if (mode.id().equals(id)) {
        return mode;
      }
    }
    throw new SpecException("modes has '" + id + "'; it must be offline or online.");
  }
}
