package org.drrworkbench.experiments.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a run's status says. That a run is lost is a reader's conclusion and never stands here. */
public enum RunState {
  QUEUED,
  RUNNING,
  STOPPING,
  STOPPED,
  FINISHED,
  FAILED;

  /** Whether a worker is, or claims to be, at work. */
  public boolean active() {
    return this == RUNNING || this == STOPPING;
  }

  /** The word in status.json. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a word. */
  @JsonCreator
  public static RunState of(String id) {
    for (RunState state : values()) {
      if (state.id().equals(id)) {
        return state;
      }
    }
    throw new IllegalArgumentException("There is no run state '" + id + "'.");
  }
}
