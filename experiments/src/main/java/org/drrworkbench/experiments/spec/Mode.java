package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.drrworkbench.core.data.Choice;

/** Where an agent learns: from the log alone, or in simulated sessions after that. */
public enum Mode implements Choice {
  OFFLINE,
  ONLINE;

  @Override
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of a word. */
  @JsonCreator
  public static Mode of(String id) {
    return Range.choice("modes", Mode.class, id);
  }
}
