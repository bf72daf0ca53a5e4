package org.drrworkbench.ui.runs;

import org.drrworkbench.ui.text.Texts;

/** Says in words how long something will take, no more exactly than one can know. */
final class Durations {
  private static final Texts TEXTS = Texts.beside(Durations.class);

  private Durations() {}

  /**
   * @param seconds 0 or more
   */
  static String about(double seconds) {
    if (seconds < 10) {
      return TEXTS.get("duration.moments");
    } else if (seconds < 55) {
      return TEXTS.get("duration.seconds", Math.round(seconds / 10) * 10);
    }
    long minutes = Math.max(1, Math.round(seconds / 60));
    if (minutes < 60) {
      return TEXTS.get("duration.minutes", minutes);
    } else if (minutes < 24 * 60) {
      long rest = minutes % 60 / 10 * 10;
      return rest == 0
          ? TEXTS.get("duration.hours", minutes / 60)
          : TEXTS.get("duration.hoursMinutes", minutes / 60, rest);
    }
    return TEXTS.get("duration.days", Long.toString(Math.round(minutes / (24.0 * 60))));
  }
}
