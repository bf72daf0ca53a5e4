package org.drrworkbench.experiments.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.drrworkbench.core.data.Choice;

/** Says how choices of core, which knows no JSON, stand in specs: by their words. */
abstract class ChoiceWords implements Choice {
  @Override
  @JsonValue
  public abstract String id();

  /** Stands for the choice's own method of this name. */
  @JsonCreator
  static Choice of(String id) {
    return () -> id;
  }
}
