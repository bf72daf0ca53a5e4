package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two settings: the article's choices, or full ranking with several seeds and tests. */
public enum Settings {
  ARTICLE,
  RIGOROUS;

  /** The word in specs and options. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The settings of a word. */
  @JsonCreator
  public static Settings of(String id) {
    for (Settings settings : values()) {
      if (settings.id().equals(id)) {
        return settings;
      }
    }
    throw new SpecException("settings is '" + id + "'; it must be article or rigorous.");
  }
}
