package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.drrworkbench.core.data.Choice;

/** The two settings: the article's choices, or full ranking with several seeds and tests. */
public enum Settings implements Choice {
  ARTICLE,
  RIGOROUS;

  @Override
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The settings of a word. */
  @JsonCreator
  public static Settings of(String id) {
    return Range.choice("settings", Settings.class, id);
  }
}
