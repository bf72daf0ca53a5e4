package org.drrworkbench.ui.runs;

import java.util.stream.Collectors;
import org.drrworkbench.experiments.health.HealthSummary;
import org.drrworkbench.ui.text.Texts;

/**
 * A warning about the runs whose curves are shown.
 *
 * @param text what was seen and what to do, and in which runs where there are several
 * @param explanation which rule warns, and the figures that it looks at
 */
record HealthLine(String text, String explanation) {
  private static final Texts TEXTS = Texts.beside(HealthLine.class);

  /**
   * The line of what was found.
   *
   * @param watched runs whose curves are shown
   */
  static HealthLine of(HealthSummary found, int watched) {
    String first = found.runs().get(0);
    int others = found.runs().size() - 1;
    String text;
    if (watched == 1) {
      text = found.sentence();
    } else if (others == 0) {
      text = TEXTS.get("health.one", first, found.sentence());
    } else {
      text = TEXTS.get("health.more", first, Integer.toString(others), found.sentence());
    }
    String reads =
        found.rule().reads().stream()
            .map(key -> TEXTS.get("key." + key.name()))
            .collect(Collectors.joining(", "));
    String explanation =
        reads.isEmpty()
            ? TEXTS.get("health.explanation.machine", found.rule().id())
            : TEXTS.get("health.explanation", found.rule().id(), reads);
    return new HealthLine(text, explanation);
  }
}
